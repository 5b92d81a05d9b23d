import { findingText } from '../../shared/findings';
import { publishSet, type PublishedSet } from '../../shared/jobs';
import { packOf } from '../../shared/pack';
import type { PrintPdf } from '../../shared/painters/painter';
import { problem, sentence } from '../../shared/text/problem';
import { filePorts, loadFile, writeSet } from '../disk';
import { readingPorts } from '../disk/reading';
import path from 'node:path';
import { failed } from './failed';
import type { Order, Report } from './messages';

interface JobTools {
  readonly progress: (report: Report) => void;
  readonly cancelled: () => boolean;
  readonly printPdf: PrintPdf;
}

/** 导出公开附件: what is published and what is kept, in one act; the old set stands until the new one is whole. */
export async function runPublish(
  { pack, workbook, file, folder, form }: Extract<Order, { kind: 'publish' }>,
  { progress, cancelled, printPdf }: JobTools,
): Promise<Report> {
  const own = await loadFile(file);
  if (!own.ok) return failed(own.problems);
  const original = form === null ? null : await loadFile(form);
  if (original && !original.ok) return failed(original.problems);
  const filled = original ? { bytes: original.value.bytes, name: path.basename(form ?? '') } : undefined;
  const tell = (done: number, total: number, name: string) =>
    progress({ kind: 'progress', done, total, words: name === '' ? '正在写' : `正在做 ${name.slice(0, 200)}` });
  const ports = { progress: tell, cancelled, printPdf, reading: readingPorts(() => undefined, cancelled), file: filePorts };
  const made = await publishSet({ pack: packOf(pack), workbook, file: own.value.bytes, form: filled }, ports);
  if (cancelled()) return { kind: 'cancelled' };
  if (!made.ok) return failed(made.problems);
  if (made.value.forbidden.length > 0) return withheld(made.value);
  const files = made.value.files.map(({ name, bytes }) => ({ path: name, bytes }));
  const placed = await writeSet(folder, { folder: made.value.folder, files, list: made.value.list });
  if (!placed.ok) return failed(placed.problems);
  const notices = [
    ...made.value.traces.map((one) => findingText(one).message),
    ...made.value.notices.map(sentence),
    ...placed.value.removed.map((name) => `已去掉上次写出的 ${name}`),
  ];
  return { kind: 'done', files: placed.value.files.map(shown), notices };
}

/** Nothing is written where something of it must not be public. */
function withheld({ forbidden }: PublishedSet): Report {
  const told = forbidden.map((one) => {
    const { message, fix } = findingText(one);
    return { code: one.code, place: one.binding, message: `${message}${fix}` };
  });
  const why = problem('publish.withheld', '', {});
  return { kind: 'failed', problems: [{ code: why.code, place: '', message: sentence(why) }, ...told] };
}

/** A file of the set as it is shown: which part of it, and its name. */
function shown(name: string): string {
  return name.replace(/[/\\]/g, ' › ');
}
