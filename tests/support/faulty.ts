import path from 'node:path';
import { writeWorkbook } from '../../electron/cli/files';
import { NO_REASON, type CustomIndicator, type Project } from '../../shared/workbook';
import { freshFolder } from '../e2e/window';
import { sampleOf } from './packs';

/** A fault planted in a copy of the faultless project: three kinds are mended in one key, one is retyped, one stands with a reason. */
function plant(project: Project, index: number): void {
  const { fill } = project;
  const change = (id: string, to: Partial<CustomIndicator>) =>
    Object.assign(fill.indicators.find((one) => one.id === id) ?? {}, to);
  if (index < 8) {
    fill.own.i1 = { value: '19', reason: NO_REASON };
    fill.texts['goal-actual'] = '执行率为95%。';
    change('i6', { target: '≧90%' });
  } else if (index < 11) {
    // Names of their own: a target of one name that is mended alone differs from the others', which is a finding too.
    change('i1', { name: `聘用14名${['教员', '讲师', '助教'][index - 8]}`, target: '≥15名', actual: { text: '15名' } });
    delete fill.reasons.i1;
  } else fill.reasons.i1 = '按计划';
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
