import type { Pack } from '../pack';
import { type Workbook, workbook as workbookSchema } from './schema/workbook';

/** An empty workbook of a pack: of the pack's own year, or of another by the rules of that one. */
export function newWorkbook(pack: Pack, unitName: string, year: string = String(pack.year)): Workbook {
  return workbookSchema.parse({ pack: pack.id, year, unit: { name: unitName } });
}
