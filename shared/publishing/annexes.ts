import type { Pack, Table } from '../pack';

/** One of the papers that are published: a table of the pack (for each project where it is of projects), or a report. */
export interface Annex {
  readonly kind: 'table' | 'report';
  readonly id: string;
}

/** Kinds of tables around the reports, where the pack does not say: the project forms first. 监控 and 申报 are not of the self-evaluation. */
const USUAL: readonly Table['kind'][] = ['project', 'department', 'appraisal', 'summary'];

/**
 * The papers a pack's units publish, in order: what its `publication` lists, else what is usual (general.md 8.2): the text of the
 * 决算说明, the project forms, the unit's, reports, 转移支付.
 */
export function annexesOf(pack: Pack): readonly Annex[] {
  if (pack.publication)
    return pack.publication.map((one): Annex => ('table' in one ? table(one.table) : { kind: 'report', id: one.report }));
  const tables = (kind: Table['kind']) => pack.tables.filter((one) => one.kind === kind).map(({ id }) => table(id));
  const reports = (part: 'whole' | 'paragraphs') =>
    pack.reports.filter((one) => one.part === part).map(({ id }): Annex => ({ kind: 'report', id }));
  return [...reports('paragraphs'), ...USUAL.flatMap(tables), ...reports('whole'), ...tables('transfer')];
}

function table(id: string): Annex {
  return { kind: 'table', id };
}
