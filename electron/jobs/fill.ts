import path from 'node:path';
import { fillDocument } from '../../shared/jobs';
import { packOf } from '../../shared/pack';
import { loadFile, saveFile } from '../disk';
import { readingPorts } from '../disk/reading';
import { failed } from './failed';
import type { Order, Report } from './messages';

interface JobTools {
  readonly progress: (report: Report) => void;
  readonly cancelled: () => boolean;
}

/** 照原件填: fills a copy of a document of the unit's own. The document itself is only read; nothing is written before all of it is made. */
export async function runFill(
  { pack, workbook, original, target }: Extract<Order, { kind: 'fill' }>,
  { progress, cancelled }: JobTools,
): Promise<Report> {
  const name = path.basename(original);
  const tell = (done: number, words: string) => progress({ kind: 'progress', done, total: 100, words });
  tell(0, `正在读 ${name}`);
  const loaded = await loadFile(original);
  if (!loaded.ok) return failed(loaded.problems);
  const ports = readingPorts((share) => tell(Math.round(share * 60), `正在读 ${name}`), cancelled);
  const filled = await fillDocument({ pack: packOf(pack), workbook, bytes: loaded.value.bytes, name }, ports);
  if (cancelled()) return { kind: 'cancelled' };
  if (!filled.ok) return failed(filled.problems);
  tell(90, `正在写 ${path.basename(target)}`);
  const saved = await saveFile(target, filled.value.bytes);
  return saved.ok ? { kind: 'done', files: [path.basename(target)], filled: filled.value.report } : failed(saved.problems);
}
