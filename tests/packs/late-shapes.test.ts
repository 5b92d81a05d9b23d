import { describe, expect, it } from 'vitest';
import { type LoadedPack, loadPack, packIdOf } from '../../shared/pack';
import { checkPack } from '../../shared/packcheck';
import { evaluate } from '../../shared/scoring';
import { allTables, linesOf } from '../../shared/scoring/lookup';
import { sentenceOf } from '../../shared/scoring/sentence';
import { sentence } from '../../shared/text/problem';
import { newWorkbook, readPlain, type Workbook } from '../../shared/workbook';
import { compared, exported } from '../support/exported';
import { recalculateAll } from '../support/libreoffice';
import { readAllValues, stripResults } from '../support/spreadsheet';
import { compareExample } from './compare';
import { packFolders, sourceIn } from './library';

const sources = [...packFolders(), 'tests/fixtures/packs/late-shapes', 'tests/fixtures/packs/late-shapes-next'].map(sourceIn);
const find = (id: string) => sources.find((source) => packIdOf(source) === id);

function loaded(id: string): { found: LoadedPack; workbook: Workbook } {
  const source = find(id);
  if (!source) throw new Error(id);
  const found = loadPack(source, find);
  if (!found.ok) throw new Error(found.problems.map((one) => `${one.place} ${sentence(one)}`).join('\n'));
  const { pack, examples } = found.value;
  const filled = readPlain(examples[0]?.data ?? '', pack, newWorkbook(pack, ''));
  if (!filled.ok) throw new Error(filled.problems.map(sentence).join('\n'));
  return { found: found.value, workbook: filled.value };
}

const packs = ['late-shapes-2023', 'late-shapes-2024'];

// 形状 38 封顶、39 进一、40 两倍归零、41 及格门槛、42 超额减分；以及去掉继承来的输入、步骤、规则。
describe('the later shapes', () => {
  it.each(packs)('%s passes pack-check and gives the scores typed by hand', (id) => {
    const { found } = loaded(id);
    const source = find(id);
    expect(source && checkPack(source, find).problems.map(sentence)).toEqual([]);
    const { expected, got } = compareExample(found, found.examples[0]?.data ?? '');
    expect(got).toEqual(expected);
  });

  it('are recalculated to them by LibreOffice', async () => {
    const all = packs.map(loaded);
    const outs = await Promise.all(all.map(({ found, workbook }) => exported(found.pack, workbook)));
    stripResults(outs.map(({ file }) => file));
    const values = readAllValues(await recalculateAll(outs.map(({ file }) => file)));
    const rows = all.flatMap(({ found, workbook }, index) =>
      compared(evaluate(found.pack, workbook), outs[index]?.where ?? new Map(), values[index] ?? {}),
    );
    expect(rows.length).toBe(34);
    expect(rows.map(({ line, excel }) => [line, excel])).toEqual(rows.map(({ line, engine }) => [line, engine]));
  });
});

it('says in a sentence how each came about, and a year in a name', () => {
  const { found, workbook } = loaded('late-shapes-2023');
  const evaluation = evaluate(found.pack, workbook);
  const lines = allTables(evaluation).flatMap(linesOf);
  const said = (binding: string) => lines.filter((one) => one.binding === binding).map((one) => sentenceOf(evaluation, one))[0];
  expect(said('department/indicator/use')).toBe('利用率 87.88%、相差 3 步，得 4 分（满分 10 分）。');
  expect(said('department/indicator/pass')).toBe('完成率 85.00%，得 7.5 分（满分 12 分）。');
  expect(said('project/p1/indicator/i1')).toBe('目标 ≥10间，完成 13间，达到目标，得 38 分（满分 40 分）。');
  expect(said('project/p2/indicator/i2')).toBe('目标 ≤100元，完成 200元，未达到目标，得 0 分（满分 10 分）。');
  expect(said('department/indicator/praise')).toBe('次数 1次，加 2 分。');
  expect(said('project/p1/execution')).toBe('预算执行率 79.17%，得 7.92 分（满分 10 分）。');
  expect(evaluation.figure('unit/fact/left-last')?.name).toBe('2022年末结余');
});
