import { type Data, isMapping } from '../../pack';
import { problem } from '../../text/problem';
import { kindsOf, tableFields } from '../fields';
import { type Owner, ownerPath } from '../fields/binding';
import { readDirection } from '../fields/direction';
import { openGroups } from '../fields/find';
import type { TableKind } from '../fields/kind';
import { draftFill, tableOf } from '../fields/owner';
import { listOf } from '../rows';
import type { Workbook } from '../schema/workbook';
import type { Handlers, PlainReading } from './reading';
import { stepsTo } from './known';
import { type PlainTree, plainTree } from './tree';

type Tree = PlainTree<TableKind>;

const tree: Tree = plainTree(Object.values(tableFields).flatMap((group) => kindsOf<TableKind>(group)));

/** Where plain data is laid: over one owner's table. */
interface Target {
  readonly owner: Owner;
  readonly draft: Workbook;
  readonly reading: PlainReading;
}

/** Lays plain data over one table, place by place as the catalogue has them. `more` are keys beside those every table has. */
export function readFill(
  data: Data,
  where: string,
  owner: Owner,
  draft: Workbook,
  reading: PlainReading,
  more: Handlers = {},
): void {
  const target = { owner, draft, reading };
  const handlers = Object.fromEntries(
    [...tree.keys].map(([key, below]) => [
      key,
      (value: Data, at: string) =>
        below.items ? readList(key, value, at, below.items, [], target) : read(value, at, below, [], target, key),
    ]),
  );
  // Lists of things come first, goals before all: what is said of an indicator needs the indicator to be there, and it its goal.
  const lists = Object.keys(makers);
  const entries = isMapping(data) ? Object.entries(data) : [];
  const first = lists.flatMap((list) => entries.filter(([key]) => key === list));
  const others = entries.filter(([key]) => !lists.includes(key));
  const sorted = isMapping(data) ? Object.fromEntries([...first, ...others]) : data;
  reading.each(sorted, where, { ...handlers, ...more });
}

/** Reads what stands below a place; `ids` lead to it, `list` is the first word of its path. */
function read(value: Data, where: string, at: Tree, ids: readonly string[], target: Target, list: string): void {
  const { reading } = target;
  const [kind] = at.kinds;
  if (kind) {
    const text = kind.parts && isMapping(value) ? kind.parts.join(reading.words(value, where, kind.parts.keys)) : value;
    if (text === null) return reading.wrong(`${where}.kind`);
    const steps = () => stepsTo(list, ids, where, target.owner, target.draft, reading);
    return reading.enter(kind.bind(ownerPath(target.owner), ids), text, where, target.draft, steps);
  }
  const { any, items } = at;
  if (any?.items) {
    const { items: below } = any;
    return reading.record(value, where, (id, item, here) => readList(list, item, here, below, [...ids, id], target));
  }
  if (items) return readList(list, value, where, items, ids, target);
  if (any) return reading.record(value, where, (id, item, here) => read(item, here, any, [...ids, id], target, list));
  reading.each(value, where, below(at, where, ids, target, list));
}

/** What may stand under the keys of a mapping. A value of a line is told by the line where the line is not there. */
function below(at: Tree, where: string, ids: readonly string[], target: Target, list: string): Handlers {
  return Object.fromEntries(
    [...at.keys].map(([key, next]) => [
      key,
      (value: Data, here: string) =>
        read(value, next.kinds.length > 0 && !Object.hasOwn(makers, list) ? where : here, next, ids, target, list),
    ]),
  );
}

/** Reads the items of a list, each by its id; those that are not there yet are made. */
function readList(list: string, value: Data, where: string, at: Tree, ids: readonly string[], target: Target): void {
  const { reading } = target;
  const maker = Object.hasOwn(makers, list) ? makers[list] : undefined;
  if (!maker || !maker.fits(ids, target)) return reading.unknown(where, ids.at(-1) ?? list);
  reading.list(value, where, (item, here, index) => {
    const id = maker.make(item, here, index, ids, target);
    if (id === null) return;
    const { any } = at;
    const aside = new Set(['id', ...maker.aside]);
    if (any) {
      reading.record(item, here, (key, one, place) => {
        if (!aside.has(key)) read(one, place, any, [...ids, id, key], target, list);
      });
      return;
    }
    const nothing = Object.fromEntries([...aside].map((key) => [key, () => undefined]));
    reading.each(item, here, { ...below(at, here, [...ids, id], target, list), ...nothing });
  });
}

/** How the things of a list come about: their ids, and which keys of theirs are no fields. */
interface Maker {
  readonly aside: readonly string[];
  readonly fits: (ids: readonly string[], target: Target) => boolean;
  readonly make: (item: Data, where: string, index: number, ids: readonly string[], target: Target) => string | null;
}

const makers: Readonly<Record<string, Maker>> = {
  goals: {
    aside: [],
    fits: () => true,
    make: (item, where, index, _ids, { owner, draft, reading }) => {
      const id = isMapping(item) && typeof item.id === 'string' ? item.id : `g${index + 1}`;
      if (isMapping(item) && typeof item.points === 'string' && item.points.trim() !== '')
        reading.points(item.points, `${where}.points`);
      const { goals } = draftFill(draft, owner);
      if (!goals.some((goal) => goal.id === id)) goals.push({ id, text: '' });
      return id;
    },
  },
  indicators: {
    aside: ['group'],
    fits: () => true,
    make: (item, where, _index, _ids, { owner, draft, reading }) => {
      const id = reading.idOf(item, where);
      if (id === null || !isMapping(item)) return null;
      if (typeof item.direction === 'string' && item.direction.trim() !== '' && readDirection(item.direction) === '') {
        const options = '≥、≤、＝、定性（不少于、不超过、等于、是/否等写法也认），或空着';
        const problemOf = { name: '指标性质', text: item.direction, options };
        reading.problems.push(problem('workbook.not-an-option', `${where}.direction`, problemOf));
      }
      const table = tableOf(reading.pack, draft, owner);
      const { indicators, goals } = draftFill(draft, owner);
      if (typeof item.points === 'string' && item.points.trim() !== '') reading.points(item.points, `${where}.points`);
      if (typeof item.goal === 'string' && item.goal !== '' && !goals.some(({ id: goal }) => goal === item.goal)) {
        const known = goals.map(({ id: goal }) => goal).join('、');
        reading.problems.push(problem('workbook.no-such-goal', `${where}.goal`, { text: item.goal, known }));
      }
      const there = indicators.find((indicator) => indicator.id === id);
      const group = item.group === undefined ? there?.group : reading.text(item.group, `${where}.group`);
      if (group === undefined || !table || !openGroups(table).includes(group)) {
        const options = table ? openGroups(table).join('、') : '';
        if (options === '') reading.unknown(`${where}.group`, group ?? '');
        else {
          const problemOf = { name: '所在的组（group）', text: group ?? '', options };
          reading.problems.push(problem('workbook.not-an-option', `${where}.group`, problemOf));
        }
        return null;
      }
      if (there) there.group = group;
      else indicators.push({ id, group, name: '' });
      return id;
    },
  },
  rows: {
    aside: [],
    fits: ([line = ''], { owner, draft, reading }) => {
      const table = tableOf(reading.pack, draft, owner);
      return listOf(table, draftFill(draft, owner), line) !== undefined;
    },
    make: (item, _where, index, [line = ''], { owner, draft }) => {
      const id = isMapping(item) && typeof item.id === 'string' ? item.id : `r${index + 1}`;
      const rows = (draftFill(draft, owner).rows[line] ??= []);
      if (!rows.some((row) => row.id === id)) rows.push({ id, fields: {} });
      return id;
    },
  },
};
