import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Converts a document with LibreOffice and gives the path of the result, in a new folder under the system's temporary
 * one. Each call has a profile of its own, so calls may run side by side.
 */
export async function convert(
  document: string | Uint8Array,
  to: 'xlsx' | 'pdf' | 'csv' | 'docx',
  from = 'xlsx',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jxzp-lo-'));
  const profile = join(folder, 'profile');
  const out = join(folder, 'out');
  await mkdir(out);
  const source = typeof document === 'string' ? document : join(folder, `document.${from}`);
  if (typeof document !== 'string') await writeFile(source, document);
  try {
    const where = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run('soffice', ['--headless', '--norestore', where, '--convert-to', to, '--outdir', out, source], { timeout: 180_000 });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return join(out, `${basename(source, extname(source))}.${to}`);
}

/** Recalculates every formula of a workbook in LibreOffice; gives the path of the recalculated .xlsx. */
export function recalculate(workbook: string | Uint8Array): Promise<string> {
  return convert(workbook, 'xlsx');
}

/** Recalculates several workbooks in one run of LibreOffice; gives the paths of the results, in a new folder. */
export async function recalculateAll(files: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jxzp-lo-'));
  const profile = join(folder, 'profile');
  const out = join(folder, 'out');
  await mkdir(out);
  const where = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run('soffice', ['--headless', '--norestore', where, '--convert-to', 'xlsx', '--outdir', out, ...files], {
    timeout: 300_000,
  });
  await rm(profile, { recursive: true, force: true });
  return files.map((file) => join(out, `${basename(file, extname(file))}.xlsx`));
}
