import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../shared/pack';
import { checkAdjusted, checkPack } from '../../../shared/packcheck';
import { faultsOf, type Interval } from '../../../shared/packcheck/bands/interval';
import { readBand } from '../../../shared/scores';
import { Decimal } from '../../../shared/number';
import { sentence } from '../../../shared/text/problem';
import { finder, good, overGood, sourceOf } from './packs';

const base = sourceOf('templates/_base/2024');
const anju = sourceOf('templates/anju/2024');

function intervals(...texts: readonly string[]): Interval[] {
  return texts.map((text, index) => {
    const band = readBand(text);
    const end = (one: { at: string; closed: boolean } | null) => one && { at: new Decimal(one.at), closed: one.closed };
    return { text, low: end(band?.low ?? null), high: end(band?.high ?? null), index };
  });
}

const kinds = (...texts: readonly string[]) => faultsOf(intervals(...texts)).map((fault) => fault.kind);

describe('intervals', () => {
  it.each([
    [['< 60', '[60, 80)', '>= 80'], []],
    [['>= 80', '[60, 80)', '< 60'], []],
    [['= 0', '(0, 10]', '> 10'], []],
    [['= 0', '[0, 10]', '> 10'], ['end-twice']],
    [['< 60', '(60, 80)', '>= 80'], ['end-missing']],
    [['< 60', '[70, 80)', '>= 80'], ['gap']],
    [['< 60', '[50, 80)', '>= 80'], ['overlap']],
    [['< 60', '[80, 60)', '>= 60'], ['empty']],
    [['(5, 5]', '<= 5', '> 5'], ['empty']],
    [['(-∞, 10]', '[2, 3]', '> 10'], ['overlap']],
    [['(-∞, +∞)', '> 3'], ['overlap']],
  ])('%j: %j', (texts, found) => {
    expect(kinds(...texts)).toEqual(found);
  });
});

describe('the average N of a year', () => {
  const loaded = loadPack(anju, finder([base]));
  const under = (n: string) =>
    loaded.ok ? checkAdjusted(loaded.value, new Map([['n', n]])).map((one) => one.code) : ['not loaded'];

  it('leaves no band empty where it is negative', () => {
    expect(under('-4.63%')).toEqual([]);
    expect(under('-4.63')).toEqual([]);
  });

  it('leaves two bands empty where it is 0, and overlaps besides where it is positive', () => {
    expect(under('0%')).toEqual(['packcheck.band-empty', 'packcheck.band-empty']);
    expect(under('2.5%')).toEqual(['packcheck.band-empty', 'packcheck.band-empty', 'packcheck.bands-overlap']);
  });

  it('gives the ends exactly, as N makes them', () => {
    const said = loaded.ok ? checkAdjusted(loaded.value, new Map([['n', '4.63%']])).map(sentence) : [];
    expect(said[0]).toContain('从 4.63% 到 3.704%');
    expect(said[1]).toContain('从 3.704% 到 2.315%');
  });
});

describe('bands whose ends are filled in', () => {
  it('are left to the day they are', () => {
    const bands =
      "tables: [{id: department, tree: [{id: money, children: [{id: change, score: {ladder: {bands: [{in: '<= 上年数', score: 10}, {in: '> 0', score: 0}]}}}]}]}]";
    expect(checkPack(overGood(bands), finder([good])).problems).toEqual([]);
  });
});
