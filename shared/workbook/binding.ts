/**
 * A binding is the stable path of one typed thing, used by commands, findings, `printed`, import and evidence alike.
 * It starts with its owner — `unit`, a table id (`department`), `project/<id>` or `appraisal/<id>` — and goes on
 * `fact/<id>`, `indicator/<id>/actual`, `indicator/<id>/input/<id>`, `funds/<row>/<column>`, `text/<id>` and so on.
 */
export type Binding = string;

/** Who a table's typed things belong to. */
export type Owner =
  | { readonly kind: 'table'; readonly id: string }
  | { readonly kind: 'project'; readonly id: string }
  | { readonly kind: 'appraisal'; readonly id: string };

/** The beginning of every binding of this owner. */
export function ownerPath(owner: Owner): string {
  return owner.kind === 'table' ? owner.id : `${owner.kind}/${owner.id}`;
}

/** Splits a binding into its owner and the rest; null for `unit/…`, `parameter/…`, `rollup/…`, which have none. */
export function splitBinding(binding: Binding): { owner: Owner; rest: readonly string[] } | null {
  const [first = '', second = '', ...others] = binding.split('/');
  if (first === 'project' || first === 'appraisal') return { owner: { kind: first, id: second }, rest: others };
  if (first === 'unit' || first === 'parameter' || first === 'rollup' || first === 'workbook') return null;
  return { owner: { kind: 'table', id: first }, rest: [second, ...others].filter((part) => part !== '') };
}
