import { type ExportFormat, exportFiles, type ExportPart } from '../../../shared/jobs';
import { problem } from '../../../shared/text/problem';
import { type CliCommand, fine } from '../command';
import { readWorkbook, writeAll } from '../files';

const formats: readonly ExportFormat[] = ['docx', 'xlsx'];
const parts: readonly ExportPart[] = ['tables', 'workings'];

/** Exports the filled tables. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: 'jxzp export F.jxzp --out DIR [--formats docx,xlsx] [--only tables|workings] [--split] [--json]',
  words: [1, 1],
  options: { out: true, formats: false, only: false },
  flags: ['split'],
  run: async ({ words: [file = ''], options: { out = '', formats: asked, only }, flags }) => {
    const wanted = (asked ?? formats.join(',')).split(',').map((one) => one.trim());
    if (wanted.includes('pdf')) return { refused: [problem('cli.no-pdf', '--formats', {})] };
    const chosen = formats.filter((format) => wanted.includes(format));
    const strange = wanted.find((one) => !formats.some((format) => format === one));
    if (strange !== undefined)
      return {
        refused: [problem('cli.bad-value', '--formats', { option: '--formats', value: strange, allowed: formats.join('、') })],
      };
    const part = parts.find((one) => one === only);
    if (only !== undefined && part === undefined)
      return { refused: [problem('cli.bad-value', '--only', { option: '--only', value: only, allowed: parts.join('、') })] };
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const order = { ...opened.value, formats: chosen, only: part, split: flags.has('split') };
    const made = await exportFiles(order, { progress: () => undefined, cancelled: () => false });
    if (!made.ok) return { refused: made.problems };
    const written = await writeAll(out, made.value);
    return written.ok
      ? fine({ written: written.value }, ...written.value.map((name) => `已写出 ${name}`))
      : { refused: written.problems };
  },
};
