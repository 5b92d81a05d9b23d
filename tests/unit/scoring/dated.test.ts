import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

const line = 'project/hotline/indicator/i1';

/** The first indicator of 效能热线工作 with this target and actual: its state and rule score. */
async function scored(unit: string, target: string, actual: string) {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const changes = [
    { binding: `${line}/direction`, text: '＝' },
    { binding: `${line}/unit`, text: unit },
    { binding: `${line}/target`, text: target },
    { binding: `${line}/actual`, text: actual },
    { binding: `${line}/own`, text: '' },
  ];
  const done = apply(workbook, { name: 'set-many', args: { changes } }, pack);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const found = evaluate(pack, done.value).projects[0]?.lines.find((one) => one.binding === line);
  return [found?.state, found?.rule?.toString() ?? null];
}

// 按期得满分；逾期的、分不清按没按期的，由人工打分。
describe('indicators of years and dates, 安居 2024', () => {
  it.each([
    ['年', '2024', '2024', 'scored', '10'],
    ['年', '2024', '2025', 'manual', null],
    ['', '12月31日前', '12月20日', 'scored', '10'],
    ['', '2024年12月31日', '2024年12月20日', 'scored', '10'],
    ['', '2025年3月底前', '2025年4月', 'manual', null],
    ['', '2024-12-31', '2025-01-02', 'manual', null],
    ['年', '2024', '', 'incomplete', null],
  ])('%s %s → %s: %s', async (unit, target, actual, state, rule) => {
    expect(await scored(unit, target, actual)).toEqual([state, rule]);
  });
});
