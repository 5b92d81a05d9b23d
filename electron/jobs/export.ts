import { rm } from 'node:fs/promises';
import path from 'node:path';
import { exportFiles } from '../../shared/jobs/export';
import { packOf } from '../../shared/pack';
import type { PrintPdf } from '../../shared/painters/painter';
import { sentence } from '../../shared/text/problem';
import { freeName, saveFile } from '../disk';
import { failed } from './failed';
import type { Order, Report } from './messages';

interface JobTools {
  readonly progress: (report: Report) => void;
  readonly cancelled: () => boolean;
  readonly printPdf: PrintPdf;
}

/** Makes the files and writes them, until told to stop; then nothing of it is left. */
export async function runExport(
  order: Extract<Order, { kind: 'export' }>,
  { progress, cancelled, printPdf }: JobTools,
): Promise<Report> {
  const { kind: _, pack, folder, ...wish } = order;
  const { formats } = wish;
  const steps = formats.length * 2;
  const made = await exportFiles(
    { ...wish, pack: packOf(pack) },
    {
      cancelled,
      printPdf,
      progress: (done, _total, name) =>
        progress({ kind: 'progress', done, total: steps, words: name ? `正在生成 ${name}` : '正在写入文件夹' }),
    },
  );
  if (cancelled()) return { kind: 'cancelled' };
  if (!made.ok) return failed(made.problems);
  const written: string[] = [];
  for (const { name, bytes } of made.value.files) {
    const file = await freeName(folder, name);
    const saved = cancelled() ? null : await saveFile(file, bytes);
    if (saved?.ok) written.push(file);
    else {
      await Promise.all(written.map((one) => rm(one, { force: true })));
      return saved ? failed(saved.problems) : { kind: 'cancelled' };
    }
    progress({ kind: 'progress', done: formats.length + written.length, total: steps, words: `已写入 ${path.basename(file)}` });
  }
  const notices = made.value.notices.map(sentence);
  return { kind: 'done', files: written.map((file) => path.basename(file)), ...(notices.length > 0 ? { notices } : {}) };
}
