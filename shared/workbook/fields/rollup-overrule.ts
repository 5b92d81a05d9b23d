import type { Workbook } from '../schema/workbook';
import { isNone } from '../schema/given';
import { put } from './field';
import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readFigure, readWords } from './printed';

/** The officer's figure in place of one added up from the projects; an empty one, and 无, leave the sum standing. */
export const rollupOverrule = commonField(bindingPath('rollup/<rollup>/overrule'), {
  id: 'rollup-overrule',
  plain: 'overrules.<rollup>.value',
  published: true,
  open: ([id], pack) => {
    const rollup = pack.rollups.find((one) => one.id === id);
    if (!rollup) return null;
    return {
      kind: 'figure',
      name: `${rollup.name}更正`,
      described: { unit: rollup.unit, none: true },
      read: ({ overrules }) => (overrules[id]?.value ? { text: overrules[id].value } : undefined),
      write: (draft, value) => change(draft, id, { value: value === null || isNone(value) ? '' : value.text }),
    };
  },
  stored: ({ overrules }) => Object.entries(overrules).map(([id, { value }]) => stored({ text: value }, id)),
  called: ([id], { pack }) => [`更正的汇总数 ${pack.rollups.find((one) => one.id === id)?.name ?? id}`],
  carry: () => ({ fate: 'clear', why: 'overrule' }),
  readPrinted: readFigure,
});

/** Why it stands in for the sum. */
export const rollupReason = commonField(bindingPath('rollup/<rollup>/reason'), {
  id: 'rollup-reason',
  plain: 'overrules.<rollup>.reason',
  published: false,
  open: ([id], pack) => {
    const rollup = pack.rollups.find((one) => one.id === id);
    if (!rollup) return null;
    return {
      kind: 'words',
      name: `${rollup.name}更正的理由`,
      read: ({ overrules }) => overrules[id]?.reason || undefined,
      write: (draft, reason) => change(draft, id, { reason: reason ?? '' }),
    };
  },
  stored: ({ overrules }) =>
    Object.entries(overrules).flatMap(([id, { reason }]) => (reason === '' ? [] : [stored({ text: reason }, id)])),
  called: ([id], { pack }) => [`更正的汇总数 ${pack.rollups.find((one) => one.id === id)?.name ?? id}`],
  carry: () => ({ fate: 'clear', why: 'overrule' }),
  readPrinted: readWords,
});

function change(draft: Workbook, id: string, part: { readonly value?: string; readonly reason?: string }): void {
  const next = { value: '', reason: '', ...draft.overrules[id], ...part };
  put(draft.overrules, id, next.value.trim() === '' && next.reason.trim() === '' ? null : next);
}
