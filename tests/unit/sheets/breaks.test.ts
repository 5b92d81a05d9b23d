import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../shared/sheets/breaks';
import { wrap } from '../../../shared/sheets/measure';
import { MeasuredLine, MeasuredText, Measures } from '../../../shared/sheets/measured';

const measureIn = (name: string, ems: number) => new MeasuredLine(name).measureIn(ems);
const roomForWords = (name: string, least: number, most: number) => new MeasuredText(name).roomForWords(least, most);

/** The lines a name breaks into in so many ems, set as it should be. */
function linesOf(name: string, ems: number): string[] {
  return wrap(name, measureIn(name, ems) ?? ems).map(({ from, to }) => name.slice(from, to));
}

describe('names of forms in narrow columns', () => {
  it('break between words, also where more room would tear one', () => {
    expect(linesOf('满意度指标', 4.2)).toEqual(['满意度', '指标']);
    expect(linesOf('年度总体目标', 5.2)).toEqual(['年度总体', '目标']);
    expect(linesOf('预算执行情况', 5.2)).toEqual(['预算执行', '情况']);
    expect(linesOf('一级指标', 3.4)).toEqual(['一级', '指标']);
  });

  it('have a measure that holds where a program finds a little more room than is reckoned with', () => {
    const measure = measureIn('预算执行情况', 4.9);
    expect(measure).toBeLessThan(4.7);
    expect(measure).toBeGreaterThan(4);
  });

  it('are left alone where they fit, where they break well by themselves, and where they are no names', () => {
    expect(measureIn('满意度指标', 5.1)).toBeUndefined();
    expect(measureIn('产出指标', 2.3)).toBeUndefined();
    expect(measureIn('≤54.6万元', 4)).toBeUndefined();
    expect(measureIn('反映单位的履职效能目标完成得怎么样以及原因', 5)).toBeUndefined();
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
    expect(new MeasuredLine('服务对象满意度指标').breaksAtWords(4)).toBe(true);
    expect(new MeasuredLine('满意度').breaksAtWords(2.5)).toBe(false);
    expect(new MeasuredText('服务对象满意度指标\n（10分）').countIn(4)).toBe(5);
  });
});

describe('texts that are measured', () => {
  it('are measured once, and again only when too many others came between', () => {
    const measures = new Measures();
    const label = measures.of('预算执行率');
    expect(measures.of('预算执行率')).toBe(label);
    // 300,000 characters are more than are remembered.
    for (let nth = 0; nth < 300; nth += 1) measures.of(String(nth).padEnd(1000, '字'));
    expect(measures.of('预算执行率')).not.toBe(label);
  });

  it('answer alike whatever they were asked before', () => {
    const asked = new MeasuredText('服务对象满意度指标\n（10分）');
    for (const ems of [9, 6.5, 5, 4, 3.2, 2]) asked.countIn(ems);
    // Nine characters on one line where there is room for them; a stand-in digit is 0.64 em, bold a tenth more.
    expect([asked.countIn(4), asked.countIn(20), asked.ems]).toEqual([5, 2, 9]);
    expect(asked.widestFigure(false, false)).toBeCloseTo(2 * 0.64, 9);
    expect(asked.widestFigure(true, false)).toBeCloseTo(2 * 0.64 * 1.1, 9);
  });
});
