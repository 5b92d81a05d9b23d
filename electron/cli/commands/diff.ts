import { differences } from '../../../shared/merging';
import { problem } from '../../../shared/text/problem';
import { defineCommand, fine } from '../command';
import { readWorkbook } from '../files';

/** Where two workbooks of one pack differ, field by field; nothing is changed. */
export const diff = defineCommand({
  name: 'diff',
  about: '两份自评卷哪里不同',
  words: {
    before: { value: '文件.jxzp', required: true, about: '原来的自评卷' },
    after: { value: '另一份.jxzp', required: true, about: '与它比的自评卷' },
  },
  options: {},
  run: async ({ before, after }) => {
    const one = await readWorkbook(before);
    if (!one.ok) return { refused: one.problems };
    const other = await readWorkbook(after);
    if (!other.ok) return { refused: other.problems };
    const { pack } = one.value;
    if (other.value.pack.id !== pack.id)
      return { refused: [problem('workbook.other-pack', after, { pack: other.value.pack.id, expected: pack.id })] };
    const found = differences(other.value.pack, one.value.workbook, other.value.workbook);
    return fine(
      { pack: pack.id, differences: found.map((difference) => ({ ...difference })) },
      ...(found.length === 0
        ? ['两份自评卷没有不同。']
        : found.map(({ name, before: was, after: is }) => `${name}：${shown(was)} → ${shown(is)}`)),
      ...(found.length === 0 ? [] : [`共 ${found.length} 处不同。`]),
    );
  },
});

function shown(text: string | null): string {
  return text ?? '（空）';
}
