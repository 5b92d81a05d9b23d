import { describe, expect, it } from 'vitest';
import { findAll } from '../../../shared/findings';
import { evaluate } from '../../../shared/scoring';
import { reviewWorkbook } from '../../../shared/review';
import { sampleOf, templates } from '../../support/packs';

const origin = { source: 'workbook', doubtful: 0, remark: '' } as const;

describe('a workbook as rows of a result', () => {
  it('says where, by which check, with which figures', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const { unit, year, findings } = reviewWorkbook(pack, workbook, origin);
    expect([unit, year]).toEqual(['某区热线中心', '2024']);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        severity: 'error',
        number: '31',
        about: '执行率低、年中调整要写原因；原因不超长',
        table: '效能热线工作',
        place: '预算执行·原因',
        message: '「效能热线工作」预算由年初的 30 调减为 29.65（调减 0.35），没有写理由。',
        aside: null,
      },
    ]);
    const copied = findings.find(({ message }) => message.includes('写成「≤15」'));
    expect(copied).toMatchObject({ severity: 'doubt', number: '18', table: '效能热线工作' });
    expect(copied?.place).toBe('成本指标·经济成本指标·热线办督查督办、调研走访费用·完成值');
  });

  it('has the scores of each table: rule, own, how far apart', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const { scores } = reviewWorkbook(pack, workbook, origin);
    const rows = scores.map(({ table, points, rule, self, difference, rating }) => [
      table,
      points,
      rule,
      self,
      difference,
      rating,
    ]);
    expect(rows[0]).toEqual(['部门整体支出绩效自评表', '100', '98', '98', '0', '优']);
    // 一行自评 9，按规则 10。
    expect(rows[1]).toEqual(['效能热线工作', '100', '100', '99', '-1', '优']);
  });

  it('leaves open what nobody can score, and compares only the lines that rules can', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const [hotline, ...others] = workbook.projects;
    if (!hotline) throw new Error('no project');
    const indicators = hotline.fill.indicators.map((one) => (one.id === 'i1' ? { ...one, actual: { text: '' } } : one));
    const open = { ...workbook, projects: [{ ...hotline, fill: { ...hotline.fill, indicators } }, ...others] };
    const row = reviewWorkbook(pack, open, origin).scores.find(({ table }) => table === '效能热线工作');
    const points = Number(hotline.fill.indicators.find(({ id }) => id === 'i1')?.points);
    expect(points).toBeGreaterThan(0);
    expect(row).toMatchObject({ points: '100', state: '尚有 1 行待填' });
    expect([row?.rule, row?.difference]).toEqual(row?.rule === null ? [null, null] : [String(100 - points), '-1']);
  });

  it('marks what was set aside with its reason', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const code = 'execution.adjusted-no-reason@project/hotline/execution/reason';
    const { findings } = reviewWorkbook(pack, { ...workbook, acknowledged: { [code]: '财政局同意' } }, origin);
    expect(findings.filter(({ aside }) => aside !== null).map(({ table, aside }) => [table, aside])).toEqual([
      ['效能热线工作', '财政局同意'],
    ]);
  });

  it('has every finding of every worked example, each with a table, a place and a check', async () => {
    for (const { id } of (await templates()).samples()) {
      const { pack, workbook } = await sampleOf(id);
      const { findings } = reviewWorkbook(pack, workbook, origin);
      expect(findings).toHaveLength(findAll(pack, workbook, evaluate(pack, workbook)).length);
      for (const { table, place, about, message } of findings) {
        expect(
          [table, place, about].map((words) => words === ''),
          message,
        ).toEqual([false, false, false]);
        // Words of the form, not paths of ours.
        expect(place, message).not.toMatch(/^[a-z-]+\//);
      }
    }
  });
});
