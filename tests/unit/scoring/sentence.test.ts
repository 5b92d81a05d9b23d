import { describe, expect, it } from 'vitest';
import type { Data, Pack } from '../../../shared/pack';
import { isIndicator, type TreeNode } from '../../../shared/pack';
import { formulaWords, scoreWords } from '../../../shared/scores';
import { evaluate, explainLine } from '../../../shared/scoring';
import { allTables, linesOf } from '../../../shared/scoring/lookup';
import { sentenceOf } from '../../../shared/scoring/sentence';
import { buildGrids } from '../../../shared/sheets';
import { ruleSourceWords } from '../../../shared/text/working';
import { sentence } from '../../../shared/text/problem';
import { newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { packIn } from '../../packs/library';
import { sampleOf, templates } from '../../support/packs';

/** Words of the machine, and a sign for what is not there. */
const MACHINE = /取小|取大|系数 ≥|约定|(?:^|[^\d.）)])[-−]1(?![\d.%])/;

async function lineOf(id: string, name: string) {
  const { pack, workbook } = await sampleOf(id);
  const evaluation = evaluate(pack, workbook);
  const line = allTables(evaluation)
    .flatMap(linesOf)
    .find((one) => one.path.at(-1) === name);
  if (!line) throw new Error(name);
  return sentenceOf(evaluation, line);
}

describe('the working of a score begins with a sentence', () => {
  // What the published tables and the samples say, read by hand.
  it.each([
    ['anju-2024-hotline', '12345热线办理数量', '目标 ≥30000件，完成 36553件，达到目标，得满分 10 分。'],
    ['anju-2024-hotline', '预算执行', '预算执行率 100.00%，得满分 10 分。'],
    ['anju-2024-hotline', '资产利用率', '家具 1.5 分、设备 1.5 分，合计得满分 3 分。'],
    ['anju-2024-hotline', '人均资产变化率', '变化率 −4.00%、区直单位人均资产变化率平均值（N）−4.63%，得 2 分（满分 3 分）。'],
    // 上年闲置占比 is 0: what is divided by it is not needed, and not told.
    ['anju-2024-hotline', '资产盘活率', '闲置占比 0.00%、上年闲置占比 0.00%，得满分 3 分。'],
    ['anju-2024-hotline', '支持中小企业发展', '符合：是，得满分 3 分。'],
    ['anju-2024-hotline', '采购执行率', '本年无此项，按规则得满分 3 分。'],
    ['anju-2024-hotline', '财务管理制度', '处数 0处，没有扣分。'],
    ['mof-2020-training', '培训人次', '目标 ≥500人次，完成 450人次，未达到目标，得 18 分（满分 20 分）。'],
    ['mof-2020-training', '业务能力', '所选档次为「部分达成」，系数 75.00%，得 22.5 分（满分 30 分）。'],
    ['mof-2020-training', '完成时间', '目标 12月31日前，完成 11月30日，达到目标，得满分 10 分。'],
    ['tianmen-2022-hotline', '活动合理性', '2 个要点符合 2 个，得满分 2 分。'],
    ['anju-2023-approval', '自评准确', '本行由复核人员评定，单位不自评。'],
    ['anju-2023-approval', '维修维护面积', '还缺「完成值」，填写后即可计算。'],
  ])('%s, %s', async (id, name, said) => {
    expect(await lineOf(id, name)).toBe(said);
  });
});

describe('a sentence at the edges of a rule', () => {
  const { pack } = packIn('tests/fixtures/shapes');
  const said = (id: string, given: Data) => {
    const filled = readPlain({ tables: { shapes: { inputs: { [id]: given } } } }, pack, newWorkbook(pack, ''));
    if (!filled.ok) throw new Error(filled.problems.map(sentence).join('\n'));
    const evaluation = evaluate(pack, filled.value);
    const line = allTables(evaluation)
      .flatMap(linesOf)
      .find((one) => one.id === id);
    return line && sentenceOf(evaluation, line);
  };

  it.each<[string, Data, string]>([
    ['s01', { a: '1' }, '还缺「预算数」，填写后即可计算。'],
    ['s01', { a: '1', b: '0' }, '分母为 0，不能按规则计算，由人打分。'],
    ['s01', { a: '0', b: '0' }, '分母为 0，不能按规则计算，由人打分。'],
    ['s01', { a: '无', b: '无' }, '本年无此项，不能按规则计算，由人打分。'],
    ['s01', { a: '130', b: '100' }, '执行率 130.00%，得满分 10 分。'],
    ['s33', { a: '200', b: '100' }, '完成数 200、目标数 100，得 12 分（分值 10 分）。'],
    ['s33', { a: '100', b: '100' }, '完成数 100、目标数 100，得满分 10 分。'],
    ['s04', { a: '100%' }, '完成率 100.00%、相差不满一步，得满分 10 分。'],
    ['s04', { a: '99%' }, '完成率 99.00%、相差不满一步，得满分 10 分。'],
    ['s04', { a: '93%' }, '完成率 93.00%、相差 1 步，得 8 分（满分 10 分）。'],
    ['s39', { a: '99%' }, '完成率 99.00%、相差 1 步，得 8 分（满分 10 分）。'],
    ['s11a', { a: '否', b: '否', c: '否' }, '3 个要点符合 0 个，得 0 分（满分 4 分）。'],
  ])('%s %j: %s', (id, given, words) => {
    expect(said(id, given)).toBe(words);
  });
});

/** Every text a pack says of its scores: sentences, formulas unfolded, the printed working, the rules of own indicators. */
function saidBy(pack: Pack, workbook: Workbook): string[] {
  const evaluation = evaluate(pack, workbook);
  const lines = allTables(evaluation).flatMap(linesOf);
  const workings = lines.flatMap((line) => explainLine(evaluation, line));
  const base = buildGrids(pack, workbook, evaluation).filter(({ kind }) => kind === 'base');
  const nodes = (all: readonly TreeNode[]): readonly TreeNode[] =>
    all.flatMap((node) => [node, ...(isIndicator(node) ? [] : nodes(node.children ?? []))]);
  const scores = pack.tables.flatMap((table) => [...nodes(table.tree).filter(isIndicator), ...table.rules]);
  return [
    ...lines.map((line) => sentenceOf(evaluation, line)),
    ...workings.flatMap(({ formula = '' }) => formula),
    ...base.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
    ...scores.flatMap(({ score }) => {
      const { lead, items, after = '' } = scoreWords(score);
      return [lead, ...items.map(({ text }) => text), after];
    }),
    ...pack.tables.flatMap(({ rules }) => rules.map(({ name, source }) => ruleSourceWords(name, source))),
    ...pack.tables.flatMap(({ funds }) => (funds?.execution ? [formulaWords(funds.execution.rate)] : [])),
  ];
}

describe('no pack speaks as a machine', () => {
  it('reads every text of every sample and of every pack left blank', async () => {
    const library = await templates();
    const samples = await Promise.all(library.samples().map(({ id }) => sampleOf(id)));
    const kinds = new Set<string>();
    let count = 0;
    for (const { pack, workbook } of samples) {
      const blank = { ...workbook, unit: { ...workbook.unit, facts: {} }, tables: {} };
      const all = [...saidBy(pack, workbook), ...saidBy(pack, blank)];
      count += all.length;
      expect(all.filter((said) => MACHINE.test(said))).toEqual([]);
      for (const table of pack.tables) for (const rule of table.rules) kinds.add(rule.score.kind);
    }
    expect(count).toBeGreaterThan(1500);
    expect([...kinds]).toContain('graded');
  });
});
