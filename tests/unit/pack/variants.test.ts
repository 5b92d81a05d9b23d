import { describe, expect, it } from 'vitest';
import { makeLibrary, rollOver } from '../../../shared/jobs';
import { chosenOf, combinationsOf, loadPack, type Pack, type PackSource } from '../../../shared/pack';
import { checkPack } from '../../../shared/packcheck';
import { evaluate } from '../../../shared/scoring';
import { sentence } from '../../../shared/text/problem';
import { apply, newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { sourceOf } from '../packcheck/packs';
import { folder, small, told } from './help';

const none = () => undefined;

/** A pack whose table has a note, or two lines, as chosen. */
const varied = (more = '') =>
  folder('varied', {
    'pack.yaml': small(`parameters:
  - {id: best, name: 优秀线, value: 90, source: 某表}
variants:
  - id: note
    name: 说明
    options:
      - {id: short, name: 短的}
      - {id: long, name: 长的, change: {tables: [{id: t, blocks: [{kind: note, text: 长的说明}]}]}}
  - id: name
    name: 表名
    options:
      - {id: plain, name: 照旧}
      - {id: other, name: 另一个, change: {tables: [{id: t, name: 另一张表}]}}
${more}tables: [{id: t, kind: department, of: unit, name: 表, grid: [10], blocks: [{kind: note, text: 说明}]}]
`),
  });

const loaded = (chosen: Record<string, string>, source: PackSource = varied()): Pack => {
  const read = loadPack(source, none, chosen);
  if (!read.ok) throw new Error(told(read.problems).join('\n'));
  return read.value.pack;
};

describe('options chosen when a workbook is begun', () => {
  it('lays the chosen changes over the pack, the first option where none is named', () => {
    expect(loaded({}).tables[0]?.name).toBe('表');
    const both = loaded({ note: 'long', name: 'other' });
    expect(both.tables[0]?.name).toBe('另一张表');
    expect(JSON.stringify(both.tables[0]?.blocks)).toContain('长的说明');
    expect(JSON.stringify(loaded({ name: 'other' }).tables[0]?.blocks)).not.toContain('长的说明');
  });

  it('goes on saying what was chosen, without what it changed', () => {
    const pack = loaded({ note: 'long' });
    expect(chosenOf(pack)).toEqual({ note: 'long', name: 'plain' });
    expect(JSON.stringify(pack.resolved)).not.toContain('change');
  });

  it('refuses what is not there, with what there is', () => {
    const unknown = loadPack(varied(), none, { size: 'big' });
    expect(unknown.ok ? [] : unknown.problems.map(sentence)).toEqual([
      '规则包没有「size」这个选择（variants）；有的是：note（说明）、name（表名）。',
    ]);
    const option = loadPack(varied(), none, { note: 'big' });
    expect(option.ok ? [] : told(option.problems)).toEqual([
      'varied/pack.yaml:14 pack.variant-option 「说明」没有「big」这一种；可以选：short（短的）、long（长的）。',
    ]);
  });

  it('checks every combination, and tells a fault once', () => {
    expect(combinationsOf(loaded({}).variants)).toHaveLength(4);
    expect(checkPack(varied(), none).problems.map(sentence)).toEqual([]);
    const faulty = varied(`  - id: third
    name: 第三
    options:
      - {id: a, name: 甲}
      - {id: b, name: 乙, change: {tables: [{id: t, points: 5, tree: [{id: x, name: 行, points: 4, score: 分值, source: 某表}]}]}}
`);
    const found = checkPack(faulty, none).problems;
    // Neither note, the short nor the long, prints the line.
    expect(found.map(({ code }) => code)).toEqual(['packcheck.points-table', 'packcheck.no-block', 'packcheck.no-block']);
    expect(new Set(found.map(({ code, place }) => `${code} ${place}`)).size).toBe(found.length);
  });
});

describe('the general pack', () => {
  const library = makeLibrary([sourceOf('templates/mof/2020', 'mof/2020'), sourceOf('templates/_base/2024', '_base/2024')]);
  const mof = (chosen: Record<string, string> = {}): Pack => {
    const read = library.load('mof-2020', chosen);
    if (!read.ok) throw new Error(told(read.problems).join('\n'));
    return read.value.pack;
  };
  const filled = (pack: Pack, adjustments: [string, string][], actual = '13'): Workbook => {
    const data = {
      adjustments: adjustments.map(([id, value]) => ({ path: `parameter/${id}`, value, source: '某通知' })),
      projects: [
        {
          id: 'p1',
          name: '甲',
          funds: { appropriation: { initial: '100', adjusted: '100', executed: '59.99' } },
          indicators: [
            { id: 'i1', group: 'quantity', name: '场次', target: '≥10场', actual, points: '50' },
            { id: 'i2', group: 'social', name: '时长', target: '≤10天', actual: '15天', points: '30' },
            { id: 'i3', group: 'users', name: '满意度', target: '≥90%', actual: '95%', points: '10' },
          ],
        },
      ],
    };
    const read = readPlain(data, pack, newWorkbook(pack, '某局', '2024'));
    if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
    return read.value;
  };
  const scored = (adjustments: [string, string][], actual?: string) => {
    const pack = mof();
    const [project] = evaluate(pack, filled(pack, adjustments, actual)).projects;
    return [...(project?.lines ?? []).map(({ rule }) => rule?.toFixed(2)), project?.rule?.toFixed(2), project?.rating];
  };

  // Execution 6.00 (59.99 % of 10); ≥10 with 13 is 30 % above; ≤10 with 15 is 10 ÷ 15, or half way to twice.
  it.each([
    ['as most places do', [], undefined, ['50.00', '20.00', '10.00', '86.00', '良']],
    ['反向到两倍归零', [['reverse', '到目标两倍归零']], undefined, ['50.00', '15.00', '10.00', '81.00', '良']],
    ['超额减固定分', [['over', '减固定分']], undefined, ['48.00', '20.00', '10.00', '84.00', '良']],
    ['just under the bound', [['over', '减固定分']], '12.99', ['50.00', '20.00', '10.00', '86.00', '良']],
    ['超额不计分', [['over', '不计分']], undefined, ['0.00', '20.00', '10.00', '36.00', '差']],
    [
      'another bound',
      [
        ['over', '不计分'],
        ['over-bound', '31%'],
      ],
      undefined,
      ['50.00', '20.00', '10.00', '86.00', '良'],
    ],
    ['capped under 60 %', [['cap', '随执行率封顶']], undefined, ['50.00', '20.00', '10.00', '69.00', '中']],
    [
      'a bound of its own',
      [
        ['cap', '随执行率封顶'],
        ['cap-sixty', '65'],
      ],
      undefined,
      ['50.00', '20.00', '10.00', '65.00', '中'],
    ],
    [
      'bars of another place',
      [
        ['rating-best', '86'],
        ['rating-good', '70'],
      ],
      undefined,
      ['50.00', '20.00', '10.00', '86.00', '优'],
    ],
    ['a bar just above', [['rating-best', '86.01']], undefined, ['50.00', '20.00', '10.00', '86.00', '良']],
  ] as [string, [string, string][], string | undefined, string[]][])('%s', (_, adjustments, actual, expected) => {
    expect(scored(adjustments, actual)).toEqual(expected);
  });

  it('refuses a word that is none of the options, and takes no figure for it', () => {
    const read = readPlain(
      { adjustments: [{ path: 'parameter/over', value: '扣分', source: '某通知' }] },
      mof(),
      newWorkbook(mof(), '某局', '2024'),
    );
    expect(read.ok ? [] : read.problems.map(sentence)).toEqual([
      '超额处理没有「扣分」这个选项，只能是：得满分、减固定分、不计分。',
    ]);
  });

  it('keeps its structure and the rules of the place when it is rolled', () => {
    const pack = mof({ cost: 'own', funds: 'nature' });
    const begun = newWorkbook(pack, '某局', '2024');
    const args = { path: 'parameter/over', value: '减固定分', source: '某通知' };
    const changed = apply(begun, { name: 'adjust', args }, pack);
    if (!changed.ok) throw new Error(told(changed.problems).join('\n'));
    const rolled = rollOver({ pack, workbook: changed.value, year: '2025', packId: 'mof-2020' }, library);
    expect(rolled.ok && rolled.value.workbook.adjustments).toEqual([args]);
    expect(rolled.ok && chosenOf(rolled.value.pack)).toEqual({ cost: 'own', funds: 'nature' });
  });
});
