import { reportFiles } from '../../../shared/jobs';
import { evaluate } from '../../../shared/scoring';
import { defineCommand, fine } from '../command';
import { readWorkbook, writeAll } from '../files';

/** Writes the pack's reports as Word files, and says what they still lack. */
export const reportCommand = defineCommand({
  name: 'report',
  about: '写出报告和决算说明里的文字（Word），列出还要自己写的',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: { out: { value: '目录', required: true, about: '写到哪个文件夹；已有的同名文件会被替换' } },
  run: async ({ file, out }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const { pack, workbook } = opened.value;
    const files = await reportFiles(pack, workbook, evaluate(pack, workbook));
    const written = await writeAll(out, files);
    if (!written.ok) return { refused: written.problems };
    const reports = files.map(({ name, title, report, of, blanks }) => ({
      file: name,
      title,
      report,
      of,
      blanks: blanks.map(({ where, what, binding }) => ({ where, what, binding })),
    }));
    const said = files.flatMap(({ name, blanks }) => [
      `已写出 ${name}${blanks.length > 0 ? `（${blanks.length} 处待填）` : ''}`,
      ...blanks.map(({ where, what }) => `  待填：${[where, what].filter((one) => one !== '').join('：')}`),
    ]);
    const lines = files.length === 0 ? ['这个规则包没有报告，什么也没有写出。'] : said;
    return fine({ written: written.value, reports }, ...lines);
  },
});
