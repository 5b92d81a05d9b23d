import { type ChildProcess, spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Conversion } from '../../shared/reading';

/** A document of the old format takes a second or two; the first start of LibreOffice on a slow disk very much longer. */
const PATIENCE_MS = 180_000;
const LOOK_MS = 200;

/** Where LibreOffice puts itself, besides the folders of PATH. */
function usualPlaces(): string[] {
  switch (process.platform) {
    case 'win32':
      return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.ProgramW6432]
        .filter((folder) => folder !== undefined)
        .map((folder) => path.join(folder, 'LibreOffice', 'program', 'soffice.exe'));
    case 'darwin':
      return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
    default:
      return ['/usr/lib/libreoffice/program/soffice', '/opt/libreoffice/program/soffice', '/usr/local/bin/soffice'];
  }
}

/** The LibreOffice of this computer; null where none is found. */
async function findOffice(): Promise<string | null> {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const inPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  for (const place of [...inPath, ...usualPlaces()]) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return null;
}

/**
 * Turns a document of an old format into one of today by an installed LibreOffice, under a profile of its own, so that neither an
 * open window of it nor its settings matter. Everything it writes is in one temporary folder, gone afterwards.
 */
export function convertByOffice(
  bytes: Uint8Array,
  to: 'docx' | 'xlsx',
  cancelled: () => boolean,
  find: () => Promise<string | null> = findOffice,
): Promise<Conversion> {
  return byOffice(bytes, { from: to === 'docx' ? 'doc' : 'xls', to }, cancelled, find);
}

/** Prints a document as PDF in the same way. */
export function pdfByOffice(bytes: Uint8Array, from: 'docx' | 'xlsx', cancelled: () => boolean): Promise<Conversion> {
  return byOffice(bytes, { from, to: 'pdf' }, cancelled, findOffice);
}

async function byOffice(
  bytes: Uint8Array,
  { from, to }: { readonly from: string; readonly to: string },
  cancelled: () => boolean,
  find: () => Promise<string | null>,
): Promise<Conversion> {
  const office = await find();
  if (office === null) return { kind: 'absent' };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'jxzp-convert-'));
  try {
    const source = path.join(folder, `source.${from}`);
    const out = path.join(folder, 'out');
    await mkdir(out);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const words = ['--headless', '--norestore', '--nolockcheck', profile, '--convert-to', to, '--outdir', out, source];
    const ended = await run(office, words, cancelled);
    if (ended !== 'ended') return { kind: ended };
    return { kind: 'converted', bytes: new Uint8Array(await readFile(path.join(out, `source.${to}`))) };
  } catch {
    // It ended without having written anything, or the disk refused the copy.
    return { kind: 'failed' };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

function run(office: string, words: readonly string[], cancelled: () => boolean): Promise<'ended' | 'failed' | 'cancelled'> {
  return new Promise((resolve) => {
    // In a group of its own: the program we start is only the starter of the one that works.
    const child = spawn(office, words, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
    const begun = Date.now();
    let stopped: 'failed' | 'cancelled' | null = null;
    const watch = setInterval(() => {
      if (cancelled()) stopped = 'cancelled';
      else if (Date.now() - begun > PATIENCE_MS) stopped = 'failed';
      if (stopped !== null) stop(child);
    }, LOOK_MS);
    const finish = (ended: 'ended' | 'failed') => {
      clearInterval(watch);
      resolve(stopped ?? ended);
    };
    child.once('error', () => finish('failed'));
    child.once('close', (code) => finish(code === 0 ? 'ended' : 'failed'));
  });
}

function stop(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
