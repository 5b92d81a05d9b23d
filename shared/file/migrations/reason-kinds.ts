import { ok } from '../../text/result';
import { readReason } from '../../workbook/reason';
import type { Migration } from './migration';

/** The reason of an own score was one text; now its kind stands beside its words. */
export const reasonKindsMigration: Migration = {
  from: 1,
  why: '自评得分的理由分成种类和文字',
  change: ({ workbook, pack }) => ok({ workbook: changed(workbook), pack }),
};

type Entries = Readonly<Record<string, unknown>>;

function changed(workbook: unknown): unknown {
  if (!isEntries(workbook)) return workbook;
  const { tables, projects, appraisals } = workbook;
  const owned = (list: unknown) =>
    Array.isArray(list) ? list.map((one: unknown) => (isEntries(one) ? { ...one, fill: fillOf(one.fill) } : one)) : list;
  return {
    ...workbook,
    ...(isEntries(tables) ? { tables: each(tables, fillOf) } : {}),
    ...(projects === undefined ? {} : { projects: owned(projects) }),
    ...(appraisals === undefined ? {} : { appraisals: owned(appraisals) }),
  };
}

function fillOf(fill: unknown): unknown {
  return isEntries(fill) && isEntries(fill.own) ? { ...fill, own: each(fill.own, scoreOf) } : fill;
}

function scoreOf(own: unknown): unknown {
  return isEntries(own) && typeof own.reason === 'string' ? { ...own, reason: readReason(own.reason) } : own;
}

/** The same keys in the same order; a key that is a name of the language stays a key. */
function each(entries: Entries, change: (value: unknown) => unknown): Entries {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
