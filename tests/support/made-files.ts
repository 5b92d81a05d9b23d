import { exportFiles } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import type { ExportFormat } from '../../shared/sheets/formats';
import type { Workbook } from '../../shared/workbook';
import { unwatched } from './unwatched';

interface Made {
  readonly pack: Pack;
  readonly files: Map<ExportFormat, Uint8Array>;
}

const known = new WeakMap<Workbook, Made>();

/**
 * A workbook exported in these formats, a file each. Of one that nobody can change, as the samples are, a format is made once
 * for all test files of a process; everybody has bytes of their own.
 */
export async function madeFiles(pack: Pack, workbook: Workbook, formats: readonly ExportFormat[]): Promise<Uint8Array[]> {
  const before = Object.isFrozen(workbook) ? known.get(workbook) : undefined;
  const made = before?.pack === pack ? before : { pack, files: new Map<ExportFormat, Uint8Array>() };
  const wanted = formats.filter((format) => !made.files.has(format));
  if (wanted.length > 0) {
    const done = await exportFiles({ pack, workbook, formats: wanted }, unwatched);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    for (const [index, format] of wanted.entries()) {
      const file = done.value.files[index];
      if (file) made.files.set(format, file.bytes);
    }
  }
  if (Object.isFrozen(workbook)) known.set(workbook, made);
  return formats.map((format) => (made.files.get(format) ?? new Uint8Array()).slice());
}
