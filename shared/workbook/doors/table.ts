import type { Table } from '../../pack';
import type { Owner } from '../binding';
import type { Workbook } from '../schema/workbook';
import { type Door, put } from './door';
import { indicatorDoor } from './indicator';
import { draftFill, fillOf } from './owner';

type Opener = (owner: Owner, rest: readonly string[], table: Table, workbook: Workbook) => Door | null;

/** Doors inside a table, by the word after its owner. */
export const tableDoors: Readonly<Record<string, Opener>> = {
  fact: (owner, [id = ''], table) => {
    const fact = table.facts.find((one) => one.id === id);
    if (!fact) return null;
    return {
      kind: 'figure',
      name: fact.name,
      described: fact,
      read: (workbook) => fillOf(workbook, owner)?.facts[id],
      write: (draft, value) => put(draftFill(draft, owner).facts, id, value),
    };
  },
  funds: (owner, [rowId = '', columnId = ''], table) => {
    const row = table.funds?.rows.find((one) => one.id === rowId && one.total !== 'true');
    const column = table.funds?.columns.find((one) => one.id === columnId);
    if (!row || !column) return null;
    return {
      kind: 'figure',
      name: `${row.name}·${column.name}`,
      described: { unit: table.funds?.unit },
      read: (workbook) => fillOf(workbook, owner)?.funds[rowId]?.[columnId],
      write: (draft, value) => put((draftFill(draft, owner).funds[rowId] ??= {}), columnId, value),
    };
  },
  text: (owner, [id = ''], table) => {
    const text = table.texts.find((one) => one.id === id);
    if (!text) return null;
    return {
      kind: 'words',
      name: text.name,
      read: (workbook) => fillOf(workbook, owner)?.texts[id],
      write: (draft, value) => put(draftFill(draft, owner).texts, id, value),
    };
  },
  goal: (owner, [id = '', what = '']) => {
    if (what !== 'text' && what !== 'actual' && what !== 'points') return null;
    const find = (workbook: Workbook) => fillOf(workbook, owner)?.goals.find((goal) => goal.id === id);
    return {
      kind: 'words',
      name: { text: '年度目标', actual: '目标完成情况', points: '目标分值' }[what],
      read: (workbook) => find(workbook)?.[what],
      write: (draft, value) => {
        const goal = find(draft);
        if (goal && what === 'text') goal.text = value ?? '';
        else if (goal && value === null) delete goal[what];
        else if (goal) goal[what] = value ?? '';
      },
    };
  },
  indicator: (owner, [id = '', ...rest], table, workbook) => indicatorDoor(owner, id, rest, table, workbook),
  execution: (owner, rest, table, workbook) => (table.funds ? indicatorDoor(owner, 'execution', rest, table, workbook) : null),
};
