import path from 'node:path';
import { LIMITS } from '../../shared/file';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { diskProblem } from './errno';
import { sha256 } from './ports';

export interface Loaded {
  readonly bytes: Uint8Array;
  /** To be given to `saveFile` as `expect`. */
  readonly sha256: string;
}

/** Reads a file of bounded size. Refused with a `disk.*` problem, or `file.too-big` before a byte of it is read. */
export async function loadFile(file: string, host: Host = nodeHost()): Promise<Result<Loaded>> {
  const name = path.basename(file);
  try {
    const { size, isFile } = await host.fs.about(file);
    if (!isFile) return refused(problem('disk.no-file', name, { name }));
    if (size > LIMITS.fileBytes) return refused(problem('file.too-big', name, { entry: null, most: '256 MB' }));
    // What says that it is empty and is not (`/proc`) is no file of anybody's.
    const bytes = size === 0 ? new Uint8Array() : await host.fs.read(file);
    return ok({ bytes, sha256: sha256(bytes) });
  } catch (error) {
    return refused(diskProblem(error, name, 'read'));
  }
}
