import { isIndicator, type Group, type Indicator, type TreeNode } from '../../pack';
import type { Line } from '../../scoring/evaluation';
import type { CustomIndicator, Row } from '../../workbook/schema/fill';
import { rowsOf } from '../../workbook/rows';
import type { SheetContext } from '../context';

/** One printed row of the indicator block: a line, one of the rows of a line, or an open branch with nothing in it yet. */
export interface Entry {
  readonly groups: readonly Group[];
  readonly line: Line | null;
  readonly spec: Indicator | null;
  readonly own: CustomIndicator | null;
  /** For lists the unit names itself. */
  readonly row: { readonly data: Row; readonly index: number; readonly count: number } | null;
}

/** The rows of the block in printing order. Empty branches are there on screen only, as a place to add. */
export function entriesOf(context: SheetContext): Entry[] {
  const lines = new Map(context.result.lines.map((line) => [line.id, line]));
  return walk(context.table.tree, [], context, lines);
}

function walk(
  nodes: readonly TreeNode[],
  groups: readonly Group[],
  context: SheetContext,
  lines: ReadonlyMap<string, Line>,
): Entry[] {
  return nodes.flatMap((node) => {
    if (isIndicator(node)) return fixed(node, groups, context, lines.get(node.id) ?? null);
    const inside = [...groups, node];
    const own = node.open ? openEntries(node, inside, context, lines) : [];
    return [...own, ...walk(node.children ?? [], inside, context, lines)];
  });
}

function fixed(spec: Indicator, groups: readonly Group[], context: SheetContext, line: Line | null): Entry[] {
  const entry = { groups, line, spec, own: null };
  if (!spec.rows) return [{ ...entry, row: null }];
  const rows = rowsOf(context.fill, spec.id, spec.rows);
  return rows.map((data, index) => ({ ...entry, row: { data, index, count: rows.length } }));
}

function openEntries(group: Group, groups: readonly Group[], context: SheetContext, lines: ReadonlyMap<string, Line>): Entry[] {
  const own = context.fill.indicators.filter((indicator) => indicator.group === group.id);
  if (own.length > 0)
    return own.map((indicator) => ({ groups, line: lines.get(indicator.id) ?? null, spec: null, own: indicator, row: null }));
  return context.view === 'screen' ? [{ groups, line: null, spec: null, own: null, row: null }] : [];
}
