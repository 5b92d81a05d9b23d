import type { Pack } from '../pack';
import { type Workbook, workbook as workbookSchema } from './schema/workbook';

/** An empty workbook of a pack's year. */
export function newWorkbook(pack: Pack, unitName: string): Workbook {
  return workbookSchema.parse({ pack: pack.id, year: pack.year, unit: { name: unitName } });
}
