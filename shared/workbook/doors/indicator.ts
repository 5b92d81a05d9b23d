import type { Table } from '../../pack';
import type { Owner } from '../binding';
import { rowsOf } from '../rows';
import type { OwnIndicator } from '../schema/fill';
import type { Workbook } from '../schema/workbook';
import { type Door, put } from './door';
import { findIndicator, localInputs } from './find';
import { draftFill, fillOf } from './owner';

const wordFields = {
  name: '三级指标',
  direction: '指标性质',
  target: '指标值',
  'adjusted-target': '调整后指标值',
  unit: '度量单位',
  points: '分值',
  rule: '评分办法',
  goal: '所属目标',
} as const;

const fieldKey = { 'adjusted-target': 'adjustedTarget' } as const;

/** Doors of `indicator/<id>/…` and `execution/…`: inputs, rows, the officer's own indicator, own score, reason, note. */
export function indicatorDoor(owner: Owner, id: string, rest: readonly string[], table: Table, workbook: Workbook): Door | null {
  const [what = '', first = '', second = ''] = rest;
  const spec = findIndicator(table, id);
  const own = fillOf(workbook, owner)?.indicators.find((indicator) => indicator.id === id);
  if (!spec && !own && id !== 'execution') return null;
  const line = lineDoor(owner, id, what);
  if (line) return line;
  if (spec && what === 'row') return rowDoor(owner, id, first, second, table, workbook);
  if (what === 'input') return inputDoor(owner, id, first, table, own);
  return own ? ownDoor(owner, id, what) : null;
}

/** What every line has: own score with its reason, 偏差原因, 备注. */
function lineDoor(owner: Owner, id: string, what: string): Door | null {
  const records = { reason: 'reasons', note: 'notes' } as const;
  if (what === 'reason' || what === 'note') {
    const record = records[what];
    return {
      kind: 'words',
      name: what === 'reason' ? '原因' : '备注',
      read: (workbook) => fillOf(workbook, owner)?.[record][id],
      write: (draft, value) => put(draftFill(draft, owner)[record], id, value),
    };
  }
  if (Object.hasOwn(evidenceNames, what)) return evidenceDoor(owner, id, what as keyof typeof evidenceNames);
  if (what !== 'own' && what !== 'own-reason') return null;
  const part = what === 'own' ? 'value' : 'reason';
  return {
    kind: 'words',
    name: what === 'own' ? '自评得分' : '自评得分的理由',
    read: (workbook) => fillOf(workbook, owner)?.own[id]?.[part],
    write: (draft, value) => {
      const { own } = draftFill(draft, owner);
      const next = { ...(own[id] ?? { value: '', reason: '' }), [part]: value ?? '' };
      put(own, id, next.value === '' && next.reason === '' ? null : next);
    },
  };
}

const evidenceNames = { evidence: '依据', 'evidence-source': '依据来源', 'evidence-method': '证据收集方式' } as const;

function evidenceDoor(owner: Owner, id: string, what: keyof typeof evidenceNames): Door {
  return {
    kind: 'words',
    name: evidenceNames[what],
    read: (workbook) => fillOf(workbook, owner)?.words[id]?.[what],
    write: (draft, value) => put((draftFill(draft, owner).words[id] ??= {}), what, value),
  };
}

function inputDoor(owner: Owner, id: string, input: string, table: Table, own: OwnIndicator | undefined): Door | null {
  const specs = own ? table.rules : [findIndicator(table, id)].filter((one) => one !== undefined);
  const described = specs.map((spec) => localInputs(spec).get(input)).find((one) => one !== undefined);
  if (!described) return null;
  return {
    kind: 'figure',
    name: described.name,
    described,
    read: (workbook) =>
      (own ? fillOf(workbook, owner)?.indicators.find((one) => one.id === id)?.inputs : fillOf(workbook, owner)?.inputs[id])?.[
        input
      ],
    write: (draft, value) => {
      const fill = draftFill(draft, owner);
      if (own) {
        const indicator = fill.indicators.find((one) => one.id === id);
        if (indicator) put((indicator.inputs ??= {}), input, value);
        return;
      }
      put((fill.inputs[id] ??= {}), input, value);
    },
  };
}

function rowDoor(owner: Owner, id: string, rowId: string, fieldId: string, table: Table, workbook: Workbook): Door | null {
  const spec = findIndicator(table, id)?.rows;
  const field = spec?.fields.find((one) => one.id === fieldId);
  const fill = fillOf(workbook, owner);
  const known = spec && (fill ? rowsOf(fill, id, spec) : rowsOf(emptyRows, id, spec));
  if (!spec || !field || !known?.some((row) => row.id === rowId)) return null;
  return {
    kind: 'figure',
    name: field.name,
    described: field,
    read: (book) => fillOf(book, owner)?.rows[id]?.find((row) => row.id === rowId)?.fields[fieldId],
    write: (draft, value) => {
      const target = draftFill(draft, owner);
      const rows = rowsOf(target, id, spec).map((row) => ({ id: row.id, fields: { ...row.fields } }));
      for (const row of rows) if (row.id === rowId) put(row.fields, fieldId, value);
      target.rows[id] = rows;
    },
  };
}

const emptyRows = { rows: {} } as Parameters<typeof rowsOf>[0];

function ownDoor(owner: Owner, id: string, what: string): Door | null {
  const find = (workbook: Workbook) => fillOf(workbook, owner)?.indicators.find((indicator) => indicator.id === id);
  if (what === 'actual' || what === 'grade') {
    // 完成值 is kept as officers write it (「≥36553」「未支付」), so any words go; a coefficient has to be a number.
    const described = what === 'actual' ? ({ type: 'text' } as const) : { unit: '%' };
    return {
      kind: 'figure',
      name: what === 'actual' ? '完成值' : '得分系数',
      described,
      read: (workbook) => find(workbook)?.[what],
      write: (draft, value) => assign(find(draft), what, value),
    };
  }
  if (!Object.hasOwn(wordFields, what)) return null;
  const field = what as keyof typeof wordFields;
  const key = field === 'adjusted-target' ? fieldKey[field] : field;
  return {
    kind: 'words',
    name: wordFields[field],
    read: (workbook) => find(workbook)?.[key],
    write: (draft, value) => assign(find(draft), key, key === 'name' ? (value ?? '') : value),
  };
}

function assign<Key extends keyof OwnIndicator>(
  indicator: OwnIndicator | undefined,
  key: Key,
  value: OwnIndicator[Key] | null,
): void {
  if (!indicator) return;
  if (value === null) delete indicator[key];
  else indicator[key] = value;
}
