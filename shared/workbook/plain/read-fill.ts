import { type Data, isMapping } from '../../pack';
import { problem } from '../../text/problem';
import { readDirection } from '../fields/direction';
import { type Owner, ownerPath } from '../fields/binding';
import { draftFill, tableOf } from '../fields/owner';
import { findIndicator, openGroups } from '../fields/find';
import type { Workbook } from '../schema/workbook';
import type { Handlers, PlainReading } from './reading';

/** Lays plain data over one table. `more` are keys beside those every table has. */
export function readFill(
  data: Data,
  where: string,
  owner: Owner,
  draft: Workbook,
  reading: PlainReading,
  more: Handlers = {},
): void {
  const path = ownerPath(owner);
  const enterAll =
    (prefix: string, suffix = '') =>
    (value: Data, at: string) =>
      reading.record(value, at, (key, item, here) => reading.enter(`${path}/${prefix}/${key}${suffix}`, item, here, draft));
  const lines = (suffix: string) => (value: Data, at: string) =>
    reading.record(value, at, (line, item, here) => reading.enter(`${linePath(path, line)}/${suffix}`, item, here, draft));
  const nested = (prefix: string, middle: string) => (value: Data, at: string) =>
    reading.record(value, at, (key, item, here) => enterAll(`${prefix}/${key}${middle}`)(item, here));
  const handlers: Handlers = {
    facts: enterAll('fact'),
    funds: nested('funds', ''),
    goals: (value, at) => readGoals(value, at, owner, draft, reading),
    indicators: (value, at) => readIndicators(value, at, owner, draft, reading),
    inputs: nested('indicator', '/input'),
    rows: (value, at) => reading.record(value, at, (id, item, here) => readRows(item, here, owner, id, draft, reading)),
    texts: enterAll('text'),
    reasons: lines('reason'),
    notes: lines('note'),
    words: (value, at) =>
      reading.record(value, at, (line, item, here) =>
        reading.record(item, here, (what, text, where) => reading.enter(`${linePath(path, line)}/${what}`, text, where, draft)),
      ),
    own: (value, at) =>
      reading.record(value, at, (line, item, here) => {
        const { value: score, reason } = reading.words(item, here, ['value', 'reason']);
        reading.enter(`${linePath(path, line)}/own`, score, here, draft);
        reading.enter(`${linePath(path, line)}/own-reason`, reason, here, draft);
      }),
    ...more,
  };
  // Lists of things come first: what is said of an indicator needs the indicator to be there.
  const rank = (key: string) => (key === 'indicators' || key === 'goals' || key === 'rows' ? 0 : 1);
  if (isMapping(data)) {
    const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => rank(a) - rank(b)));
    reading.each(sorted, where, handlers);
  } else reading.each(data, where, handlers);
}

function linePath(path: string, line: string): string {
  return line === 'execution' ? `${path}/execution` : `${path}/indicator/${line}`;
}

const indicatorFields: Readonly<Record<string, string>> = {
  name: 'name',
  direction: 'direction',
  target: 'target',
  adjustedTarget: 'adjusted-target',
  unit: 'unit',
  actual: 'actual',
  points: 'points',
  rule: 'rule',
  grade: 'grade',
  goal: 'goal',
};

function readIndicators(data: Data, where: string, owner: Owner, draft: Workbook, reading: PlainReading): void {
  const table = tableOf(reading.pack, draft, owner);
  const groups = table ? openGroups(table) : [];
  reading.list(data, where, (item, at) => {
    const id = reading.idOf(item, at);
    if (id === null || !isMapping(item)) return;
    if (typeof item.direction === 'string' && item.direction.trim() !== '' && readDirection(item.direction) === '') {
      const options = '≥、≤、＝、定性（不少于、不超过、等于、是/否等写法也认），或空着';
      const problemOf = { name: '指标性质', text: item.direction, options };
      reading.problems.push(problem('workbook.not-an-option', `${at}.direction`, problemOf));
    }
    const { indicators } = draftFill(draft, owner);
    const there = indicators.find((indicator) => indicator.id === id);
    const group = item.group === undefined ? there?.group : reading.text(item.group, `${at}.group`);
    if (group === undefined || !groups.includes(group)) return reading.unknown(`${at}.group`, group ?? '');
    if (there) there.group = group;
    else indicators.push({ id, group, name: '' });
    const base = `${ownerPath(owner)}/indicator/${id}`;
    const fields = Object.fromEntries(
      Object.entries(indicatorFields).map(([key, part]) => [
        key,
        (value: Data, here: string) => reading.enter(`${base}/${part}`, value, here, draft),
      ]),
    );
    reading.each(item, at, {
      id: () => undefined,
      group: () => undefined,
      ...fields,
      inputs: (value, here) =>
        reading.record(value, here, (input, one, place) => reading.enter(`${base}/input/${input}`, one, place, draft)),
    });
  });
}

function readRows(data: Data, where: string, owner: Owner, indicator: string, draft: Workbook, reading: PlainReading): void {
  const table = tableOf(reading.pack, draft, owner);
  if (!table || !findIndicator(table, indicator)?.rows) return reading.unknown(where, indicator);
  reading.list(data, where, (item, at, index) => {
    const id = isMapping(item) && typeof item.id === 'string' ? item.id : `r${index + 1}`;
    const fill = draftFill(draft, owner);
    const rows = (fill.rows[indicator] ??= []);
    if (!rows.some((row) => row.id === id)) rows.push({ id, fields: {} });
    reading.record(item, at, (field, value, here) => {
      if (field !== 'id') reading.enter(`${ownerPath(owner)}/indicator/${indicator}/row/${id}/${field}`, value, here, draft);
    });
  });
}

function readGoals(data: Data, where: string, owner: Owner, draft: Workbook, reading: PlainReading): void {
  reading.list(data, where, (item, at, index) => {
    const id = isMapping(item) && typeof item.id === 'string' ? item.id : `g${index + 1}`;
    const { goals } = draftFill(draft, owner);
    if (!goals.some((goal) => goal.id === id)) goals.push({ id, text: '' });
    const enter = (what: string) => (value: Data, here: string) =>
      reading.enter(`${ownerPath(owner)}/goal/${id}/${what}`, value, here, draft);
    reading.each(item, at, { id: () => undefined, text: enter('text'), actual: enter('actual'), points: enter('points') });
  });
}
