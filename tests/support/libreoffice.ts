import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that hangs is ended; on a busy computer it takes many times what it needs, and for forty files forty times that. */
const PATIENCE = 180_000;
const PATIENCE_EACH = 20_000;

/** The faces the forms ask for are seldom there. These stand in for them with digits of half a character, as theirs are. */
const FACES = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${['宋体', '黑体'].map((face) => `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="prepend" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match>`).join('')}
</fontconfig>`;

type Kind = 'xlsx' | 'pdf' | 'csv' | 'docx' | 'doc' | 'xls' | 'odt' | 'ods';

/**
 * Converts documents in one run of LibreOffice, whose start takes longer than a document does; gives the paths of the
 * results, in a new folder under the system's temporary one. Each run has a profile of its own, so runs may go side by side.
 */
export async function convertAll(documents: readonly (string | Uint8Array)[], to: Kind, from: Kind = 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jxzp-lo-'));
  const profile = join(folder, 'profile');
  const out = join(folder, 'out');
  await mkdir(out);
  const sources = documents.map((_, index) => join(folder, `document-${index}.${from}`));
  for (const [index, source] of sources.entries()) {
    const document = documents[index] ?? '';
    await (typeof document === 'string' ? copyFile(document, source) : writeFile(source, document));
  }
  try {
    const where = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const faces = join(folder, 'fonts.conf');
    await writeFile(faces, FACES);
    await run('soffice', ['--headless', '--norestore', where, '--convert-to', to, '--outdir', out, ...sources], {
      timeout: PATIENCE + documents.length * PATIENCE_EACH,
      env: { ...process.env, FONTCONFIG_FILE: faces },
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return sources.map((_, index) => join(out, `document-${index}.${to}`));
}

/** The same for one. */
export async function convert(document: string | Uint8Array, to: Kind, from: Kind = 'xlsx'): Promise<string> {
  const [made = ''] = await convertAll([document], to, from);
  return made;
}

/** Recalculates every formula of workbooks in one run of LibreOffice; gives the paths of the recalculated files. */
export function recalculateAll(workbooks: readonly (string | Uint8Array)[]): Promise<string[]> {
  return convertAll(workbooks, 'xlsx');
}

/** The same for one. */
export function recalculate(workbook: string | Uint8Array): Promise<string> {
  return convert(workbook, 'xlsx');
}
