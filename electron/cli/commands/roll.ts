import { type Json, rollOver } from '../../../shared/jobs';
import type { RollReport } from '../../../shared/rolling';
import { defineCommand, fine } from '../command';
import { readWorkbook, writeWorkbook } from '../files';

/** Last year's workbook as this year's template, in a new file; says what was kept, cleared, moved and is to be confirmed. */
export const roll = defineCommand({
  name: 'roll',
  about: '去年的自评卷做今年的模板',
  words: { file: { value: '文件.jxzp', required: true, about: '去年的自评卷' } },
  options: {
    year: { value: '年度', required: true, about: '今年是哪一年' },
    pack: { value: '编号', about: '用哪个规则包；不写就用同一地区那一年的' },
    out: { value: '新文件.jxzp', required: true, about: '写到哪个文件；已经有的不动' },
  },
  run: async ({ file, year, pack: packId, out }, { library, version }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const { pack, workbook } = opened.value;
    const rolled = rollOver({ pack, workbook, year, packId }, await library());
    if (!rolled.ok) return { refused: rolled.problems };
    const { report, ...contents } = rolled.value;
    // Files attached last year belong to last year.
    const written = await writeWorkbook(out, { ...contents, evidence: new Map<string, Uint8Array>() }, null, version);
    return written.ok ? fine(report as unknown as Json, ...linesOf(report), `已写出 ${out}`) : { refused: written.problems };
  },
});

function linesOf({ from, to, kept, cleared, moved, ask, unplaced }: RollReport): string[] {
  return [
    `${from.year} 年度（${from.pack}）→ ${to.year} 年度（${to.pack}）`,
    `照旧 ${kept.length} 处，清空 ${cleared.length} 处（上年的数在旁边作参考）`,
    ...moved.map(({ from: origin, to: target, name, value }) => `移到「${name}」：${value}（${origin} → ${target}）`),
    ...ask.map(({ name, value, proposed, reason }) => {
      const offered = proposed === '' || proposed === value ? '' : ` → ${quoted(proposed)}`;
      return `待确认　${name}：${quoted(value)}${offered}。${reason}`;
    }),
    ...unplaced.map(({ name, value, reason }) => `没有去处　${name}：${quoted(value)}。${reason}`),
  ];
}

function quoted(text: string): string {
  return text === '' ? '（空）' : `「${text}」`;
}
