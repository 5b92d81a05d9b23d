import type { FormBinding } from '../recognising';
import { nameKey } from '../recognising/text';
import type { Workbook } from '../workbook';
import { appraisalPath, projectPath, splitBinding } from '../workbook/fields';

/** A form of the document and whose of this year it becomes; null: this year has none for it. */
export interface OwnedForm {
  readonly form: FormBinding;
  readonly owner: string | null;
  readonly renamed: Renamed | null;
}

/** A project's name as the document prints it for a form, and whose it is this year. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Which form of the document becomes whose, and whom it has no form for. */
export interface Owners {
  readonly forms: readonly OwnedForm[];
  /** Owners without a form, each with the form to copy for them. */
  readonly further: readonly { readonly owner: string; readonly like: FormBinding; readonly renamed: Renamed | null }[];
}

interface Named {
  readonly path: string;
  readonly name: string;
}

/** Pairs the forms with this year's projects and tables about projects: by name, then in order. `draft`: what the document said. */
export function ownersOf(bound: readonly FormBinding[], draft: Workbook, workbook: Workbook): Owners {
  const nameOf = (book: Workbook, id: string) => book.projects.find((project) => project.id === id)?.name ?? '';
  const projects = workbook.projects.map(({ id, name }): Named => ({ path: projectPath(id), name }));
  const appraisals = (table: string) =>
    workbook.appraisals
      .filter((one) => one.table === table)
      .map(({ id, project }): Named => ({ path: appraisalPath(id), name: nameOf(workbook, project) }));
  const printed = (form: FormBinding): string => {
    const owner = splitBinding(form.path)?.owner;
    const about = draft.appraisals.find(({ id }) => id === owner?.id)?.project ?? '';
    return nameOf(draft, owner?.kind === 'appraisal' ? about : (owner?.id ?? ''));
  };
  const kinds = new Map<string, FormBinding[]>();
  for (const form of bound) {
    const kind = splitBinding(form.path)?.owner.kind ?? 'table';
    const key = kind === 'appraisal' ? `appraisal ${form.table.id}` : kind;
    kinds.set(key, [...(kinds.get(key) ?? []), form]);
  }
  const owned = new Map<FormBinding, string | null>();
  const further: { owner: string; like: FormBinding; renamed: Renamed | null }[] = [];
  const named = new Map<string, string>();
  const renamedTo = (form: FormBinding, owner: string | null): Renamed | null => {
    const [from, to] = [printed(form), named.get(owner ?? '') ?? ''];
    return from === '' || to === '' || nameKey(from) === nameKey(to) ? null : { from, to };
  };
  for (const [key, forms] of kinds) {
    if (key === 'table') {
      for (const form of forms) owned.set(form, form.path);
      continue;
    }
    const own = key === 'project' ? projects : appraisals(forms[0]?.table.id ?? '');
    for (const { path, name } of own) named.set(path, name);
    const { pairs, left } = pairedByName(
      forms.map((form) => ({ form, name: printed(form) })),
      own,
    );
    for (const form of forms) owned.set(form, pairs.get(form) ?? null);
    const last = forms.at(-1);
    if (last) further.push(...left.map(({ path }) => ({ owner: path, like: last, renamed: renamedTo(last, path) })));
  }
  const whose = (form: FormBinding): OwnedForm => {
    const owner = owned.get(form) ?? null;
    return { form, owner, renamed: renamedTo(form, owner) };
  };
  return { forms: bound.map(whose), further };
}

/** Pairs places of the document with this year's owners: by name, then in order. `left`: owners without a place. */
export function pairedByName<Place, Owner extends Named>(forms: readonly { form: Place; name: string }[], own: readonly Owner[]) {
  const pairs = new Map<Place, string>();
  const free = [...own];
  const take = (form: Place, at: number) => {
    const [taken] = at < 0 ? [] : free.splice(at, 1);
    if (taken) pairs.set(form, taken.path);
  };
  for (const { form, name } of forms) take(form, name === '' ? -1 : free.findIndex((one) => nameKey(one.name) === nameKey(name)));
  for (const { form } of forms) if (!pairs.has(form)) take(form, free.length > 0 ? 0 : -1);
  return { pairs, left: free };
}
