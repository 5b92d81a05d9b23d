import { exportFiles, type ExportPart } from '../../../shared/jobs';
import { exportFormats } from '../../../shared/sheets/formats';
import { problem, sentence } from '../../../shared/text/problem';
import { defineCommand, fine } from '../command';
import { readWorkbook, writeAll } from '../files';

const parts: readonly ExportPart[] = ['tables', 'workings'];

/** Longer words would not fit across a page. */
const LONGEST_MARK = 20;

/** Exports the filled tables. */
export const exportCommand = defineCommand({
  name: 'export',
  about: '导出附表',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: {
    out: { value: '目录', required: true, about: '写到哪个文件夹；已有的同名文件会被替换' },
    formats: {
      value: exportFormats.join(','),
      about: '要哪些格式，用逗号隔开；不写就要 Word 和 Excel。PDF 由窗口程序排版，要有图形界面',
    },
    only: { value: 'tables|workings', about: '只要附表，或只要基础数据和底稿' },
    split: { about: '一张表一个文件' },
    watermark: { value: '送审稿', about: '每一页上的灰字，二十个字以内' },
  },
  run: async ({ file, out, formats: asked, only, split, watermark }, { printPdf }) => {
    const wanted = (asked ?? 'docx,xlsx').split(',').map((one) => one.trim());
    if (wanted.includes('pdf') && !printPdf) return { refused: [problem('cli.no-pdf', '--formats', {})] };
    const chosen = exportFormats.filter((format) => wanted.includes(format));
    const strange = wanted.find((one) => !exportFormats.some((format) => format === one));
    if (strange !== undefined)
      return {
        refused: [
          problem('cli.bad-value', '--formats', { option: '--formats', value: strange, allowed: exportFormats.join('、') }),
        ],
      };
    const part = parts.find((one) => one === only);
    if (only !== undefined && part === undefined)
      return { refused: [problem('cli.bad-value', '--only', { option: '--only', value: only, allowed: parts.join('、') })] };
    if (watermark !== undefined && [...watermark].length > LONGEST_MARK)
      return {
        refused: [
          problem('cli.bad-value', '--watermark', {
            option: '--watermark',
            value: watermark,
            allowed: `${LONGEST_MARK} 个字以内`,
          }),
        ],
      };
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const order = { ...opened.value, formats: chosen, only: part, split, watermark };
    const made = await exportFiles(order, { progress: () => undefined, cancelled: () => false, printPdf });
    if (!made.ok) return { refused: made.problems };
    const written = await writeAll(out, made.value.files);
    if (!written.ok) return { refused: written.problems };
    const notices = made.value.notices.map((one) => ({ code: one.code, binding: one.place, message: sentence(one) }));
    const said = notices.map(({ message }) => `请注意：${message}`);
    return fine({ written: written.value, notices }, ...written.value.map((name) => `已写出 ${name}`), ...said);
  },
});
