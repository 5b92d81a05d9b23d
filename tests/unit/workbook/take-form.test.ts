import { describe, expect, it } from 'vitest';
import { findAll } from '../../../shared/findings';
import type { Data } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { buildGrid } from '../../../shared/sheets';
import { sentence } from '../../../shared/text/problem';
import { apply, newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { packIn } from '../../packs/library';

const { pack } = packIn('templates/mof/2020');

function filled(data: Data, before: Workbook = newWorkbook(pack, '某局', '2024')): Workbook {
  const read = readPlain(data, pack, before);
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  return read.value;
}

const refused = (data: Data, before: Workbook): string[] => {
  const read = readPlain(data, pack, before);
  return read.ok ? [] : read.problems.map((one) => `${one.place} ${sentence(one)}`);
};

const declaration = {
  id: 'd1',
  project: 'p1',
  facts: { total: '120', appropriation: '100', other: '20' },
  texts: { goal: '办好三件事' },
  indicators: [
    { id: 'i1', group: 'quantity', name: '培训人次', direction: '≥', target: '500', unit: '人次' },
    { id: 'i2', group: 'users', name: '学员满意度', target: '≥90%' },
  ],
};
const monitor = {
  id: 'm1',
  project: 'p1',
  facts: { month: '7' },
  funds: { appropriation: { initial: '100', executed: '48.5', expected: '98' } },
  indicators: [
    {
      ...{ id: 'x1', group: 'quantity', name: '培训人次', direction: '≥', target: '500', unit: '人次', actual: '260' },
      inputs: { expected: '480', why: '两期合并', likelihood: '有可能' },
    },
  ],
};
/** One project with nothing in it but a name; its declaration and what was done by July. */
const begun = filled({ projects: [{ id: 'p1', name: '培训' }], declarations: [declaration], monitors: [monitor] });
const take = (book: Workbook, id: string): Workbook => {
  const done = apply(book, { name: 'take-form', args: { id } }, pack);
  if (!done.ok) throw new Error(done.problems.map(sentence).join('\n'));
  return done.value;
};
const fillOf = (book: Workbook) => book.projects[0]?.fill;

describe('what was declared is taken into the self-evaluation', () => {
  it('indicators with their targets, the goal, and money of the beginning of the year', () => {
    const taken = take(begun, 'd1');
    expect(fillOf(taken)?.indicators).toEqual([
      { id: 'i1', group: 'quantity', name: '培训人次', direction: '≥', target: '500', unit: '人次' },
      { id: 'i2', group: 'users', name: '学员满意度', target: '≥90%' },
    ]);
    expect(fillOf(taken)?.texts.goal).toBe('办好三件事');
    expect(fillOf(taken)?.funds.appropriation).toEqual({ initial: { text: '100' } });
    expect(fillOf(taken)?.funds.other?.initial).toEqual({ text: '20' });
    // Nothing of how it turned out.
    expect(fillOf(taken)?.indicators.some(({ actual }) => actual)).toBe(false);
  });

  it('and never over what is typed there; a target that is another by then is told of', () => {
    const typed = filled(
      { projects: [{ id: 'p1', indicators: [{ id: 'q1', group: 'quantity', name: '培训 人次', target: '≥400人次' }] }] },
      begun,
    );
    const taken = take(typed, 'd1');
    expect(fillOf(taken)?.indicators.map(({ id, target }) => `${id} ${target}`)).toEqual(['q1 ≥400人次', 'i2 ≥90%']);
    const codes = findAll(pack, taken, evaluate(pack, taken)).map(({ code }) => code);
    expect(codes).toContain('declared.target');
    const same = findAll(pack, take(begun, 'd1'), evaluate(pack, take(begun, 'd1'))).map(({ code }) => code);
    expect(same.filter((code) => code.startsWith('declared.'))).toEqual([]);
  });

  it('twice is the same as once', () => {
    const once = take(begun, 'd1');
    expect(take(once, 'd1')).toEqual(once);
  });

  it('by data too, wherever in the file it stands', () => {
    const data = { declarations: [{ id: 'd1', carry: '是' }], projects: [{ id: 'p1', name: '培训班' }] };
    expect(fillOf(filled(data, begun))?.indicators).toHaveLength(2);
    expect(refused({ declarations: [{ id: 'd9', carry: '是' }] }, begun)).toEqual([
      'declarations[1] 这张绩效目标申报表没有写是哪个项目的，不知道带到哪张自评表；自评卷没有改动。请先在表上选定项目。',
    ]);
    expect(refused({ transfers: [{ id: 't1', carry: '是' }] }, begun)).toEqual([
      'transfers[1].carry 「transfers[1].carry」只有申报表、监控表能写（带到自评表）；请去掉它。',
    ]);
    expect(refused({ declarations: [{ id: 'd1', carry: '带' }] }, begun)).toHaveLength(1);
  });
});

describe('what was done by the middle of the year', () => {
  const placeholders = (book: Workbook) =>
    (buildGrid('project/p1', pack, book, evaluate(pack, book))?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap(({ placeholder }) => (placeholder === undefined ? [] : [placeholder])),
    );

  it('stands in grey where nothing is typed yet, never as what was done in the year', () => {
    const taken = take(begun, 'm1');
    expect(fillOf(taken)?.funds.appropriation).toEqual({ initial: { text: '100' } });
    expect(placeholders(taken)).toEqual(
      expect.arrayContaining(['1—7月：260人次；全年预计：480人次', '1—7月：48.5', '1—7月：两期合并']),
    );
    const typed = filled({ projects: [{ id: 'p1', indicators: [{ id: 'x1', actual: '490' }] }] }, taken);
    expect(placeholders(typed)).not.toContain('1—7月：260人次；全年预计：480人次');
    const paper = buildGrid('project/p1', pack, taken, evaluate(pack, taken), 'paper');
    expect(JSON.stringify(paper)).not.toContain('1—7月');
  });

  it('is told of the latest form', () => {
    const later = filled(
      { monitors: [{ ...monitor, id: 'm2', facts: { month: '10' }, indicators: [{ ...monitor.indicators[0], actual: '410' }] }] },
      take(begun, 'm1'),
    );
    expect(placeholders(later)).toContain('1—10月：410人次；全年预计：480人次');
  });
});

describe('a form can be taken out', () => {
  it('by data: with all that was typed into it, and nothing else', () => {
    const rest = filled({ declarations: [{ id: 'd1', remove: '是' }] }, begun);
    expect(rest.appraisals.map(({ id }) => id)).toEqual(['m1']);
    expect(rest.projects).toEqual(begun.projects);
    expect(refused({ declarations: [{ id: 'd7', remove: '是' }] }, begun)).toHaveLength(1);
  });

  it('of the unit likewise, where it is there only when it is wanted', () => {
    const added = filled({ tables: { department: { texts: { goal: '某目标' } } } }, begun);
    expect(filled({ tables: { department: { remove: '是' } } }, added).tables).toEqual({});
    expect(refused({ tables: { department: { remove: '是' } } }, begun)).toHaveLength(1);
  });
});
