import { describe, expect, it } from 'vitest';
import { breaksAtWords, lineCount, measureOf, roomForWords, wordsOf } from '../../../shared/sheets/breaks';
import { wrap } from '../../../shared/sheets/measure';

/** The lines a name breaks into in so many ems, set as it should be. */
function linesOf(name: string, ems: number): string[] {
  return wrap(name, measureOf(name, ems) ?? ems).map(({ from, to }) => name.slice(from, to));
}

describe('names of forms in narrow columns', () => {
  it('break between words, also where more room would tear one', () => {
    expect(linesOf('满意度指标', 4.2)).toEqual(['满意度', '指标']);
    expect(linesOf('年度总体目标', 5.2)).toEqual(['年度总体', '目标']);
    expect(linesOf('预算执行情况', 5.2)).toEqual(['预算执行', '情况']);
    expect(linesOf('一级指标', 3.4)).toEqual(['一级', '指标']);
  });

  it('have a measure that holds where a program finds a little more room than is reckoned with', () => {
    const measure = measureOf('预算执行情况', 4.9);
    expect(measure).toBeLessThan(4.7);
    expect(measure).toBeGreaterThan(4);
  });

  it('are left alone where they fit, where they break well by themselves, and where they are no names', () => {
    expect(measureOf('满意度指标', 5.1)).toBeUndefined();
    expect(measureOf('产出指标', 2.3)).toBeUndefined();
    expect(measureOf('≤54.6万元', 4)).toBeUndefined();
    expect(measureOf('反映单位的履职效能目标完成得怎么样以及原因', 5)).toBeUndefined();
  });

  it('are made of known words, figures with what they count, and what is in brackets', () => {
    expect(wordsOf('全年预算数（A）')).toEqual(['全年', '预算数', '（A）']);
    expect(wordsOf('实施单位（盖章）')).toEqual(['实施', '单位', '（盖章）']);
    expect(wordsOf('指标分值')).toEqual(['指标', '分值']);
    expect(wordsOf('12月31日前')).toEqual(['12月', '31日', '前']);
    expect(wordsOf('其中：财政资金')).toEqual(['其中：', '财政', '资金']);
  });

  it('ask for as much room as leaves every word whole', () => {
    expect(roomForWords('年初预算数', 2, 6)).toBe(5);
    expect(roomForWords('满意度指标', 2, 6)).toBeCloseTo(3.45);
    expect(roomForWords('服务对象满意度指标', 2, 6)).toBeUndefined();
  });

  it('take the lines they take where only words part', () => {
    expect(breaksAtWords('服务对象满意度指标', 4)).toBe(true);
    expect(breaksAtWords('满意度', 2.5)).toBe(false);
    expect(lineCount('服务对象满意度指标\n（10分）', 4)).toBe(5);
  });
});
