import type { Pack } from '../../shared/pack';
import type { Workbook } from '../../shared/workbook';

interface Book {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

/** A workbook with its first project so many times. */
export function projectsTimes({ pack, workbook }: Book, count: number): Book {
  const [first] = workbook.projects;
  if (!first) throw new Error('no project');
  const projects = Array.from({ length: count }, (_, index) => ({ ...first, id: `p${index}`, name: `${first.name}${index}` }));
  return { pack, workbook: { ...workbook, projects } };
}
