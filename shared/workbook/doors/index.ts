import type { Pack } from '../../pack';
import { type Binding, splitBinding } from '../binding';
import { isNone } from '../schema/given';
import type { Workbook } from '../schema/workbook';
import { type Door, put } from './door';
import { tableOf } from './owner';
import { tableDoors } from './table';

export type { Door } from './door';
export { findIndicator, localInputs, openGroups, walk } from './find';
export { draftFill, fillOf, tableOf } from './owner';

/** The place behind a binding, or null where the pack and the workbook have none. */
export function openDoor(binding: Binding, pack: Pack, workbook: Workbook): Door | null {
  const split = splitBinding(binding);
  if (!split) return commonDoor(binding, pack);
  const table = tableOf(pack, workbook, split.owner);
  if (!table) return null;
  const [what = '', ...rest] = split.rest;
  if (split.owner.kind === 'project' && rest.length === 0) return identityDoor(split.owner.id, what);
  const opener = Object.hasOwn(tableDoors, what) ? tableDoors[what] : undefined;
  return opener?.(split.owner, rest, table, workbook) ?? null;
}

/** Doors of the unit. */
function commonDoor(binding: Binding, pack: Pack): Door | null {
  if (binding === 'unit/name')
    return {
      kind: 'words',
      name: '单位名称',
      read: ({ unit }) => unit.name,
      write: (draft, value) => {
        draft.unit.name = value ?? '';
      },
    };
  if (binding === 'unit/department') {
    return {
      kind: 'words',
      name: '主管部门',
      read: ({ unit }) => unit.department,
      write: ({ unit }, value) => {
        if (value === null) delete unit.department;
        else unit.department = value;
      },
    };
  }
  const rollup = rollupDoor(binding, pack);
  if (rollup) return rollup;
  const id = binding.startsWith('unit/fact/') ? binding.slice('unit/fact/'.length) : '';
  const fact = pack.facts.find((one) => one.id === id);
  if (!fact) return null;
  return {
    kind: 'figure',
    name: fact.name,
    described: fact,
    read: ({ unit }) => unit.facts[id],
    write: (draft, value) => put(draft.unit.facts, id, value),
  };
}

/** The officer's figure in place of one added up from the projects (`rollup/<id>/overrule`), and her reason (`rollup/<id>/reason`). */
function rollupDoor(binding: Binding, pack: Pack): Door | null {
  const [, id = '', what = ''] = /^rollup\/([^/]+)\/(overrule|reason)$/.exec(binding) ?? [];
  const rollup = pack.rollups.find((one) => one.id === id);
  if (!rollup) return null;
  const change = (draft: Workbook, part: { value?: string; reason?: string }) => {
    const next = { value: '', reason: '', ...draft.overrules[id], ...part };
    put(draft.overrules, id, next.value.trim() === '' && next.reason.trim() === '' ? null : next);
  };
  if (what === 'reason')
    return {
      kind: 'words',
      name: `${rollup.name}更正的理由`,
      read: ({ overrules }) => overrules[id]?.reason || undefined,
      write: (draft, reason) => change(draft, { reason: reason ?? '' }),
    };
  return {
    kind: 'figure',
    name: `${rollup.name}更正`,
    described: { unit: rollup.unit },
    read: ({ overrules }) => (overrules[id]?.value ? { text: overrules[id].value } : undefined),
    // A correction that is 无 is none: the sum stands.
    write: (draft, value) => change(draft, { value: value === null || isNone(value) ? '' : value.text }),
  };
}

function identityDoor(id: string, what: string): Door | null {
  if (what !== 'name' && what !== 'code' && what !== 'department') return null;
  const find = (workbook: Workbook) => workbook.projects.find((project) => project.id === id);
  return {
    kind: 'words',
    name: { name: '项目名称', code: '项目编码', department: '主管部门' }[what],
    read: (workbook) => find(workbook)?.[what],
    write: (draft, value) => {
      const project = find(draft);
      if (!project) return;
      if (what === 'name') project.name = value ?? '';
      else if (value === null) delete project[what];
      else project[what] = value;
    },
  };
}
