import path from 'node:path';
import { fillDocument, type IntoReport, type Json } from '../../../shared/jobs';
import { takenOffName } from '../../../shared/text/into';
import { loadFile } from '../../disk';
import { readingPorts } from '../../disk/reading';
import { defineCommand } from '../command';
import { readWorkbook, writeNewFile } from '../files';

/** 照原件填: this year's figures in the unit's own document. Exit 1 where something of it has to be looked at. */
export const into = defineCommand({
  name: 'into',
  about: '照原件填：把今年的数填进单位自己的 Word、Excel 表，别的都不动',
  words: { file: { value: '文件.jxzp', required: true, about: '今年的自评卷' } },
  options: {
    form: { value: '原件.docx', required: true, about: '去年公开的文件，或财政局的空白表：.docx、.xlsx；原件不动' },
    out: { value: '新文件.docx', required: true, about: '写到哪个文件；已经有的不动' },
  },
  run: async ({ file, form, out }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const loaded = await loadFile(form);
    if (!loaded.ok) return { refused: loaded.problems };
    const { pack, workbook } = opened.value;
    const order = { pack, workbook, bytes: loaded.value.bytes, name: path.basename(form) };
    const filled = await fillDocument(order, readingPorts());
    if (!filled.ok) return { refused: filled.problems };
    const { report, bytes } = filled.value;
    const written = await writeNewFile(out, bytes);
    if (!written.ok) return { refused: written.problems };
    const isSure = report.remains.length === 0 && report.unplaced.length === 0 && report.removed.length === 0;
    return { exit: isSure ? 0 : 1, json: report as unknown as Json, lines: [...linesOf(report), `已写出 ${out}`] };
  },
});

function linesOf({
  year,
  written,
  addedRows,
  removedRows,
  copied,
  removed,
  remains,
  unplaced,
  converted,
  cleaned,
  formulas,
}: IntoReport): string[] {
  return [
    `原件是 ${year} 年度的；填了 ${written} 格，加了 ${addedRows} 行，去掉 ${removedRows} 行`,
    ...(converted ? ['原件是旧格式，写出的是新格式'] : []),
    ...(cleaned.length > 0 ? [`从文件里去掉了：${cleaned.map(takenOffName).join('、')}`] : []),
    ...(formulas.replaced.length > 0 ? [`原来是公式、已换成数：${formulas.replaced.join('、')}`] : []),
    ...(formulas.kept.length > 0
      ? [`公式没有动，打开时重算：${formulas.kept.slice(0, 10).join('、')}${formulas.kept.length > 10 ? '等' : ''}`]
      : []),
    ...copied.map((title) => `加了一张　${title}`),
    ...removed.map((title) => `去掉一张　${title}：今年没有这个项目`),
    ...remains.map(({ source, text }) => `原件上的字还在，请核对　${source}「${text}」`),
    ...unplaced.map(({ name, text }) => `原件上没有地方填　${name}：${text}`),
  ];
}
