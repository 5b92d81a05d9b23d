import type { Pack, Table } from '../pack';

/** One of the papers that are published: a table of the pack (for each project where it is of projects), or a report. */
export type Annex = { readonly kind: 'table'; readonly id: string } | { readonly kind: 'report'; readonly id: string };

/** What units publish where the pack does not say: the project forms first (general.md 8.2). 监控 and 申报 are not of the self-evaluation. */
const USUAL: readonly Table['kind'][] = ['project', 'department', 'appraisal', 'summary', 'transfer'];

/** The papers a pack's units publish, in order: what its `publication` lists, else what is usual. */
export function annexesOf(pack: Pack): readonly Annex[] {
  if (pack.publication)
    return pack.publication.map(
      (one): Annex => ('table' in one ? { kind: 'table', id: one.table } : { kind: 'report', id: one.report }),
    );
  const tables = USUAL.flatMap((kind) => pack.tables.filter((table) => table.kind === kind));
  return tables.map(({ id }): Annex => ({ kind: 'table', id }));
}
