import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type OpenWorkbook, openWorkbook, workbookBytes } from '../../shared/jobs';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { attempt, decodeText, filePorts, loadFile, saveAll, saveFile } from '../disk';

/** Reads a `.jxzp`, with the checksum to give back when it is saved again. */
export async function readWorkbook(file: string): Promise<Result<OpenWorkbook & { readonly sha256: string }>> {
  const loaded = await loadFile(file);
  if (!loaded.ok) return loaded;
  const opened = await openWorkbook(loaded.value.bytes, filePorts);
  return opened.ok ? ok({ ...opened.value, sha256: loaded.value.sha256 }) : opened;
}

/** Reads a `.jxzp` and another document that something is to be taken from: what commands with both begin with. */
export async function readWithDocument(
  file: string,
  document: string,
): Promise<Result<{ readonly opened: OpenWorkbook; readonly bytes: Uint8Array; readonly name: string }>> {
  const opened = await readWorkbook(file);
  if (!opened.ok) return opened;
  const loaded = await loadFile(document);
  return loaded.ok ? ok({ opened: opened.value, bytes: loaded.value.bytes, name: path.basename(document) }) : loaded;
}

/** Writes a `.jxzp`. `expect`: over just that file; null: only where there is none yet. */
export async function writeWorkbook(
  file: string,
  contents: OpenWorkbook,
  expect: string | null,
  version: string,
): Promise<Result<string>> {
  if (expect === null && (await exists(file))) return refused(problem('cli.exists', file, { name: path.basename(file) }));
  const bytes = await workbookBytes(contents, version, filePorts);
  if (!bytes.ok) return bytes;
  const saved = await saveFile(file, bytes.value, { expect });
  return saved.ok ? ok(file) : saved;
}

/** Writes finished files into a folder, all or none; files of an earlier export are replaced. */
export async function writeAll(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Result<string[]>> {
  if ((await exists(folder)) && !(await isFolder(folder))) return refused(problem('cli.out-is-file', folder, {}));
  const made = await attempt(folder, 'write', () => mkdir(folder, { recursive: true }));
  if (!made.ok) return made;
  const all = files.map((file) => ({ file: path.join(folder, file.name), bytes: file.bytes }));
  const saved = await saveAll(all);
  return saved.ok ? ok(all.map((one) => one.file)) : saved;
}

/** Writes one finished file; one that is there already stays. */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<Result<string>> {
  if (await exists(file)) return refused(problem('cli.exists', file, { name: path.basename(file) }));
  const saved = await saveFile(file, bytes, { expect: null });
  return saved.ok ? ok(file) : saved;
}

/** Reads a text file, in whichever of the usual encodings; one that isn't sure is refused by name. */
export async function readText(file: string): Promise<Result<string>> {
  const loaded = await loadFile(file);
  if (!loaded.ok) return loaded;
  const text = decodeText(loaded.value.bytes);
  return text === null ? refused(problem('pack.encoding', file, { name: path.basename(file) })) : ok(text);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Whether there is a folder of this name that can be looked into. */
export async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
