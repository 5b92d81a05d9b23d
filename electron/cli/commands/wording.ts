import { type Json, type Worded, wordingFrom, wordingFromYaml, wordingYaml, wordsToSave } from '../../../shared/jobs';
import type { Wording } from '../../../shared/recognising';
import type { Result } from '../../../shared/text/result';
import { wordingReasons, wordingTold, wordingWords } from '../../../shared/text/wording';
import { saveFile } from '../../disk';
import { readingPorts } from '../../disk/reading';
import { defineCommand, fine } from '../command';
import { readText, readWithDocument, readWorkbook, writeWorkbook } from '../files';

/** The bureau's own words: taken from its form or from a colleague's file, or saved for colleagues. */
export const wording = defineCommand({
  name: 'wording',
  about: '采用财政局原表的文字（指标解释、评分说明、标题、说明、栏名），或另存给同事',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: {
    from: { value: '原表', about: '空白的或上年填好的原表（.docx、.xlsx），或同事另存的 .yaml' },
    out: { value: '新文件.jxzp', about: '写到哪个文件；已经有的不动' },
    save: { value: '文字.yaml', about: '把这份自评卷采用了的文字另存给同事' },
  },
  forms: ['文件.jxzp --from 原表 --out 新文件.jxzp', '文件.jxzp --save 文字.yaml'],
  run: async ({ file, from, out, save }, { version }) => {
    if ((save === undefined) === (from === undefined) || (from === undefined) !== (out === undefined)) return 'usage';
    if (save !== undefined) {
      const opened = await readWorkbook(file);
      if (!opened.ok) return { refused: opened.problems };
      const { pack, workbook } = opened.value;
      const saved = await saveFile(save, new TextEncoder().encode(wordingYaml({ pack, workbook })), { expect: null });
      if (!saved.ok) return { refused: saved.problems };
      const { left } = wordsToSave({ pack, workbook });
      const told = wordingWords.left(left.length);
      return fine({ written: save, left: [...left] }, `已写出 ${save}`, ...(told === '' ? [] : [told]));
    }
    if (from === undefined || out === undefined) return 'usage';
    const read = await readWithDocument(file, from);
    if (!read.ok) return { refused: read.problems };
    const { pack, evidence } = read.value.opened;
    const worded = await take(from, read.value);
    if (!worded.ok) return { refused: worded.problems };
    const written = await writeWorkbook(out, { pack, workbook: worded.value.workbook, evidence }, null, version);
    if (!written.ok) return { refused: written.problems };
    const report = worded.value.wording;
    return fine(jsonOf(report), ...linesOf(report), `已写出 ${out}`);
  },
});

type Read = Awaited<ReturnType<typeof readWithDocument>> extends Result<infer Value> ? Value : never;

async function take(from: string, { opened, bytes, name }: Read): Promise<Result<Worded>> {
  if (!/\.ya?ml$/i.test(from)) return wordingFrom(bytes, name, opened, readingPorts());
  const text = await readText(from);
  return text.ok ? wordingFromYaml(text.value, from, opened) : text;
}

function jsonOf({ year, taken, same, unplaced, points, figures, names, missing, others }: Wording): Json {
  return {
    year,
    taken: taken.map((one) => ({ ...one })),
    same,
    unmatched: unplaced.map(({ source, text, why }) => ({ source, text, why: wordingReasons[why] })),
    points: points.map((one) => ({ ...one })),
    figures: figures.map((one) => ({ ...one })),
    names: names.map((one) => ({ ...one })),
    missing: [...missing],
    others: [...others],
  };
}

function linesOf(wording: Wording): string[] {
  const { year, taken, same } = wording;
  const nameAt = (path: string) => taken.find((one) => one.path === path)?.name ?? path;
  return [
    `原表是 ${year} 年度的：采用 ${taken.length} 处文字${same === 0 ? '' : `，另有 ${same} 处与规则包相同`}`,
    ...taken.map(({ name, text, source }) => `采用　${name}：${text.replaceAll('\n', ' ')}（${source}）`),
    ...wordingTold(wording, nameAt).flatMap(({ title, lines }) => lines.map((line) => `${title}　${line}`)),
  ];
}
