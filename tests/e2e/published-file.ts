import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { filePorts } from '../../electron/disk';
import { exportFiles, workbookBytes } from '../../shared/jobs';
import { sampleOf } from '../support/packs';
import { unwatched } from '../support/unwatched';
import { patience } from '../support/patience';
import { atRest } from './at-rest';
import type { Window } from './window';

/** A report before the tables; the name of one section is not quite the pack's. */
const report = [
  '2024年度部门预算绩效评价报告',
  '一、部门（单位）基本情况',
  '（一）机构组成',
  '本单位内设综合科、受理科、督办科。',
  '（二）主要机构职能',
  '受理群众来电，督促办理并回访。',
];

/** A published document: a piece of a report, the sample's own tables, with one indicator's name mistyped as published files have them, and a figure changed. */
export async function publish(file: string, [figure, other]: readonly [string, string] = ['', '']): Promise<void> {
  const book = await sampleOf('anju-2024-hotline');
  const made = await exportFiles({ ...book, formats: ['docx'] }, unwatched);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const zip = await JSZip.loadAsync(made.value.files[0]?.bytes ?? new Uint8Array());
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  if (!text.includes('预算编制质量') || !text.includes(figure)) throw new Error('预算编制质量');
  const mistyped = text.replaceAll('预算编制质量', '预算编制质最');
  const told = mistyped.replace(
    '<w:body>',
    `<w:body>${report.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}`,
  );
  zip.file('word/document.xml', figure === '' ? told : told.replaceAll(figure, other));
  writeFileSync(file, await zip.generateAsync({ type: 'uint8array' }));
}

/** A colleague's workbook of the same year and pack, with figures of the unit's that no published table prints. */
export async function handOver(file: string, facts: Readonly<Record<string, string>>): Promise<void> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const own = Object.fromEntries(Object.entries(facts).map(([id, text]) => [id, { text }]));
  const unit = { ...workbook.unit, facts: { ...workbook.unit.facts, ...own } };
  const bytes = await workbookBytes({ pack, workbook: { ...workbook, unit }, evidence: new Map() }, '0.0.1', filePorts);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
  writeFileSync(file, bytes.value);
}

/**
 * Drops a file of the disk on the middle of the window, as a file manager does; again where the page heard of none: a window that
 * has hardly been drawn is not always found under the pointer.
 */
export async function drop({ app, page }: Pick<Window, 'app' | 'page'>, file: string): Promise<void> {
  const cdp = await app.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const heard = () =>
    page.waitForSelector('body[data-dropped]', { timeout: patience / 20 }).then(
      () => true,
      () => false,
    );
  await atRest(page);
  await page.evaluate(() => {
    delete document.body.dataset.dropped;
    document.addEventListener('drop', () => (document.body.dataset.dropped = ''), { once: true, capture: true });
  });
  do {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    }
  } while (!(await heard()));
}
