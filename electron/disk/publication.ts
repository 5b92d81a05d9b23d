import path from 'node:path';
import { readList } from '../../shared/publishing';
import { ok, type Result } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { attempt, orMissing } from './errno';
import { finishPlacing, placeSet, type SetFile } from './place-set';
import { filePorts } from './ports';

/** A set of files to be written into a folder of its own, with the list that tells later what of the folder is its. */
export interface SetToWrite {
  readonly folder: string;
  readonly files: readonly SetFile[];
  /** Path of the list among the files. */
  readonly list: string;
}

/** What was written, by whole paths. */
export interface Written {
  readonly folder: string;
  readonly files: readonly string[];
  readonly removed: readonly string[];
}

/** Writes a set under `out`, in place of the one that its list says was written there before. */
export async function writeSet(out: string, set: SetToWrite, host: Host = nodeHost()): Promise<Result<Written>> {
  const root = path.resolve(out, set.folder);
  const made = await attempt(root, 'write', () => host.fs.makeFolder(root, 0o755));
  if (!made.ok) return made;
  // What a kill left there is ended first: the list has to be that of the files.
  const finished = await finishPlacing(root, host);
  if (!finished.ok) return finished;
  const found = await attempt(root, 'read', () => orMissing(host.fs.read(path.join(root, ...set.list.split('/')))));
  if (!found.ok) return found;
  const listed = found.value === null ? [] : readList(filePorts.decode(found.value) ?? '');
  const before = new Map(listed.map((one) => [one.path, one.sha256]));
  if (listed.length > 0) before.set(set.list, '');
  const placed = await placeSet(root, set.files, before, host);
  const whole = (one: string) => path.join(root, ...one.split('/'));
  return placed.ok
    ? ok({ folder: root, files: set.files.map((file) => whole(file.path)), removed: placed.value.removed.map(whole) })
    : placed;
}
