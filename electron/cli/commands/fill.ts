import { fillFrom } from '../../../shared/jobs';
import { type CliCommand, fine } from '../command';
import { readText, readWorkbook, writeWorkbook } from '../files';

/** Enters data from a YAML file, over the same file or into a new one. Unknown keys are refused and nothing is changed. */
export const fill: CliCommand = {
  name: 'fill',
  usage: 'jxzp fill F.jxzp --from DATA.yaml [--out G.jxzp] [--json]',
  words: [1, 1],
  options: { from: true, out: false },
  flags: [],
  run: async ({ words: [file = ''], options: { from = '', out } }, { version }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const text = await readText(from);
    if (!text.ok) return { refused: text.problems };
    const { pack, workbook, evidence, sha256 } = opened.value;
    const filled = fillFrom(text.value, from, pack, workbook);
    if (!filled.ok) return { refused: filled.problems };
    const target = out ?? file;
    const written = await writeWorkbook(
      target,
      { pack, workbook: filled.value, evidence },
      target === file ? sha256 : null,
      version,
    );
    return written.ok ? fine({ written: target }, `已写出 ${target}`) : { refused: written.problems };
  },
};
