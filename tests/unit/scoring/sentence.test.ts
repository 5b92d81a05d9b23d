import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/pack';
import { isIndicator, type TreeNode } from '../../../shared/pack';
import { formulaWords, scoreWords } from '../../../shared/scores';
import { evaluate, explainLine } from '../../../shared/scoring';
import { allTables, linesOf } from '../../../shared/scoring/lookup';
import { sentenceOf } from '../../../shared/scoring/sentence';
import { buildGrids } from '../../../shared/sheets';
import { ruleSourceWords } from '../../../shared/text/working';
import type { Workbook } from '../../../shared/workbook';
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
    ['anju-2024-hotline', '12345热线办理数量', '目标 ≥30000件，完成 36553件，达到了目标，得满分 10 分。'],
    ['anju-2024-hotline', '预算执行', '预算执行率 100.00%，得满分 10 分。'],
    ['anju-2024-hotline', '资产利用率', '家具 1.5 分、设备 1.5 分，合起来得满分 3 分。'],
    ['anju-2024-hotline', '人均资产变化率', '变化率 −4.00%、N −4.63%，得 2 分（满分 3 分）。'],
    ['anju-2024-hotline', '支持中小企业发展', '符合：是，得满分 3 分。'],
    ['anju-2024-hotline', '采购执行率', '本年无此项，照规则得满分 3 分。'],
    ['anju-2024-hotline', '财务管理制度', '处数 0处，没有扣分。'],
    ['mof-2020-training', '培训人次', '目标 ≥500人次，完成 450人次，没有达到目标，得 18 分（满分 20 分）。'],
    ['mof-2020-training', '业务能力', '选了「部分达成」，系数 75.00%，得 22.5 分（满分 30 分）。'],
    ['mof-2020-training', '完成时间', '目标 12月31日前，完成 11月30日，达到了目标，得满分 10 分。'],
    ['tianmen-2022-hotline', '活动合理性', '2 个要点符合了 2 个，得满分 2 分。'],
    ['anju-2023-approval', '自评准确', '这一行由复核的人打分，单位不自评。'],
    ['anju-2023-approval', '维修维护面积', '还缺「完成值」，填上就算得出。'],
  ])('%s, %s', async (id, name, said) => {
    expect(await lineOf(id, name)).toBe(said);
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
