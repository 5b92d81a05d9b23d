import type { Project } from '../../../workbook/schema/workbook';
import type { Matrix } from '../matrix';
import type { Plan } from './guess';
import { identityOf, isSum } from './identity';

/** Why a pasted row belongs to no project. */
export type Unassigned = 'nameless' | 'sum' | 'twice' | 'several';

/** Which project a pasted row is about. */
export type Assigned =
  | { readonly kind: 'known'; readonly row: number; readonly project: Project }
  | { readonly kind: 'new'; readonly row: number; readonly code: string; readonly name: string }
  | { readonly kind: 'none'; readonly row: number; readonly words: string; readonly why: Unassigned };

/** Assigns every row that says anything: by code first; then by name, among the projects no code has claimed. */
export function assignRows(matrix: Matrix, plan: Plan, projects: readonly Project[]): Assigned[] {
  const rows = matrix
    .map((cells, row) => {
      const text = (key: string) => (cells[plan.keys.indexOf(key)] ?? '').trim();
      return { row, code: text('code'), name: text('name'), words: cells.filter((cell) => cell?.trim()).join(' ') };
    })
    .filter(({ row, words }) => row >= plan.headingRows && words !== '');
  const byCode = new Map<number, readonly Project[]>();
  for (const { row, code } of rows)
    byCode.set(
      row,
      alike(projects, code, (project) => project.code ?? ''),
    );
  const claimed = new Set([...byCode.values()].filter((found) => found.length === 1).map(([project]) => project?.id));
  const seen = new Set<string>();
  return rows.map(({ row, code, name, words }): Assigned => {
    const none = (why: Unassigned): Assigned => ({ kind: 'none', row, words, why });
    if (isSum(name) || isSum(code)) return none('sum');
    if (code === '' && name === '') return none('nameless');
    const unclaimed = projects.filter((project) => !claimed.has(project.id));
    const coded = byCode.get(row) ?? [];
    const found = coded.length > 0 ? coded : alike(unclaimed, name, (project) => project.name);
    if (found.length > 1) return none('several');
    const project = found[0];
    const who = project?.id ?? `${identityOf(code)}/${identityOf(name)}`;
    if (seen.has(who)) return none('twice');
    seen.add(who);
    return project ? { kind: 'known', row, project } : { kind: 'new', row, code, name };
  });
}

function alike(projects: readonly Project[], text: string, of: (project: Project) => string): readonly Project[] {
  const wanted = identityOf(text);
  return wanted === '' ? [] : projects.filter((project) => identityOf(of(project)) === wanted);
}
