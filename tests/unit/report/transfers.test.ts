import { describe, expect, it } from 'vitest';
import type { Data, Pack } from '../../../shared/pack';
import { buildReports, pieceText, type ReportDocument } from '../../../shared/report';
import { evaluate, publishedWorkbook } from '../../../shared/scoring';
import { sentence } from '../../../shared/text/problem';
import { apply, newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { packIn } from '../../packs/library';

const { pack } = packIn('templates/mof/2020');

function filled(data: Data): Workbook {
  const read = readPlain(data, pack, newWorkbook(pack, '某县民政局', '2024'));
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  return read.value;
}

const none = { adjusted: '0', executed: '0' };

const aid: Data = {
  id: 't1',
  facts: { name: '困难群众救助补助资金' },
  funds: { central: { adjusted: '3000.00', executed: '2900.50' }, local: { adjusted: '923.5', executed: '923.5' }, other: none },
  texts: { 'goal-actual': '对象全部纳入保障。', use: '专款专用', 'use-problems': '台账不全，已补齐', remarks: '无' },
  indicators: [
    { id: 'i1', group: 'quantity', name: '低保人数', target: '≥8000人', actual: '8123人' },
    { id: 'i2', group: 'quantity', name: '救助人次', target: '≥1200人次', actual: '1150人次' },
    { id: 'i3', group: 'social', name: '生活水平', direction: '定性', target: '有所提升', actual: '有所提升' },
  ],
  reasons: { i2: '原因：申请少于预计。改进措施：主动发现' },
};

const roads: Data = {
  id: 't2',
  facts: { name: '农村公路补助' },
  funds: { central: { adjusted: '50', executed: '50' }, local: none, other: none },
  indicators: [{ id: 'i1', group: 'quantity', name: '里程', target: '≥5公里', actual: '5公里' }],
};

function reportsOf(workbook: Workbook, of: Pack = pack): readonly ReportDocument[] {
  return buildReports(of, workbook, evaluate(of, workbook)).filter(({ report }) => report === 'transfer-report');
}

function textsOf({ blocks }: ReportDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : block.kind === 'paragraph' ? [pieceText(block.pieces)] : [],
  );
}

describe('the report of a transfer', () => {
  it('is one a form, named after it, and none where there is no form', () => {
    expect(reportsOf(filled({}))).toEqual([]);
    const two = reportsOf(filled({ transfers: [aid, roads] }));
    expect(two.map(({ title, about }) => [title, about])).toEqual([
      ['2024年度困难群众救助补助资金绩效自评报告', '困难群众救助补助资金'],
      ['2024年度农村公路补助绩效自评报告', '农村公路补助'],
    ]);
    expect(two.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'form' ? [block.grid] : [])))).toEqual([
      ['appraisal/t1'],
      ['appraisal/t2'],
    ]);
  });

  it('tells of its own money, by where it comes from', () => {
    const [first, second] = reportsOf(filled({ transfers: [aid, roads] })).map(textsOf);
    // 3000 + 923.5; 2900.5 + 923.5 = 3824; 3824 ÷ 3923.5 = 0.97464
    expect(first).toContain('全年预算数3923.5万元，其中中央财政资金3000.00万元、地方资金923.5万元。【待填：资金到位情况】');
    expect(first).toContain('全年执行数3824万元，其中中央财政资金2900.50万元、地方资金923.5万元，预算执行率97.46%。');
    expect(second).toContain('全年预算数50万元，全部为中央财政资金。【待填：资金到位情况】');
    expect(second).toContain('全年执行数50万元，预算执行率100.00%。');
  });

  it('tells what was reached, what was not and why, without a word of points', () => {
    const [first, second] = reportsOf(filled({ transfers: [aid, roads] })).map(textsOf);
    const at = first?.indexOf('（三）绩效指标完成情况分析') ?? -1;
    expect(first?.slice(at + 1, at + 9)).toEqual([
      '设定绩效指标3项，达到指标值的2项，未达到指标值的1项：救助人次。',
      '1.产出指标',
      '低保人数：指标值≥8000人，全年实际完成8123人，达到指标值。',
      '救助人次：指标值≥1200人次，全年实际完成1150人次，未达到指标值。',
      '2.效益指标',
      '生活水平：达到指标值（有所提升）。',
      '三、偏离绩效目标的原因和下一步改进措施',
      '救助人次未达到年度指标值（年度指标值≥1200人次，实际完成1150人次），申请少于预计。下一步改进措施：主动发现。',
    ]);
    expect(second).toContain('设定的1项绩效指标达到指标值。');
    expect(second).toContain('预算全部执行，绩效目标全部完成，没有偏离。');
    expect([first, second].flat().join('')).not.toMatch(/得分|分值|等级/);
  });

  it('prints what was written on the management of the money, and asks once where nothing was', () => {
    const [first, second] = reportsOf(filled({ transfers: [aid, roads] })).map(textsOf);
    const below = (texts: readonly string[] | undefined) => texts?.slice(texts.indexOf('3.资金管理情况') + 1).slice(0, 3);
    expect(below(first)).toEqual([
      '使用规范性：专款专用。',
      '使用规范性方面存在的问题和改进措施：台账不全，已补齐。',
      '（二）总体绩效目标完成情况分析',
    ]);
    expect(below(second)?.slice(0, 2)).toEqual([
      '【待填：资金分配、下达、拨付、使用等管理情况】',
      '（二）总体绩效目标完成情况分析',
    ]);
  });

  it('of no project stays when a project is not published; that of the project goes', () => {
    const projects = [{ id: 'p1', name: '涉密项目' }];
    const whole = filled({ projects, transfers: [aid, { ...(roads as object), project: 'p1' }] as Data });
    const hidden = apply(whole, { name: 'hide-project', args: { id: 'p1', hidden: true, reason: '涉密' } }, pack);
    if (!hidden.ok) throw new Error('refused');
    expect(publishedWorkbook(hidden.value).appraisals.map(({ id }) => id)).toEqual(['t1']);
    expect(reportsOf(whole).map(({ of }) => of)).toEqual(['t1', 't2']);
    expect(reportsOf(hidden.value).map(({ of }) => of)).toEqual(['t1']);
  });
});

describe('the paragraphs on performance of the general pack', () => {
  it('count the transfers, where there are any', () => {
    const texts = (workbook: Workbook) =>
      buildReports(pack, workbook, evaluate(pack, workbook))
        .filter(({ report }) => report === 'disclosure')
        .flatMap(textsOf);
    expect(texts(filled({ transfers: [aid, roads] }))).toContain('另对2项转移支付开展了绩效自评。');
    expect(texts(filled({})).join('')).not.toContain('转移支付');
  });
});
