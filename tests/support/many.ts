import path from 'node:path';
import { writeWorkbook } from '../../electron/cli/files';
import { freshFolder } from '../e2e/window';
import { sampleOf } from './packs';

/** A file with the worked example of 安居 2024 whose first project stands there `count` times; with the last one's id. */
export async function fileOfMany(count: number): Promise<{ file: string; last: string }> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const [first] = workbook.projects;
  const ids = Array.from({ length: count }, (_, index) => `p${index + 1}`);
  const projects = ids.flatMap((id) => (first ? [{ ...first, id, code: id, name: `${first.name} ${id}` }] : []));
  const many = { ...workbook, projects };
  const file = path.join(freshFolder('many'), `${count}.jxzp`);
  const written = await writeWorkbook(file, { pack, workbook: many, evidence: new Map() }, null, '0');
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return { file, last: ids.at(-1) ?? '' };
}
