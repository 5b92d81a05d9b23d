import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { exportFiles } from '../../shared/jobs';
import { sampleOf } from '../support/packs';
import type { Window } from './window';

/** A published document: the sample's own tables, with one indicator's name mistyped as published files have them, and a figure changed. */
export async function publish(file: string, [figure, other]: readonly [string, string] = ['', '']): Promise<void> {
  const book = await sampleOf('anju-2024-hotline');
  const made = await exportFiles({ ...book, formats: ['docx'] }, { progress: () => undefined, cancelled: () => false });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const zip = await JSZip.loadAsync(made.value.files[0]?.bytes ?? new Uint8Array());
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  if (!text.includes('预算编制质量') || !text.includes(figure)) throw new Error('预算编制质量');
  const mistyped = text.replaceAll('预算编制质量', '预算编制质最');
  zip.file('word/document.xml', figure === '' ? mistyped : mistyped.replaceAll(figure, other));
  writeFileSync(file, await zip.generateAsync({ type: 'uint8array' }));
}

/** Drops a file of the disk on the middle of the window, as a file manager does. */
export async function drop({ app, page }: Pick<Window, 'app' | 'page'>, file: string): Promise<void> {
  const cdp = await app.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  }
}
