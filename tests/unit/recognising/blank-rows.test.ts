import { describe, expect, it } from 'vitest';
import type { Recognised } from '../../../shared/recognising';
import { HEAD, published, read, TITLE } from '../../support/forest-form';
import type { MadeCell, MadeRow } from '../../support/habits';
import { forest } from '../../support/typed-projects';

describe('rows with nothing in them', () => {
  const withRows = (...blank: readonly MadeRow[]) =>
    read(
      ...TITLE,
      published((rows) => {
        const [block, ...heads] = rows[HEAD] ?? [];
        rows[HEAD] = [{ ...(block as { t: string }), t: '绩效指标', r: forest.lines.length + 1 + blank.length }, ...heads];
        const [level1, level2, ...line] = rows[HEAD + 1] ?? [];
        const taller = (cell: MadeCell | undefined) => ({
          ...(cell as { t: string; r: number }),
          r: (cell as { r: number }).r + blank.length,
        });
        rows[HEAD + 1] = [taller(level1), taller(level2), ...line];
        rows.splice(HEAD + 3, 0, ...blank);
      }),
    );
  const names = (one: Recognised) => one.workbook.projects[0]?.fill.indicators.map(({ name }) => name);
  const own = forest.lines.map(({ name }) => name);

  it('「指标2：」 and 「……」 are rows to fill in', () => {
    const one = withRows(['指标3：', '', '', '', '', ''], ['……', '', '', '', '', '']);
    expect(names(one)).toEqual(own);
  });

  it('「指标3：/」 and 「无」 say that there is none, whatever stands for nothing behind them, and every cell is accounted for', () => {
    const one = withRows(['指标3：/', '/', '/', '/', '/', ''], ['无', '无', '不涉及', '0', '0.00', '无']);
    expect(names(one)).toEqual(own);
    expect(one.outcomes.filter(({ state }) => state !== 'matched')).toEqual([]);
    expect(Object.keys(one.workbook.printed).filter((place) => place.includes('/blank'))).toEqual([]);
  });

  it('one with points is an indicator, whatever it is called: the points are in the total', () => {
    expect(names(withRows(['无', '无', '无', '5', '5', '']))).toContain('无');
  });
});
