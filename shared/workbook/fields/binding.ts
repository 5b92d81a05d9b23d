declare const made: unique symbol;

/**
 * A binding is the stable path of one thing that is typed in, used by commands, findings, `printed`, import and evidence
 * alike. It starts with its owner — `unit`, a table id (`department`), `project/<id>` or `appraisal/<id>` — and goes on
 * `fact/<id>`, `indicator/<id>/actual`, `indicator/<id>/input/<id>`, `funds/<row>/<column>`, `text/<id>` and so on.
 * Made by the fields of the catalogue alone: `fields.amount.at(owner, row, column)`.
 */
export type Binding = string & { readonly [made]: 'field' };

/** The key of a figure that is worked out, in the same space of paths; nothing is typed there. Made by `figures` alone. */
export type FigureKey = string & { readonly [made]: 'figure' };

/** Who a table's typed things belong to. */
export type Owner =
  | { readonly kind: 'table'; readonly id: string }
  | { readonly kind: 'project'; readonly id: string }
  | { readonly kind: 'appraisal'; readonly id: string };

/** First words of bindings that belong to no table; no table may have one of them as its id. */
const COMMON = new Set(['unit', 'parameter', 'rollup', 'report', 'workbook']);

/** The beginning of every binding of this owner. */
export function ownerPath(owner: Owner): string {
  return owner.kind === 'table' ? owner.id : `${owner.kind}/${owner.id}`;
}

/** The path of a project's or an appraisal's owner, by its id. */
export const projectPath = (id: string): string => ownerPath({ kind: 'project', id });
export const appraisalPath = (id: string): string => ownerPath({ kind: 'appraisal', id });

/** The beginning of every binding of a line: `<owner>/indicator/<id>`, or `<owner>/execution`. */
export function linePath(owner: string, line: string): string {
  return line === EXECUTION ? `${owner}/${EXECUTION}` : `${owner}/indicator/${line}`;
}

/** The id lines' records have the execution of the budget under. */
export const EXECUTION = 'execution';

/** Splits a binding into its owner and the rest; null for `unit/…`, `parameter/…`, `rollup/…`, which have none. */
export function splitBinding(binding: string): { owner: Owner; rest: readonly string[] } | null {
  const [first = '', second = '', ...others] = binding.split('/');
  if (first === 'project' || first === 'appraisal') return { owner: { kind: first, id: second }, rest: others };
  if (COMMON.has(first)) return null;
  return { owner: { kind: 'table', id: first }, rest: [second, ...others].filter((part) => part !== '') };
}

/** The line a binding belongs to, as the beginning of its bindings; null where it is of none. */
export function lineOf(binding: string): string | null {
  return /^.*?\/(?:indicator\/[^/]+|execution)(?=\/|$)/.exec(binding)?.[0] ?? null;
}

/** A path of its words and ids, for moving what stands at one path to another. */
export function joinPath(parts: readonly string[]): string {
  return parts.join('/');
}

/** Whether a binding is the one named, or inside it. */
export function isInside(binding: string, path: string): boolean {
  return binding === path || binding.startsWith(`${path}/`);
}
