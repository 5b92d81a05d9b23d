import { expect, it } from 'vitest';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

/** Of the two projects of the sample, the second has 8 indicators, among them 按期完成 and 满意度, which both have. */
it('copies what another project lacks, without what was achieved, as one command; a project that is not there is refused', async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const done = apply(workbook, { name: 'copy-indicators', args: { from: 'upgrade', to: ['hotline'] } }, pack);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const [hotline] = done.value.projects;
  expect(hotline?.fill.indicators.map(({ name }) => name).slice(10)).toEqual([
    '办理回访数量',
    '回访数据信息管理',
    '回访率',
    '优化数据分析',
    '系统升级技术服务费',
    '提升办公环境',
  ]);
  expect(hotline?.fill.indicators.slice(10).map(({ target, points, actual }) => [target, points, actual])).toEqual([
    ['30000', '10', undefined],
    ['98', '10', undefined],
    ['100', '10', undefined],
    ['95', '10', undefined],
    ['25', '15', undefined],
    ['2', '15', undefined],
  ]);
  expect(new Set(hotline?.fill.indicators.map(({ id }) => id)).size).toBe(16);
  expect(done.value.projects[1]).toBe(workbook.projects[1]);
  expect(apply(workbook, { name: 'copy-indicators', args: { from: 'upgrade', to: ['nobody'] } }, pack).ok).toBe(false);
});
