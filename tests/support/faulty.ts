import path from 'node:path';
import { writeWorkbook } from '../../electron/cli/files';
import type { Project } from '../../shared/workbook';
import { freshFolder } from '../e2e/window';
import { sampleOf } from './packs';

/** A fault planted in a copy of the faultless project: three kinds are mended in one key, one is retyped, one stands with a reason. */
function plant(project: Project, index: number): void {
  const { fill } = project;
  const set = (id: string, actual: string) => {
    const own = fill.indicators.find((one) => one.id === id);
    if (own) own.actual = { text: actual };
  };
  if (index < 8) {
    fill.own.i1 = { value: '19', reason: '' };
    fill.texts['goal-actual'] = '执行率为95%。';
    set('i6', '0.95');
  } else if (index < 11) set('i1', '45000人次');
  else fill.reasons.i1 = '按计划';
}

/** How many findings stand in it: 8 × 3 + 3 + 3. */
export const PLANTED = 30;

/** A workbook of fourteen projects with thirty faults, as a file. */
export async function faultyFile(): Promise<string> {
  const { pack, workbook } = await sampleOf('mof-2020-training');
  const [first] = workbook.projects;
  if (!first) throw new Error('no project');
  const projects = Array.from({ length: 14 }, (_, index) => {
    const project = { ...structuredClone(first), id: `p${index + 1}`, name: `业务培训第${index + 1}期` };
    plant(project, index);
    return project;
  });
  const file = path.join(freshFolder('faulty'), '三十处.jxzp');
  const written = await writeWorkbook(file, { pack, workbook: { ...workbook, projects }, evidence: new Map() }, null, '0');
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return file;
}
