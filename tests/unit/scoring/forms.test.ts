import { describe, expect, it } from 'vitest';
import { Memory } from '../../../shared/graph/memory';
import { scoreJson } from '../../../shared/jobs/score-json';
import { findAll } from '../../../shared/findings';
import { Decimal } from '../../../shared/number';
import type { Data, Pack } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { contextOf } from '../../../shared/sheets/contexts';
import { closingOf } from '../../../shared/sheets/blocks/closing';
import { sentence } from '../../../shared/text/problem';
import { apply, newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { packIn } from '../../packs/library';

const { pack } = packIn('templates/mof/2020');

function filled(data: Data, before: Workbook = newWorkbook(pack, '某局', '2024')): Workbook {
  const read = readPlain(data, pack, before);
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  return read.value;
}

const money = (adjusted: string, executed: string): Data => ({
  appropriation: { initial: adjusted, adjusted, executed },
});

/** Two projects: 300 of 300 spent and all reached (100); 100 of which 50 spent, and half of the work done (5 + 25 + 30 + 10). */
const projects: Data = [
  {
    id: 'p1',
    name: '甲',
    funds: money('300', '300'),
    indicators: [
      { id: 'i1', group: 'quantity', name: '数量', target: '≥10台', actual: '10台', points: '50' },
      { id: 'i2', group: 'social', name: '效果', target: '≥10次', actual: '10次', points: '30' },
      { id: 'i3', group: 'users', name: '满意度', target: '≥90%', actual: '95%', points: '10' },
    ],
  },
  {
    id: 'p2',
    name: '乙',
    funds: money('100', '50'),
    indicators: [
      { id: 'i1', group: 'quantity', name: '数量', target: '≥10台', actual: '5台', points: '50' },
      { id: 'i2', group: 'social', name: '效果', target: '≥10次', actual: '10次', points: '30' },
      { id: 'i3', group: 'users', name: '满意度', target: '≥90%', actual: '95%', points: '10' },
    ],
  },
];

interface Form {
  readonly of: string | null;
  readonly rule: string | null;
  readonly self: string | null;
  readonly state: string;
  readonly execution?: { readonly rate: string | null; readonly rule: string | null; readonly points: string | null };
  readonly lines: readonly { readonly state: string; readonly rule: string | null }[];
}

function formsIn(workbook: Workbook): Record<'transfers' | 'monitors' | 'declarations' | 'appraisals', readonly Form[]> {
  return scoreJson(pack, workbook) as unknown as ReturnType<typeof formsIn>;
}

const zeros = Object.fromEntries(['carried', 'other'].map((row) => [row, { initial: '0', adjusted: '0', executed: '0' }]));
const withZeros = (list: Data): Data =>
  Array.isArray(list)
    ? list.map((one) =>
        typeof one === 'object' && !Array.isArray(one) ? { ...one, funds: { ...(one.funds as object), ...zeros } } : one,
      )
    : list;

describe('forms without scores', () => {
  const transfer: Data = {
    transfers: [
      {
        id: 't1',
        facts: { name: '某补助' },
        funds: { central: { adjusted: '200', executed: '180' }, local: { adjusted: '100', executed: '100' } },
        indicators: [{ id: 'i1', group: 'quantity', name: '户数', target: '≥2000户', actual: '1900户' }],
      },
    ],
  };

  it('give a rate of execution and no score, and stand in a list of their own', () => {
    const { transfers, appraisals } = formsIn(filled(transfer));
    expect(appraisals).toEqual([]);
    // (180 + 100) ÷ (200 + 100)
    expect(transfers).toMatchObject([
      {
        of: null,
        rule: null,
        self: null,
        state: 'scored',
        execution: { rate: '93.33%', rule: null, points: null },
        lines: [{ state: 'unscored', rule: null }],
      },
    ]);
  });

  it('do not ask for points', () => {
    const workbook = filled(transfer);
    const codes = findAll(pack, workbook, evaluate(pack, workbook)).map(({ code }) => code);
    expect(codes).not.toContain('sum.no-points');
  });

  it('are refused where they name a project there is not, and may be about one there is', () => {
    expect(readPlain({ monitors: [{ id: 'm1', project: 'p9' }] }, pack, newWorkbook(pack, '')).ok).toBe(false);
    expect(formsIn(filled({ projects, declarations: [{ id: 'd1', project: 'p1' }] })).declarations).toMatchObject([{ of: 'p1' }]);
  });
});

describe('a form begun from a project', () => {
  it('takes over its targets and money, and nothing that was achieved', () => {
    const begun = apply(filled({ projects }), { name: 'add-form', args: { table: 'monitor', project: 'p2' } }, pack);
    const form = begun.ok ? begun.value.appraisals[0] : undefined;
    expect(form?.project).toBe('p2');
    expect(form?.fill.indicators.map(({ name, target, actual, points }) => [name, target, actual, points])).toEqual([
      ['数量', '≥10台', undefined, undefined],
      ['效果', '≥10次', undefined, undefined],
      ['满意度', '≥90%', undefined, undefined],
    ]);
    expect(form?.fill.funds.appropriation?.initial).toEqual({ text: '100' });
  });

  it('can be taken out again, and is refused for a project or a table that is not there', () => {
    const begun = apply(filled({ projects }), { name: 'add-form', args: { table: 'monitor', project: 'p2' } }, pack);
    const gone = begun.ok ? apply(begun.value, { name: 'remove-form', args: { id: 'a1' } }, pack) : begun;
    expect(gone.ok && gone.value.appraisals).toEqual([]);
    expect(apply(filled({ projects }), { name: 'add-form', args: { table: 'monitor', project: 'p9' } }, pack).ok).toBe(false);
    expect(apply(filled({ projects }), { name: 'add-form', args: { table: 'project' } }, pack).ok).toBe(false);
  });
});

describe('a table that is there only when it is wanted', () => {
  it('is not asked for before it is begun', () => {
    const blank = newWorkbook(pack, '某局', '2024');
    expect(evaluate(pack, blank).tables).toEqual([]);
    const begun = apply(blank, { name: 'add-form', args: { table: 'department' } }, pack);
    expect(begun.ok && evaluate(pack, begun.value).tables.map(({ table }) => table)).toEqual(['department']);
    const gone = begun.ok ? apply(begun.value, { name: 'remove-form', args: { id: 'department' } }, pack) : begun;
    expect(gone.ok && evaluate(pack, gone.value).tables).toEqual([]);
  });
});

describe('the summary', () => {
  const workbook = filled({ projects: withZeros(projects), tables: { summary: {} } });

  it('weighs scores by the budget, and gives the plain mean too', () => {
    const context = contextOf('summary', pack, workbook, evaluate(pack, workbook), 'paper', new Memory());
    if (!context) throw new Error('no summary');
    // 100 and 5 + 25 + 30 + 10 = 70: (100 × 300 + 70 × 100) ÷ 400; (100 + 70) ÷ 2; 350 ÷ 400
    expect(closingOf(context, 'weighted').mean?.toString()).toBe('92.5');
    expect(closingOf(context, 'simple').mean?.toString()).toBe('85');
    expect(closingOf(context, 'weighted').rate?.toString()).toBe('0.875');
    expect(closingOf(context, 'weighted').money('executed')?.toString()).toBe('350');
  });
});

describe('the monitoring form', () => {
  const codesOf = (executed: string, month: string, inputs: Data = {}, checks: Partial<Pack['checks']> = {}) => {
    const rules = { ...pack, checks: { ...pack.checks, ...checks } };
    const workbook = filled({
      projects,
      monitors: [
        {
          id: 'm1',
          project: 'p1',
          facts: { month },
          funds: { appropriation: { initial: '120', executed, expected: '120' } },
          indicators: [{ id: 'i1', group: 'quantity', name: '数量', target: '≥10台', actual: '4台', inputs }],
        },
      ],
    });
    return findAll(rules, workbook, evaluate(rules, workbook)).flatMap(({ code }) => (code.startsWith('monitor.') ? [code] : []));
  };

  // Half a year gone by: 120 × 6 ÷ 12 = 60 is in step, 36 is 60 %, 48 is 80 % of it.
  it.each([
    ['35.99', ['monitor.red']],
    ['36', ['monitor.yellow']],
    ['47.99', ['monitor.yellow']],
    ['48', []],
    ['60', []],
  ])('%s of 120 by June: %j', (executed, expected) => {
    expect(codesOf(executed, '6')).toEqual(expected);
  });

  it('is behind by the bars of its pack, exactly, and by none where it has none', () => {
    // 42 ÷ 120 = 35 %; 7 months of 12 are gone: 60 % to the last digit.
    expect(codesOf('42', '7')).toEqual(['monitor.yellow']);
    expect(codesOf('47.99', '6', {}, { monitorYellow: new Decimal('0.7') })).toEqual([]);
    expect(codesOf('35.99', '6', {}, { monitorRed: new Decimal('0.5') })).toEqual(['monitor.yellow']);
    expect(codesOf('1', '6', {}, { monitorRed: null, monitorYellow: null })).toEqual([]);
    expect(codesOf('60', '6', { likelihood: '有可能' }, { monitorUnlikely: ['完全不可能'] })).toEqual([]);
  });

  it('asks for a forecast and a reason where the target may not be met', () => {
    expect(codesOf('60', '6', { likelihood: '有可能' })).toEqual(['monitor.no-forecast', 'monitor.no-reason']);
    expect(codesOf('60', '6', { likelihood: '完全不可能', expected: '8台', staff: '是' })).toEqual([]);
    expect(codesOf('60', '6', { likelihood: '有可能', expected: '8台', other: '是' })).toEqual(['monitor.no-reason']);
    expect(codesOf('60', '6', { likelihood: '确定能' })).toEqual([]);
  });
});
