import path from 'node:path';
import { mergeEntries, readResult } from '../../shared/review';
import { type Result } from '../../shared/text/result';
import { reviewWords } from '../../shared/text/review';
import { loadFile } from '../disk';
import { readingPorts } from '../disk/reading';
import { dateWords, outProblem, type ReviewAnswer, writeResult } from './run';

/** Puts the Excel files of several reviews together into one, as if all had been reviewed at once. */
export async function mergeResults(files: readonly string[], out: string, now = new Date()): Promise<Result<ReviewAnswer>> {
  const free = await outProblem(path.resolve(out));
  if (free) return free;
  const results = [];
  for (const file of files) {
    const loaded = await loadFile(file);
    if (!loaded.ok) return loaded;
    const name = path.basename(file);
    const read = await readResult(loaded.value.bytes, name, readingPorts());
    if (!read.ok) return read;
    results.push({ name, ...read.value });
  }
  const entries = mergeEntries(results);
  const notes = results.map(({ name, about }) => `${name}：${about}`);
  return writeResult(() => entries, path.resolve(out), {
    made: dateWords(now),
    of: reviewWords.merged(files.length),
    notes,
  });
}
