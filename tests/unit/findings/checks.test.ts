import { describe, expect, it } from 'vitest';
import { checks, type Finding, findAll, findHidden, findingKey, findingText } from '../../../shared/findings';
import { check } from '../../../shared/findings/finding';
import { scoreAsValueCheck } from '../../../shared/findings/checks/score-as-value';
import { subjectOf } from '../../../shared/findings/subject';
import { Memory } from '../../../shared/graph/memory';
import { type Pack, packOf } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { findingCodes } from '../../../shared/text/findings';
import { NO_REASON, type Workbook } from '../../../shared/workbook';
import { findingsOf, messageOf, sampleOf } from './samples';

import { published } from './cases/published';
import * as declared from './cases/declared';
import * as facts from './cases/facts';
import * as indicators from './cases/indicators';
import * as money from './cases/money';
import * as monitors from './cases/monitors';
import * as reports from './cases/reports';
import * as scores from './cases/scores';
import * as sums from './cases/sums';
import * as words from './cases/words';
import { type Change, hotline, given, indicator, money as amounts, p } from './cases/case';

const families = [declared, reports, sums, money, scores, indicators, words, facts, monitors];
const all = families.flatMap(({ faults }) => faults);
const nearly = families.flatMap((family) => family.nearly);

function changed({ sample = 'mof-2020-training', checks: knobs = {}, change }: Omit<Change, 'code'>): {
  pack: Pack;
  workbook: Workbook;
} {
  const { pack, workbook } = sampleOf(sample);
  const copy = structuredClone(workbook);
  change(copy);
  // A pack of its own only where a setting changes: packs are compiled once each.
  if (Object.keys(knobs).length === 0) return { pack, workbook: copy };
  const turned = packOf({ ...pack.resolved, checks: { ...pack.resolved.checks, ...knobs } });
  return { pack: turned, workbook: copy };
}

const looked = new Map<Change, readonly Finding[]>();

/** What is found once a change is made; looked for once. */
function foundIn(one: Change): readonly Finding[] {
  const known = looked.get(one) ?? findingsOf(changed(one));
  looked.set(one, known);
  return known;
}

const before = new Map<string, readonly string[]>();

/** What is said of a worked example as it stands. */
function messagesOf(sample = 'mof-2020-training'): readonly string[] {
  const known = before.get(sample) ?? findingsOf(sampleOf(sample)).map((finding) => findingText(finding).message);
  before.set(sample, known);
  return known;
}

describe('each check', () => {
  it('finds nothing in a workbook that is in order', () => expect(findingsOf(sampleOf('mof-2020-training'))).toEqual([]));

  it.each(nearly)('$code is not found where it is only nearly so', (one) => {
    expect(foundIn(one).map(({ code }) => code)).not.toContain(one.code);
  });

  it.each(all)('$code: $says', (one) => {
    const found = foundIn(one);
    expect(messageOf(found, one.code)).not.toBe('');
    expect(found.filter(({ code }) => code === one.code).map((finding) => findingText(finding).message)).toContain(one.says);
    expect(messagesOf(one.sample)).not.toContain(one.says);
  });
});

/** Found without a workbook, or only under a setting of the pack that a change to a workbook cannot make: tested below. */
const elsewhere = ['value.is-score', 'text.limit', 'file.hidden'];

describe('the registry', () => {
  const declaredCodes = checks.flatMap(({ codes }) => Object.keys(codes));

  it('has words for every code', () => {
    expect([...new Set([...declaredCodes, 'file.hidden'])].sort()).toEqual([...findingCodes].sort());
  });

  it('has for every code a table with the fault, one that nearly has it, and a published one without', () => {
    const without = (list: readonly Change[]) => findingCodes.filter((code) => !list.some((one) => one.code === code));
    expect(without(all)).toEqual(elsewhere);
    expect(without(nearly)).toEqual(elsewhere);
    const everywhere = findingCodes.filter((code) => published.every(({ found }) => found.includes(code)));
    expect(everywhere).toEqual([]);
  });

  it('says what is wrong and how to mend it in whole sentences', () => {
    for (const one of all) {
      for (const finding of foundIn(one)) {
        const { message, fix } = findingText(finding);
        expect(`${message}${fix}`).not.toMatch(/undefined|null|NaN|project\/|indicator\//);
        expect(message).toMatch(/。$/);
        expect(fix).toMatch(/。$/);
      }
    }
  });
});

describe('beside the checks', () => {
  it('finds scores among the figures of a table without points, and none where the form scores', () => {
    const { pack, workbook } = changed({ change: (w) => void (indicator(w, 'i1').actual = given('18分')) });
    const [table] = subjectOf(pack, workbook, evaluate(pack, workbook), new Memory()).tables;
    if (!table) throw new Error('no table');
    const found: Finding[] = [];
    scoreAsValueCheck.table?.(table, found, new Map());
    expect(found).toEqual([]);
    const lines = table.lines.map((one) => ({ ...one, line: { ...one.line, points: null } }));
    scoreAsValueCheck.table?.({ ...table, lines, execution: null }, found, new Map());
    expect(found.map((one) => findingText(one).message)).toEqual(['「业务培训·培训人次」的完成值填的是「18分」，这张表不打分。']);
  });

  it('comes back when a figure it names changes, and stays set aside when a name does', () => {
    const low = (text: string, name = '业务培训') =>
      changed({
        change: (w) => {
          Object.assign(w.projects[0] ?? {}, { name });
          amounts(w, 'appropriation', { initial: '20', adjusted: '20', executed: text });
        },
      });
    const over = findingsOf(low('21')).find(({ code }) => code === 'rate.over');
    if (!over) throw new Error('nothing found');
    const asideIn = ({ pack, workbook }: ReturnType<typeof low>) =>
      findingsOf({ pack, workbook: { ...workbook, acknowledged: { [findingKey(over)]: '上年结转' } } }).find(
        ({ code }) => code === 'rate.over',
      )?.acknowledged;
    expect([asideIn(low('21')), asideIn(low('21', '技能培训')), asideIn(low('22'))]).toEqual(['上年结转', '上年结转', undefined]);
  });

  it('counts the characters of texts the form limits', () => {
    const { pack, workbook } = sampleOf('mof-2020-training');
    const tables = pack.tables.map((table) => ({ ...table, texts: table.texts.map((text) => ({ ...text, limit: 5 })) }));
    const found = findAll({ ...pack, tables }, workbook, evaluate({ ...pack, tables }, workbook));
    expect(messageOf(found, 'text.limit')).toBe('「业务培训·预期目标」写了 6 个字，超过 5 个字。');
  });

  it('marks what was set aside, and keeps it', () => {
    const { pack, workbook } = changed({ change: (w) => void delete indicator(w, 'i6').actual });
    const key = `line.incomplete@${p}/indicator/i6/actual`;
    const found = findingsOf({ pack, workbook: { ...workbook, acknowledged: { [key]: '年后补' } } });
    expect(found.map(({ code, acknowledged }) => [code, acknowledged])).toEqual([['line.incomplete', '年后补']]);
  });

  it('leaves out what the pack says does not apply', () => {
    const { pack, workbook } = changed({
      checks: { off: 'line.incomplete' },
      change: (w) => void delete indicator(w, 'i6').actual,
    });
    expect(findingsOf({ pack, workbook })).toEqual([]);
  });

  it('looks again only where something changed, and finds what a fresh look finds', () => {
    const { pack, workbook } = sampleOf(hotline);
    const [first, second] = workbook.projects;
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...(index % 2 ? second : first),
      id: `p${index}`,
      name: `项目${index}`,
    })) as Workbook['projects'];
    const whole = { ...workbook, projects: many };
    const memory = new Memory();
    findAll(pack, whole, evaluate(pack, whole, memory), memory);
    const edits: ((w: Workbook) => Workbook)[] = [
      (w) => ({ ...w, projects: w.projects.map((one, index) => (index === 3 ? { ...one, name: '改名' } : one)) }),
      (w) => ({
        ...w,
        projects: w.projects.map((one, index) =>
          index === 5 ? { ...one, fill: { ...one.fill, own: { i1: { value: '1', reason: NO_REASON } } } } : one,
        ),
      }),
      (w) => ({ ...w, printed: { 'project/p7/execution/rate': '99.99%' } }),
      (w) => ({ ...w, unit: { ...w.unit, name: '' } }),
      (w) => ({ ...w, adjustments: [] }),
    ];
    let current: Workbook = whole;
    for (const edit of edits) {
      current = edit(current);
      const remembered = findAll(pack, current, evaluate(pack, current, memory), memory);
      expect(remembered).toEqual(findAll(pack, current, evaluate(pack, current)));
    }
  });

  it('looks again where a figure changed that only a check of the table looked up', () => {
    const { pack, workbook } = sampleOf(hotline);
    const key = 'unit/fact/appropriation-executed';
    const told = check({
      number: '',
      about: '一张表的检查读单位的一个数',
      codes: { 'last-year.missing': 'hint' },
      table: ({ path }, report, figures) => {
        const { value } = figures.get(key) ?? {};
        report('last-year.missing', path, { name: value?.kind === 'number' ? value.value.toString() : '' });
      },
    });
    const checks = [told];
    const memory = new Memory();
    const typed = (text: string): Workbook => ({
      ...workbook,
      unit: { ...workbook.unit, facts: { ...workbook.unit.facts, 'appropriation-executed': { text } } },
    });
    const toldOf = (book: Workbook) =>
      new Set(
        findAll(pack, book, evaluate(pack, book, memory), memory, checks).map(({ params }) => Object.values(params).join()),
      );
    expect(toldOf(typed('5'))).toEqual(new Set(['5']));
    expect(toldOf(typed('999'))).toEqual(new Set(['999']));
  });

  it('tells of every hidden part of a file', () => {
    const [finding] = findHidden([{ kind: '批注', text: '这个数再核一下', place: 'word/comments.xml' }]);
    expect(finding && findingText(finding).message).toBe('导出的文件里有批注：「这个数再核一下」（word/comments.xml）。');
  });
});
