import { shardOf } from '../../../shared/review';
import { problem } from '../../../shared/text/problem';
import type { Result } from '../../../shared/text/result';
import { mergeResults } from '../../review/merge';
import { reviewFolder, type ReviewAnswer } from '../../review/run';
import { usualJobs } from '../../review/usual-jobs';
import { type Answer, defineCommand } from '../command';
import { reviewerHere } from '../reviewers';

/** More processes than this only wait for each other. */
const MOST_JOBS = 64;

/** Checks and scores every workbook and published document of a folder into one table. */
export const review = defineCommand({
  name: 'review',
  about: '批量审核：一个文件夹里的自评卷和公开的表，查成一份 Excel',
  words: {
    input: { value: '文件夹', required: true, many: true, about: '要审核的文件夹，连同里面的文件夹；合并时是几份结果' },
  },
  options: {
    out: { value: '结果.xlsx', required: true, about: '写到哪个文件；已经有的不动。中途停下的，原样再来一次就接着做' },
    jobs: { value: '几个', about: '同时审核几个文件；不写就是电脑处理器的一半' },
    shard: { value: '第几份/共几份', about: '只审核其中一份，例如 2/5，好分给几台电脑' },
    merge: { about: '把分几份审核的结果合成一份' },
  },
  forms: ['文件夹 --out 结果.xlsx [--jobs 几个] [--shard 第几份/共几份]', '--merge 结果1.xlsx 结果2.xlsx … --out 结果.xlsx'],
  run: async ({ input, out, jobs, shard, merge }, { library, version, reviewer, say, untilStopped }) => {
    if (merge) return jobs === undefined && shard === undefined ? answerOf(await mergeResults(input, out)) : 'usage';
    const [folder = '', ...others] = input;
    if (others.length > 0) return { refused: [problem('review.one-folder', others.join('、'), {})] };
    const count = jobs === undefined ? usualJobs() : jobsOf(jobs);
    if (count === null) return { refused: [problem('review.jobs', '--jobs', { value: jobs ?? '', most: String(MOST_JOBS) })] };
    const part = shard === undefined ? undefined : shardOf(shard);
    if (part === null) return { refused: [problem('review.shard', '--shard', { value: shard ?? '' })] };
    const around = {
      sources: (await library()).sources,
      version,
      spawn: reviewer ?? reviewerHere,
      progress: (done: number, total: number, path: string) => say?.(`[${done}/${total}] ${path}`),
      stop: untilStopped?.() ?? new AbortController().signal,
    };
    return answerOf(await reviewFolder({ folder, out, jobs: count, shard: part }, around));
  },
});

function jobsOf(text: string): number | null {
  const count = /^\d{1,3}$/.test(text.trim()) ? Number.parseInt(text, 10) : 0;
  return count >= 1 && count <= MOST_JOBS ? count : null;
}

function answerOf(answer: Result<ReviewAnswer>): Answer {
  if (!answer.ok) return { refused: answer.problems };
  const { out, summary, unreadable } = answer.value;
  const { files, units, counts } = summary;
  const { error, doubt, hint } = counts;
  return {
    exit: error > 0 ? 1 : 0,
    json: { files, units, findings: { error, doubt, hint }, unreadable: unreadable.map((one) => ({ ...one })), out },
    lines: [
      `审核了 ${files} 个文件，${units} 个单位：错误 ${error}，疑点 ${doubt}，提示 ${hint}，待填 ${counts.missing}，已确认 ${counts.aside}`,
      ...unreadable.map(({ file, message }) => `读不了　${file}：${message}`),
      `已写出 ${out}`,
    ],
  };
}
