import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type OpenWorkbook, openWorkbook, workbookBytes } from '../../shared/jobs';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { filePorts, loadFile, saveFile } from '../disk';

/** Reads a `.jxzp`, with the checksum to give back when it is saved again. */
export async function readWorkbook(file: string): Promise<Result<OpenWorkbook & { readonly sha256: string }>> {
  const loaded = await loadFile(file);
  if (!loaded.ok) return loaded;
  const opened = await openWorkbook(loaded.value.bytes, filePorts);
  return opened.ok ? ok({ ...opened.value, sha256: loaded.value.sha256 }) : opened;
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

/** Writes finished files into a folder, each whole or not at all; files of an earlier export are replaced. */
export async function writeAll(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Result<string[]>> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const file of files) {
    const target = path.join(folder, file.name);
    const saved = await saveFile(target, file.bytes);
    if (!saved.ok) return saved;
    written.push(target);
  }
  return ok(written);
}

/** Reads a text file. */
export async function readText(file: string): Promise<Result<string>> {
  const loaded = await loadFile(file);
  return loaded.ok ? ok(new TextDecoder().decode(loaded.value.bytes)) : loaded;
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
