import path from 'node:path';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { diskProblem, orMissing, quietly } from './errno';
import type { About } from './fs';
import { temporaryName } from './names';
import { renameOver, writeNew } from './write';

interface ToSave {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Staged {
  readonly file: string;
  readonly fresh: string;
  /** The old file, moved aside; null: there was none. */
  old: string | null;
  placed: boolean;
}

/**
 * Writes several files or none of them: all beside their places first, then each is put in its place; where one cannot be, the
 * old ones go back. Refused with `disk.*`: every file is what it was.
 */
export async function saveAll(files: readonly ToSave[], host: Host = nodeHost()): Promise<Result<void>> {
  const staged: Staged[] = [];
  let at = '';
  try {
    const before = new Map<string, About>();
    for (const { file } of files) {
      at = path.basename(file);
      const about = await orMissing(host.fs.about(file));
      if (about !== null && (!about.isFile || (about.mode & 0o222) === 0))
        return refused(problem('disk.read-only', at, { name: at, doing: 'write' }));
      if (about !== null) before.set(file, about);
    }
    for (const { file, bytes } of files) {
      at = path.basename(file);
      const fresh = beside(file, host);
      staged.push({ file, fresh, old: null, placed: false });
      await writeNew(fresh, bytes, before.get(file)?.mode ?? 0o644, host);
    }
    for (const one of staged) {
      at = path.basename(one.file);
      const aside = beside(one.file, host);
      if (await orMissing(host.fs.rename(one.file, aside).then(() => true))) one.old = aside;
      await renameOver(one.fresh, one.file, host);
      one.placed = true;
    }
    for (const folder of new Set(staged.map((one) => path.dirname(one.file)))) await quietly(host.fs.syncFolder(folder));
    for (const { old } of staged) if (old !== null) await quietly(host.fs.remove(old));
    return ok(undefined);
  } catch (error) {
    for (const one of staged) await putBack(one, host);
    return refused(diskProblem(error, at, 'write'));
  }
}

async function putBack({ file, fresh, old, placed }: Staged, host: Host): Promise<void> {
  await quietly(host.fs.remove(placed ? file : fresh));
  if (old !== null) await quietly(host.fs.rename(old, file));
}

function beside(file: string, host: Host): string {
  return path.join(path.dirname(file), temporaryName(path.basename(file), host));
}
