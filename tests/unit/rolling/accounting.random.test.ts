import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, type Rolled } from '../../../shared/rolling';
import { workbook as workbookSchema } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';
import { runs } from '../../support/runs';
import { countTyped, marked, type Old, packOf, rolls, rollTo } from './help';

describe.each(rolls)('$sample rolled to $to $year', ({ sample, to, year }) => {
  it('accounts for every typed thing just once', async () => {
    check(await sampleOf(sample), rollTo(await sampleOf(sample), await packOf(to), year));
  });

  it('does so whatever was typed', async () => {
    const next = await packOf(to);
    const texts = fc.oneof(
      fc.constantFrom('2024', '2023年', '完成', '12.5%', '', '〇', 'a/b', '2024年12月31日前', '≥2022件'),
      fc.string(),
    );
    const changes = fc.array(fc.tuple(fc.nat(400), texts), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const byIndex = new Map(list);
        const old = await marked(sample, (_, index) => byIndex.get(index) ?? null);
        check(old, rollTo(old, next, year));
      }),
      { numRuns: runs(4, 15) },
    );
  });
});

it('accounts for what stands beside the tables too', async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const full = {
    ...workbook,
    overrules: { 'staged-total': { value: '3', reason: '多一个' }, gone: { value: '1', reason: '' } },
    printed: { 'department/total/self': '98' },
    declared: { 'project/hotline/indicator/i1/target': '20000' },
    reference: { 'project/hotline/indicator/i1/actual': '1' },
    evidence: { 'project/hotline/indicator/i1': ['a.pdf', 'b.pdf'] },
    acknowledged: { 'rate-low/x': '知道了' },
    paper: { label: '附表', 'page-numbers': '要', date: '2025年3月10日' },
    projects: workbook.projects.map((project) => ({ ...project, hidden: { reason: '涉密' } })),
  };
  const rolled = rollTo({ pack, workbook: full }, pack, '2025');
  check({ pack, workbook: full }, rolled);
  const { printed, declared, evidence, acknowledged, overrules, adjustments, reference } = rolled.workbook;
  expect({ printed, declared, evidence, acknowledged, overrules, adjustments }).toEqual({
    printed: {},
    declared: {},
    evidence: {},
    acknowledged: {},
    overrules: {},
    adjustments: [],
  });
  expect(reference).toMatchObject({
    'parameter/n': '-4.63%',
    'rollup/staged-total/overrule': '3',
    'unplaced/rollup/gone/overrule': '1',
    'project/hotline/indicator/i1/actual': '36553',
  });
  // How the unit prints its forms is its habit; the day is last year's.
  expect(rolled.workbook.paper).toEqual({ label: '附表', 'page-numbers': '要' });
  expect(rolled.workbook.projects.map((project) => project.hidden?.reason)).toEqual(['涉密', '涉密']);
});

function check(old: Old, { workbook, report }: Rolled): void {
  const entries = entriesOf(old.pack, old.workbook, { from: old.workbook.year, to: workbook.year }).map((entry) => entry.binding);
  expect(entries.length).toBe(countTyped(old.workbook));
  expect(new Set(entries).size).toBe(entries.length);
  const told = [...report.kept, ...report.cleared, ...report.unplaced].map((one) => one.binding);
  // Figures that were worked out are moved, or asked for, as well: they were not typed.
  const more = [...report.moved, ...report.ask].map((one) => one.from).filter((from) => entries.includes(from));
  expect([...told, ...more].sort()).toEqual([...entries].sort());
  expect(workbookSchema.parse(workbook)).toEqual(workbook);
}
