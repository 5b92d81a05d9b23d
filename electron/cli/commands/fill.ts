import { fillFrom } from '../../../shared/jobs';
import { defineCommand, fine } from '../command';
import { readText, readWorkbook, writeWorkbook } from '../files';

/** Enters data from a YAML file, over the same file or into a new one. Unknown keys are refused and nothing is changed. */
export const fill = defineCommand({
  name: 'fill',
  about: '填入数据',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: {
    from: { value: '数据.yaml', required: true, about: '要填的数据，写法同 inputs 印出的' },
    out: { value: '新文件.jxzp', about: '写成新文件；不写就写回原文件' },
  },
  run: async ({ file, from, out }, { version }) => {
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
});
