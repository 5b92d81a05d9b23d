import { describe, expect, it } from 'vitest';
import { type Decimal, formatFixed } from '../../../shared/number';
import type { Data, LoadedPack } from '../../../shared/pack';
import { evaluate, type Line } from '../../../shared/scoring';
import { sentence } from '../../../shared/text/problem';
import { newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { compareExample } from '../../packs/compare';
import { frozen } from '../../support/frozen';
import { loadedFrom, packIn, sourceIn } from '../../packs/library';

const shapes = packIn('tests/fixtures/shapes');
const example = shapes.examples[0]?.data ?? '';

/** The worked example filled in, by the pack it is filled into; nobody changes it, what is typed goes into a copy. */
const begun = new Map<LoadedPack, Workbook>();

function exampleIn(loaded: LoadedPack): Workbook {
  const known = begun.get(loaded);
  if (known) return known;
  const filled = readPlain(example, loaded.pack, newWorkbook(loaded.pack, ''));
  if (!filled.ok) throw new Error(filled.problems.map(sentence).join('\n'));
  const workbook = frozen(filled.value);
  begun.set(loaded, workbook);
  return workbook;
}

/** The rule score of a line when the worked example is changed by `changes`; `''` where there is none. */
function lineWith(id: string, changes: Data, loaded: LoadedPack = shapes): Line {
  const changed = readPlain(changes, loaded.pack, exampleIn(loaded));
  if (!changed.ok) throw new Error(changed.problems.map(sentence).join('\n'));
  const evaluation = evaluate(loaded.pack, changed.value);
  const line = [...evaluation.tables, ...evaluation.projects].flatMap((table) => table.lines).find((one) => one.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
}

const shown = (value: Decimal | null): string => (value === null ? '' : formatFixed(value, 2));
const inputs = (id: string, given: Data): Data => ({ tables: { shapes: { inputs: { [id]: given } } } });

describe('the pack of all shapes', () => {
  it('gives every shape its score, typed by hand', () => {
    const { expected, got } = compareExample(shapes, example);
    expect(got).toEqual(expected);
  });

  // Every score worked out by hand from the shape; the worked example beside the pack has one more of each.
  it.each<[string, string, Data, string]>([
    ['1 封顶', 's01', { a: '120', b: '100' }, '10.00'],
    ['1 没有预算：没有写怎么办，问用户', 's01', { a: '无', b: '无' }, ''],
    ['2 正向达到', 's02a', { a: '200', b: '200' }, '10.00'],
    ['2 反向没有超过', 's02b', { a: '1', b: '2' }, '10.00'],
    ['定论 5：反向目标为 0，完成为 0', 's02b', { a: '0', b: '0' }, '10.00'],
    ['定论 5：反向目标为 0，有完成', 's02b', { a: '1', b: '0' }, '0.00'],
    ['3 达到', 's03', { a: '95%' }, '8.00'],
    ['4 定论 1：99% 不足一步', 's04', { a: '99%' }, '10.00'],
    ['4 定论 1：95% 恰一步', 's04', { a: '95%' }, '8.00'],
    ['4 90% 恰两步（浮点会丢一步）', 's04', { a: '90%' }, '6.00'],
    ['4 扣完为止', 's04', { a: '50%' }, '0.00'],
    ['4 超过不扣', 's04', { a: '130%' }, '10.00'],
    ['5 103.9% 是 3 步', 's05', { a: '103.9%' }, '3.50'],
    ['5 不超', 's05', { a: '99%' }, '5.00'],
    ['6 等于 0', 's06', { a: '0' }, '5.00'],
    ['6 刚过 10%', 's06', { a: '10.01%' }, '3.00'],
    ['6 20% 以上', 's06', { a: '20.01%' }, '0.00'],
    ['7 89.99%', 's07', { a: '89.99%' }, '4.00'],
    ['7 90%', 's07', { a: '90%' }, '5.00'],
    ['8 −10% 在带内', 's08', { a: '90', b: '100' }, '5.00'],
    ['8 +20%', 's08', { a: '120', b: '100' }, '1.00'],
    ['8 带外', 's08', { a: '121', b: '100' }, '0.00'],
    ['9 达线', 's09', { a: '90%' }, '10.00'],
    ['9 80% 是两步', 's09', { a: '80%' }, '8.00'],
    ['10 无结余', 's10', { a: '0', b: '3' }, '3.00'],
    ['10 超过上年结转', 's10', { a: '4', b: '3' }, '0.00'],
    ['11 七条', 's11b', { g: '是' }, '6.00'],
    ['11 四条', 's11b', { e: '否', f: '否' }, '0.00'],
    ['12 扣完为止', 's12', { a: '9' }, '0.00'],
    ['13 比值恰 0.1', 's13a', { a: '10', b: '100' }, '0.00'],
    ['13 满分点', 's13b', { a: '95%' }, '5.00'],
    ['13 零分点以下', 's13b', { a: '80%' }, '0.00'],
    ['15 选结转结余率', 's15', { which: '结转结余率', a: '11%', b: '无' }, '0.00'],
    ['16 定论 2：4.525 进位', 's16', { a: '90.5%' }, '4.53'],
    ['18 达成档内 85%', 's18', { grade: '达成', coefficient: '85%' }, '8.50'],
    ['19 否', 's19', { a: '否' }, '0.00'],
    ['26 恰等于 N', 's26', { a: '-4%' }, '3.00'],
    ['26 0.5N', 's26', { a: '-2%' }, '1.00'],
    ['26 增长', 's26', { a: '1%' }, '0.00'],
    ['27 加分到顶', 's27', { a: '5', b: '10' }, '2.50'],
    ['27 没有压减', 's27', { a: '10', b: '10' }, '0.00'],
    ['29 都为 0', 's29', { a: '0', b: '0', c: '100' }, '10.00'],
    ['29 都不为 0', 's29', { a: '3', b: '1', c: '100' }, '7.50'],
    ['29 只有 a', 's29', { a: '3', b: '0', c: '100' }, '10.00'],
    ['30 另一边', 's30', { a: '106.1%' }, '3.00'],
    ['30 不足一步', 's30', { a: '97.5%' }, '5.00'],
    ['31 不免考', 's31', { a: '否', b: '60%' }, '3.00'],
    ['32 达到', 's32', { a: '-40%', b: '-30%' }, '10.00'],
    ['32 反而上升', 's32', { a: '5%', b: '-30%' }, '0.00'],
    ['33 110%', 's33', { a: '110', b: '100' }, '11.00'],
    ['定论 6：超 30% 不计分，恰 30%', 'o3', { a: '130', b: '100' }, '0.00'],
    ['定论 6：超 29%', 'o3', { a: '129', b: '100' }, '10.00'],
    ['32 反向，目标为负，达到', 's02c', { a: '-40', b: '-30' }, '10.00'],
    ['32 反向，目标为负，不降反升', 's02c', { a: '5', b: '-30' }, '0.00'],
    ['32 正向，目标为负，恰好达到', 's02d', { a: '-10', b: '-10' }, '10.00'],
    ['32 正向，目标为负，差得远', 's02d', { a: '-40', b: '-10' }, '2.50'],
    ['39 低 0.1% 也是一步', 's39', { a: '99.9%' }, '8.00'],
    ['39 恰一步', 's39', { a: '95%' }, '8.00'],
    ['39 恰两步（浮点不多进）', 's39', { a: '90%' }, '6.00'],
    ['39 达到不扣', 's39', { a: '100%' }, '10.00'],
    ['39 扣完为止', 's39', { a: '60%' }, '0.00'],
    ['40 达到', 's40', { a: '10', b: '10' }, '10.00'],
    ['40 一倍半', 's40', { a: '15', b: '10' }, '5.00'],
    ['40 恰两倍', 's40', { a: '20', b: '10' }, '0.00'],
    ['40 三倍不为负', 's40', { a: '30', b: '10' }, '0.00'],
    ['40 目标 0 而有', 's40', { a: '1', b: '0' }, '0.00'],
    ['40 目标 0 而没有', 's40', { a: '0', b: '0' }, '10.00'],
    ['41 门槛以下', 's41', { a: '59.9%' }, '0.00'],
    ['41 恰在门槛', 's41', { a: '60%' }, '0.00'],
    ['41 八成', 's41', { a: '80%' }, '4.00'],
    ['41 超过不多得', 's41', { a: '120%' }, '8.00'],
    ['42 129% 不减', 's42', { a: '129', b: '100' }, '10.00'],
    ['42 没有达到按比例', 's42', { a: '45', b: '100' }, '4.50'],
    ['42 目标 0 不减', 's42', { a: '0', b: '0' }, '10.00'],
    ['24 负分值封底', 's24b', { a: '9' }, '-5.00'],
    ['24 加分封顶', 's24a', { a: '9' }, '3.00'],
  ])('%s', (_, id, given, score) => {
    expect(shown(lineWith(id, inputs(id, given)).rule)).toBe(score);
  });

  it('22, 31: says what is left to fill in before it says anything else', () => {
    expect(lineWith('s22a', inputs('s22a', { a: '', b: '无' })).state).toBe('incomplete');
    expect(lineWith('s22a', inputs('s22a', { a: '5', b: '无' })).state).toBe('not-applicable');
  });

  it('18: a coefficient outside its grade is no score, and is not bent into one', () => {
    const line = lineWith('s18', inputs('s18', { grade: '部分达成', coefficient: '80%' }));
    expect([shown(line.rule), line.state]).toEqual(['', 'incomplete']);
  });

  it('34: another kind of unit has another bar', () => {
    expect(shown(lineWith('s34', { unit: { facts: { category: '一类' } } }).rule)).toBe('0.00');
  });

  it('23: a roll-up follows the projects', () => {
    const more: Data = { projects: [{ id: 'p2', facts: { workload: '140' } }] };
    expect(shown(lineWith('s23a', more).rule)).toBe('5.00');
  });

  it('25: rows the form names carry one score', () => {
    const spent: Data = { tables: { shapes: { rows: { s25: [{ id: 'office', spent: '8' }] } } } };
    expect(shown(lineWith('s25', spent).rule)).toBe('6.00');
  });
});

describe('38: a total that is bounded by a rate', () => {
  const totalAt = (rate: string, own?: Data) => {
    const changes: Data = {
      tables: { capped: { facts: { rate }, inputs: { k2: { a: '100%' } }, ...(own === undefined ? {} : { own }) } },
    };
    const filled = readPlain(example, shapes.pack, newWorkbook(shapes.pack, ''));
    const changed = filled.ok ? readPlain(changes, shapes.pack, filled.value) : filled;
    if (!changed.ok) throw new Error(changed.problems.map(sentence).join('\n'));
    const table = evaluate(shapes.pack, changed.value).tables.find((one) => one.table === 'capped');
    return [shown(table?.rule ?? null), shown(table?.self ?? null), table?.rating, table?.state];
  };

  // 90 for the work and ten times the rate, at most what the form says of the rate.
  it.each([
    ['49.99%', '59.00', '差'],
    ['50%', '69.00', '中'],
    ['59.9%', '69.00', '中'],
    ['60%', '79.00', '中'],
    ['70%', '89.00', '良'],
    ['80%', '98.00', '优'],
    ['100%', '100.00', '优'],
  ])('at %s is %s, %s', (rate, total, rating) => {
    expect(totalAt(rate)).toEqual([total, total, rating, 'scored']);
  });

  it('bounds the total of own scores too', () => {
    expect(totalAt('55%', { k1: { value: '10', reason: '理由' } })).toEqual(['69.00', '69.00', '中', 'scored']);
  });

  it('is not complete while the rate is not known', () => {
    expect(totalAt('').at(-1)).toBe('incomplete');
  });
});

describe('the settled questions', () => {
  /** The shapes with another number of decimals. */
  const rounded = (score: string) => {
    const source = sourceIn('tests/fixtures/shapes');
    const files = source.files.map((file) =>
      file.path === 'pack.yaml' ? { ...file, text: `${file.text}\nrounding: {score: ${score}, rate: 2, total: plain}\n` } : file,
    );
    return loadedFrom({ ...source, files });
  };

  it.each([
    ['0', 's01', '6'],
    ['1', 's01', '6.2'],
    ['2', 's01', '6.18'],
    ['0', 's16', '5'],
    ['1', 's16', '4.5'],
  ])('2: with %s decimals %s scores %s', (decimals, id, score) => {
    expect(lineWith(id, {}, rounded(decimals)).rule?.toString()).toBe(score);
  });

  it('7, 8: points may be decimal, and 89.5 is 良', () => {
    const changes: Data = { tables: { rebased: { inputs: { r1: { a: '89.5%' } } } } };
    const filled = readPlain(example, shapes.pack, newWorkbook(shapes.pack, ''));
    const changed = filled.ok ? readPlain(changes, shapes.pack, filled.value) : filled;
    if (!changed.ok) throw new Error('refused');
    const table = evaluate(shapes.pack, changed.value).tables.find((one) => one.table === 'rebased');
    // 89.5% × 77.5 = 69.3625 → 69.36; 69.36 ÷ 77.5 × 100 = 89.4967… → 89.50
    expect([shown(table?.rule ?? null), table?.rating]).toEqual(['89.50', '良']);
  });

  it('keeps deductions beside weighted branches', () => {
    const filled = readPlain(example, shapes.pack, newWorkbook(shapes.pack, ''));
    if (!filled.ok) throw new Error('refused');
    const applies = readPlain(
      { tables: { weighted: { inputs: { w4: { a: '是', b: '50%' }, w6: { a: '3' } } } } },
      shapes.pack,
      filled.value,
    );
    if (!applies.ok) throw new Error('refused');
    const table = evaluate(shapes.pack, applies.value).tables.find((one) => one.table === 'weighted');
    // 94 × 50% + (56 + 15) ÷ 100 × 25 + 96 × 25% − 3 = 47 + 17.75 + 24 − 3
    expect(shown(table?.rule ?? null)).toBe('85.75');
  });
});
