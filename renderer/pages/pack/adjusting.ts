import { allTables } from '../../../shared/scoring/lookup';
import { formatPlain, parseNumber } from '../../../shared/number';
import type { Indicator, Pack, Parameter, Table } from '../../../shared/pack';
import type { Evaluation } from '../../../shared/scoring/evaluation';
import { sentence } from '../../../shared/text/problem';
import { ownerPath } from '../../../shared/workbook/fields/binding';
import type { Adjustment, Workbook } from '../../../shared/workbook/schema/workbook';
import { groupNames } from '../check/groups';

/** What of a line the officer may replace with the bureau's own. */
export type LinePart = 'points' | 'explanation' | 'criterion';

export const partWords: Record<LinePart, string> = { points: '分值', explanation: '指标解释', criterion: '评分标准' };

/** What the pack says of a part of a line. */
export function partText(spec: Indicator, part: LinePart): string | undefined {
  return part === 'points' ? spec.points && formatPlain(spec.points) : spec[part];
}

/** The officer's word on something of the pack; undefined: the pack's stands. */
export function adjustmentAt(workbook: Workbook, path: string): Adjustment | undefined {
  return workbook.adjustments.find((one) => one.path === path);
}

/** The tables of this workbook that a table of the pack stands for: one of the unit, or one a project. */
export function ownersOf(table: Table, workbook: Workbook, evaluation: Evaluation): readonly { path: string; name: string }[] {
  const names = groupNames(workbook, evaluation);
  return allTables(evaluation)
    .filter((one) => one.table === table.id)
    .map(({ owner }) => ({ path: ownerPath(owner), name: names.get(ownerPath(owner)) ?? table.name }));
}

/** Why a value cannot stand in for a parameter's; empty: it can. Bands that go by it must neither vanish nor overlap. */
export async function refusalsOf(parameter: Parameter, value: string, pack: Pack, workbook: Workbook): Promise<string[]> {
  if (parameter.choice)
    return parameter.choice.options.includes(value) ? [] : [`请从 ${parameter.choice.options.join('、')} 里选一种。`];
  const read = parseNumber(value, parameter.unit);
  if (!read.ok) return read.problems.map(sentence);
  const { checkAdjusted } = await import('../../../shared/packcheck');
  // Where each thing was written is not known any more.
  const loaded = { pack, data: {}, folder: '', examples: [] };
  const said = (values: ReadonlyMap<string, string>) => checkAdjusted(loaded, values).map(sentence);
  const now = valuesOf(workbook);
  const before = new Set(said(now));
  const faults = said(new Map([...now, [parameter.id, value]])).filter((one) => !before.has(one));
  return faults.length === 0
    ? []
    : ['没有采用：用这个数，下面的档就对不上了。请核对；确实是这个数的，请在那一行自己打分并写明理由。', ...faults];
}

function valuesOf(workbook: Workbook): ReadonlyMap<string, string> {
  return new Map(
    workbook.adjustments.flatMap(({ path, value }) =>
      path.startsWith('parameter/') ? [[path.slice('parameter/'.length), value] as const] : [],
    ),
  );
}
