import path from 'node:path';
import { type Worded, wordingFrom, wordingFromYaml } from '../../shared/jobs';
import { packOf } from '../../shared/pack';
import { problem } from '../../shared/text/problem';
import { type Result, refused } from '../../shared/text/result';
import { decodeText, loadFile } from '../disk';
import { readingPorts } from '../disk/reading';
import { failed } from './failed';
import type { Order, Report } from './messages';

interface JobTools {
  readonly progress: (report: Report) => void;
  readonly cancelled: () => boolean;
}

/** Whether a file is words that a colleague saved. */
export function isSavedWording(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

/** Reads the words of a bureau's form, or those a colleague saved, for a workbook. The file is only read, and nothing is taken yet. */
export async function runWording(
  { file, pack, workbook }: Extract<Order, { kind: 'wording' }>,
  { progress, cancelled }: JobTools,
): Promise<Report> {
  const name = path.basename(file);
  const tell = (share: number) =>
    progress({ kind: 'progress', done: Math.round(share * 90), total: 100, words: `正在读 ${name}` });
  tell(0);
  const loaded = await loadFile(file);
  if (!loaded.ok) return failed(loaded.problems);
  const held = { pack: packOf(pack), workbook };
  const { bytes } = loaded.value;
  const read = isSavedWording(file)
    ? savedWords(bytes, name, held)
    : await wordingFrom(bytes, name, held, readingPorts(tell, cancelled));
  if (cancelled()) return { kind: 'cancelled' };
  if (!read.ok) return failed(read.problems);
  const { adjustments, wording } = read.value;
  const { year, same, unplaced, points, names, figures, missing, others } = wording;
  const found = { unplaced, points, names, figures, missing, others };
  return { kind: 'worded', read: { year: isSavedWording(file) ? null : year, same, adjustments, found } };
}

function savedWords(bytes: Uint8Array, name: string, held: Parameters<typeof wordingFromYaml>[2]): Result<Worded> {
  const text = decodeText(bytes);
  return text === null ? refused(problem('pack.encoding', name, { name })) : wordingFromYaml(text, name, held);
}
