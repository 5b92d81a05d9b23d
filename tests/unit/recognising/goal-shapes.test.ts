import { describe, expect, it } from 'vitest';
import { recognise } from '../../../shared/recognising';
import { templates } from '../../support/packs';
import { documentOf, tableOf } from '../../support/source';

const found = (await templates()).load('mof-2020');
if (!found.ok) throw new Error('no pack');
const { pack } = found.value;

const wide = (text: string, columns: number) => ({ text, columns });

/** A project's form with these rows for its goal: what is read of them, where their places are, and what is not sure. */
function read(...goal: readonly (readonly [beside: string, planned: string, done: string])[]) {
  const form = tableOf([
    ['项目名称', wide('乡道桥梁修缮', 7)],
    ...goal.map(([beside, planned, done]) => [beside, wide(planned, 3), wide(done, 4)]),
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
    ['产出指标', '数量指标', '修缮桥梁数', '≥6座', '6座', '50', '50', ''],
  ]);
  const recognised = recognise(documentOf('项目支出绩效自评表（2023年度）', form), { packs: [pack], year: '' });
  const [bound] = recognised?.bound ?? [];
  const place = (id: string) => bound?.cells.get(`project/p1/text/${id}`)?.position.path;
  return {
    texts: recognised?.workbook.projects[0]?.fill.texts,
    places: [place('goal'), place('goal-actual')],
    unsure: recognised?.outcomes.filter(({ state }) => state !== 'matched').map(({ cell }) => cell.text),
  };
}

const HEADS = ['年度总体目标', '预期目标', '实际完成情况'] as const;

describe('年度总体目标 beside its rows without being merged over them', () => {
  it('has its texts under their own headings, filled in or blank', () => {
    expect(read(HEADS, ['', '修缮桥梁6座', '修缮6座'])).toEqual({
      texts: { goal: '修缮桥梁6座', 'goal-actual': '修缮6座' },
      places: ['t0/r2/c1', 't0/r2/c4'],
      unsure: [],
    });
    expect(read(HEADS, ['', '', ''])).toEqual({ texts: {}, places: ['t0/r2/c1', 't0/r2/c4'], unsure: [] });
  });

  it('goes on with what stands in further rows', () => {
    expect(read(HEADS, ['', '目标1：修缮桥梁6座', '修缮6座'], ['', '目标2：方便出行', '绕行少了12公里'])).toEqual({
      texts: { goal: '目标1：修缮桥梁6座\n目标2：方便出行', 'goal-actual': '修缮6座\n绕行少了12公里' },
      places: ['t0/r2/c1', 't0/r2/c4'],
      unsure: [],
    });
  });
});

it('the goal and what came of it in one blank row have their places right beside them', () => {
  const form = tableOf([
    ['项目名称', wide('乡道桥梁修缮', 7)],
    ['年度总体目标', wide('', 3), '实际完成情况', wide('', 3)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
    ['产出指标', '数量指标', '修缮桥梁数', '≥6座', '', '50', '', ''],
  ]);
  const [bound] = recognise(documentOf('项目支出绩效自评表（2023年度）', form), { packs: [pack], year: '' })?.bound ?? [];
  const place = (id: string) => bound?.cells.get(`project/p1/text/${id}`)?.position.path;
  expect([place('goal'), place('goal-actual')]).toEqual(['t0/r1/c1', 't0/r1/c5']);
});

it.each(['年度实际完成', '年底办成'])('what came of it is told of under 「%s」, and the goal is never those words', (words) => {
  const form = tableOf([
    ['项目名称', wide('乡道桥梁修缮', 7)],
    [{ text: '绩效目标', rows: 2 }, wide('年初目标', 3), wide(words, 4)],
    [wide('年内修缮桥梁6座。', 3), wide('年内修缮了6座。', 4)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
    ['产出指标', '数量指标', '修缮桥梁数', '≥6座', '6座', '50', '50', ''],
  ]);
  const found = recognise(documentOf('项目支出绩效自评表（2023年度）', form), { packs: [pack], year: '' });
  const { goal, 'goal-actual': done } = found?.workbook.projects[0]?.fill.texts ?? {};
  const unread = found?.outcomes.filter(({ state }) => state === 'unmatched').map(({ cell }) => cell.text);
  expect(goal).toBe('年内修缮桥梁6座。');
  expect([done, unread]).toEqual(
    words === '年度实际完成' ? ['年内修缮了6座。', []] : [undefined, ['年底办成', '年内修缮了6座。']],
  );
});
