import { expect, it } from 'vitest';
import { wordingPlaces } from '../../../shared/sheets/wording';
import { wordingChanges } from '../../../shared/sheets/wording-changes';
import { wordingTold } from '../../../shared/text/wording';
import { sampleOf } from '../../support/packs';

const criterion = 'department/indicator/budget-preparation/criterion';
const explanation = 'department/indicator/budget-preparation/explanation';
const words = (path: string, value: string) => ({ path, value, source: '空表.docx　表 1' });

it('names every place that can have words of its own, and says what the pack prints there', async () => {
  const { pack } = await sampleOf('anju-2024-hotline');
  const places = wordingPlaces(pack);
  expect(places.get(criterion)?.name).toBe('预算编制质量 的评分标准');
  expect(places.get(explanation)?.name).toBe('预算编制质量 的指标解释');
  expect(places.get('department/title/1')?.name).toBe('表题');
  expect(places.get('department/column/评分说明')).toMatchObject({ name: '栏名「评分说明」', text: '评分说明' });
});

it('tells old and new; what the workbook already has is the old, and what is the same is only counted', async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const loaded = { ...workbook, adjustments: [words(criterion, '去年的'), words('department/column/评分说明', '评分标准')] };
  const found = wordingChanges(
    [words(criterion, '今年的'), words(explanation, '新的解释'), words('department/column/评分说明', '评分标准')],
    pack,
    loaded,
  );
  expect(found.same).toBe(1);
  expect(found.changes.map(({ before, adjustment }) => [before, adjustment.value])).toEqual([
    ['去年的', '今年的'],
    [wordingPlaces(pack).get(explanation)?.text, '新的解释'],
  ]);
});

it('leaves out what the pack has no place for', async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  expect(wordingChanges([words('parameter/n', '1'), words('department/title/9', '题')], pack, workbook)).toEqual({
    changes: [],
    same: 0,
  });
});

it('tells what was not taken, kind by kind, and of nothing nothing', () => {
  const nothing = { unplaced: [], points: [], names: [], figures: [], missing: [], others: [] };
  expect(wordingTold(nothing, (path) => path)).toEqual([]);
  const told = wordingTold(
    {
      ...nothing,
      unplaced: [{ source: '表 1 第 5 行', text: '不知\n是什么', why: 'line-unknown' }],
      points: [{ name: '支出执行进度', source: '表 1 第 3 行', printed: '10', pack: '9' }],
      figures: [{ path: criterion, figure: '-4.63%', parameter: '平均值' }],
    },
    () => '预算编制质量',
  );
  expect(told).toEqual([
    { title: '没有去处', lines: ['不知 是什么（表 1 第 5 行）：评分规则里没有这一行'] },
    { title: '分值不同', lines: ['支出执行进度：原表 10 分，评分规则 9 分（表 1 第 3 行）'] },
    { title: '连着参数', lines: ['预算编制质量里的 -4.63% 就是「平均值」，参数改了跟着改'] },
  ]);
});
