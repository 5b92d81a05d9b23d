import { createHash } from 'node:crypto';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PackSource } from '../../shared/pack';
import {
  type About,
  byPath,
  type Entry,
  isInShard,
  paintLists,
  resultSheets,
  type Shard,
  summarise,
  type Summary,
} from '../../shared/review';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { reviewWords } from '../../shared/text/review';
import { acquireLock, attempt, releaseLock, saveFile } from '../disk';
import type { WorkerProcess } from '../jobs/runner';
import { reviewInLanes } from './lanes';
import { SideFile } from './side-file';
import { codeOf, type FoundFile, walk, type Walked } from './walk';

/** What to review, and where its table goes. */
export interface ReviewOrder {
  readonly folder: string;
  readonly out: string;
  readonly jobs: number;
  /** Absent: all of it. */
  readonly shard?: Shard | undefined;
}

/** What a review is lent. */
export interface ReviewAround {
  readonly sources: readonly PackSource[];
  readonly version: string;
  readonly spawn: () => WorkerProcess;
  readonly progress: (done: number, total: number, path: string) => void;
  readonly stop: AbortSignal;
  readonly now?: () => Date;
  readonly patienceMs?: number;
}

/** What came of a review. */
export interface ReviewAnswer {
  readonly out: string;
  readonly summary: Summary;
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
}

/** Longer than LibreOffice is waited for when it turns a file of an old format into one of today. */
const PATIENCE_MS = 240_000;

/**
 * Reviews a folder into an Excel file. What is done is kept beside it in `<out>.part` until the whole is there: told to stop, or
 * brought down, the same order goes on with it. The files of the folder are only read.
 */
export async function reviewFolder(order: ReviewOrder, around: ReviewAround): Promise<Result<ReviewAnswer>> {
  const out = path.resolve(order.out);
  const free = await outProblem(out);
  if (free) return free;
  const folder = await realpath(order.folder).catch(() => null);
  const isFolder = folder !== null && (await stat(folder)).isDirectory();
  if (!isFolder) return refused(problem('review.no-folder', order.folder, { name: path.basename(order.folder) || order.folder }));
  const lock = await acquireLock(out);
  if (!lock.ok) {
    const isHeld = lock.problems.some(({ code }) => code === 'disk.locked');
    return isHeld ? refused(problem('review.going-on', out, { name: path.basename(out) })) : lock;
  }
  try {
    return await reviewInto(folder, out, order, around);
  } finally {
    await releaseLock(lock.value);
  }
}

/** Refuses a place where no result can go. */
export async function outProblem(out: string): Promise<Result<never> | null> {
  const name = path.basename(out);
  if (!/\.xlsx$/i.test(out)) return refused(problem('review.out-kind', out, { name }));
  const isThere = await access(out).then(
    () => true,
    () => false,
  );
  return isThere ? refused(problem('cli.exists', out, { name })) : null;
}

async function reviewInto(
  folder: string,
  out: string,
  { jobs, shard }: ReviewOrder,
  around: ReviewAround,
): Promise<Result<ReviewAnswer>> {
  const part = `${out}.part`;
  const walked = await walk(folder, await ourFiles(out, part));
  if (walked.files.length + walked.unread.length === 0)
    return refused(problem('review.nothing', folder, { name: path.basename(folder) }));
  const files = walked.files.filter((one) => !shard || isInShard(one.path, shard));
  const unread = walked.unread.filter((one) => !shard || isInShard(one.path, shard));
  const opened = await attempt(path.basename(part), 'write', () => SideFile.open(part, madeBy(around)));
  if (!opened.ok) return opened;
  const side = opened.value;
  const left = files.filter((file) => !side.has(file));
  const failed = await goThrough(left, files.length, side, jobs, around);
  if (failed !== null) return refused(problem('review.part-unwritable', part, { name: path.basename(part), code: failed }));
  const done = files.filter((file) => side.has(file)).length;
  if (done < files.length || around.stop.aborted) {
    const counted = { done: String(done), total: String(files.length), name: path.basename(part) };
    return refused(problem('review.stopped', out, counted));
  }
  const of = `${reviewWords.folder(path.basename(folder))}${shard ? reviewWords.shard(shard.part, shard.of) : ''}`;
  const about = { made: dateWords(around.now?.() ?? new Date()), of, notes: notesOf(walked) };
  const answer = await writeResult(() => merged(side, files, unread), out, about);
  if (answer.ok) await side.remove();
  return answer;
}

/** Null: as far as it was let; else why the side file took no more. */
async function goThrough(
  left: readonly FoundFile[],
  total: number,
  side: SideFile,
  jobs: number,
  { sources, spawn, stop, progress, patienceMs = PATIENCE_MS }: ReviewAround,
): Promise<string | null> {
  let done = total - left.length;
  progress(done, total, '');
  try {
    await reviewInLanes(left, {
      spawn,
      jobs,
      sources,
      patienceMs,
      stop,
      take: async (file, result) => {
        await side.add(file, result);
        done += 1;
        progress(done, total, file.path);
      },
    });
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** Results by other rules, or of another version, are not gone on with. */
function madeBy({ sources, version }: ReviewAround): string {
  return createHash('sha256')
    .update(JSON.stringify([version, sources]))
    .digest('hex');
}

/** The result itself and what stands beside it may lie in the folder that is reviewed. */
async function ourFiles(out: string, part: string): Promise<ReadonlySet<string>> {
  const place = await realpath(path.dirname(out)).catch(() => path.dirname(out));
  return new Set([out, part].map((file) => path.join(place, path.basename(file))));
}

function notesOf({ ignored }: Walked): string[] {
  return ignored > 0 ? [reviewWords.ignored(ignored)] : [];
}

/** Reviewed files and those that were not looked into, in one order; read from the side file one at a time. */
function* merged(side: SideFile, files: readonly FoundFile[], unread: readonly Entry[]): Iterable<Entry> {
  const [others, read] = [
    [...unread].sort((one, other) => byPath(one.path, other.path)),
    side.read(files.map(({ path: at }) => at)),
  ];
  let next = 0;
  for (const entry of read) {
    for (; next < others.length && byPath(others[next]?.path ?? '', entry.path) < 0; next += 1)
      yield* others.slice(next, next + 1);
    yield entry;
  }
  yield* others.slice(next);
}

/** Paints the entries and writes them, whole or not at all. */
export async function writeResult(entries: () => Iterable<Entry>, out: string, about: About): Promise<Result<ReviewAnswer>> {
  const summary = summarise(entries());
  const bytes = paintLists(resultSheets(entries, summary, about), '批量审核结果');
  const saved = await saveFile(out, bytes, { expect: null });
  if (!saved.ok) return saved;
  const unreadable = [...entries()].flatMap(({ path: file, result }) =>
    result.kind === 'unread' ? [{ file, message: result.why }] : [],
  );
  return ok({ out, summary, unreadable });
}

/** 「2026年3月5日 09:30」. */
export function dateWords(at: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
