import { z } from 'zod';
import { exportFormats } from '../../shared/sheets/formats';

/** Which files somebody exports, whatever the workbook. */
const habits = z.object({
  formats: z.array(z.enum(exportFormats)).readonly(),
  split: z.boolean(),
  workings: z.boolean(),
});
export type ExportHabits = z.output<typeof habits>;

const KEY = 'export-files';

/** What was chosen the last time on this computer; nothing where nothing was, or where it cannot be read. */
export function keptHabits(storage: Pick<Storage, 'getItem'> = localStorage): Partial<ExportHabits> {
  try {
    const read = habits.safeParse(JSON.parse(storage.getItem(KEY) ?? 'null'));
    return read.success ? read.data : {};
  } catch {
    // No storage, or words that are no JSON: the choice begins anew.
    return {};
  }
}

/** Keeps a choice for the next workbook; without storage it lasts as long as the page. */
export function keepHabits(chosen: ExportHabits, storage: Pick<Storage, 'setItem'> = localStorage): void {
  try {
    storage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // A full or closed storage loses a convenience, no work.
  }
}
