import type { SourceCell } from '../../reading/source';
import { type Doubt, doubt } from '../../text/recognising';
import { splitBinding } from '../../workbook';
import type { FormField } from '../form';
import { joined, levelled, nameKey, pointsIn, prose, saysNothing } from '../text';
import type { LabelKind } from '../words/labels';
import type { FormBinding } from './binding';
import { secondGoal } from './second-goal';
import { fields as at, figures } from '../../workbook/fields';

/** Labels with their values: who and what, goals, and everything a form prints in words. */
export function bindFields(binding: FormBinding): void {
  const goals: FormField[] = [];
  const taken = bindRows(binding);
  for (const field of binding.form.fields) {
    if (field.cell === null || taken.has(field.cell)) continue;
    if (binding.table.goals && (field.kind === 'goal' || field.kind === 'goal-actual')) goals.push(field);
    else bindField(binding, field, field.cell);
  }
  if (goals.length > 0) bindGoal(binding, goals);
  for (const field of binding.form.fields) sayFurther(binding, field);
  const second = secondGoal(binding.form);
  if (second?.cell && !taken.has(second.cell)) {
    const why = doubt('goal.second', {});
    if (goals.length === 0) bindField(binding, second, second.cell, why);
    else bindGoal(binding, [second], why);
  }
}

/** The cells a text goes on in went where the first of them did. */
function sayFurther(binding: FormBinding, { cell, further, text }: FormField): void {
  const [place] = [...binding.entries].find(([, entry]) => entry.cell === cell) ?? [];
  for (const one of further) {
    if (place === undefined) binding.outcomes.unmatched(one, doubt('place.none', {}));
    else binding.goesOn(place, one, text);
  }
}

/** A project's name with its code before it: 「5109…602－效能热线工作」. */
const CODED = /^([0-9A-Za-z]{6,40})\s*[-－—–―]+\s*(\S[\s\S]*)$/;

function bindField(binding: FormBinding, field: FormField, cell: SourceCell, why: Doubt | null = null): void {
  const project = splitBinding(binding.path)?.owner.kind === 'project';
  const text = saysNothing(field.text) ? '' : field.text;
  const own = placeOf(binding, field);
  if (own === null && field.kind === 'year') {
    binding.outcomes.matched(cell, null, text);
    return;
  }
  if (own === null && field.kind === 'total-score') {
    const score = figures.total.at(binding.path, 'self');
    if (text === '') binding.place(score, cell);
    else binding.print(score, pointsIn(text), cell);
    return;
  }
  if (own !== null && why !== null && own.startsWith('text.'))
    binding.put(at.text.at(binding.path, own.slice(5)), text, cell, why);
  else if (own !== null) putField(binding, own, text, cell, project);
  else if (text === '') binding.outcomes.matched(cell, null, '');
  else binding.outcomes.unmatched(cell, doubt('place.none', {}));
}

/** Rows that stand as the form prints them, label by label: each of their places is known, whatever it is called. */
function bindRows(binding: FormBinding): Set<SourceCell> {
  const taken = new Set<SourceCell>();
  for (const row of binding.form.loose) {
    const cells = row.cells.filter((cell) => cell.row === row.row);
    const known = binding.table.rows.find(
      (one) =>
        (one.length === cells.length || cells.slice(one.length).every(({ text }) => text.trim() === '')) &&
        one.length <= cells.length &&
        one.filter(({ field }) => field !== null).length > 1 &&
        one.every(({ text }, at) => text === null || levelled(text) === levelled(cells[at]?.text ?? '')) &&
        one.some(({ text }) => text !== null && levelled(text) !== ''),
    );
    known?.forEach(({ field, text }, at) => {
      const cell = cells[at];
      if (!cell) return;
      taken.add(cell);
      if (field === null) binding.outcomes.matched(cell, null, text ?? '');
      else putField(binding, field, saysNothing(cell.text) ? '' : prose(cell.text), cell, binding.path.startsWith('project/'));
    });
  }
  return taken;
}

/** Puts a text into the field of the pack that stands there: `name`, `text.goal`, `fact.kind`. */
function putField(binding: FormBinding, own: string, text: string, cell: SourceCell, project: boolean): void {
  if (own === 'name' || own === 'code-name' || own === 'code') bindIdentity(binding, own, text, cell, project);
  else if (own === 'department-name') bindDepartment(binding, joined(text), cell, project);
  else if (own === 'unit-name') bindUnit(binding, joined(text), cell);
  else if (own === 'rating') binding.print(figures.rating.at(binding.path), joined(text), cell);
  else {
    const [kind = '', id = ''] = own.split('.');
    const field = kind === 'fact' ? at.tableFact : at.text;
    binding.put(field.at(binding.path, id), kind === 'fact' ? joined(text) : text, cell);
  }
}

/** A table about a project prints that project's 主管部门, which the project's own table says first; a unit's table prints the unit's. */
function bindDepartment(binding: FormBinding, text: string, cell: SourceCell, project: boolean): void {
  if (project) binding.put(at.projectDepartment.at(idOf(binding)), text, cell);
  else {
    const about = binding.draft.appraisals.find(({ id }) => id === idOf(binding))?.project;
    const of =
      splitBinding(binding.path)?.owner.kind === 'appraisal' ? binding.draft.projects.find(({ id }) => id === about) : undefined;
    if (!of) binding.put(at.unitDepartment.at(), text, cell);
    else if ((of.department ?? '') === '') binding.put(at.projectDepartment.at(of.id), text, cell);
    else binding.outcomes.matched(cell, null, text);
  }
}

/** The id of the project a table is of. */
function idOf({ path }: FormBinding): string {
  return splitBinding(path)?.owner.id ?? '';
}

/** The unit's own name stands in every table; the first says it, the others are held against it by a check. */
function bindUnit(binding: FormBinding, text: string, cell: SourceCell): void {
  if (binding.draft.unit.name === '') binding.put(at.unitName.at(), text, cell);
  else {
    binding.place(at.unitName.at(), cell);
    binding.outcomes.matched(cell, at.unitName.at(), text);
  }
  if (text !== '' && binding.draft.unit.name !== text) binding.print(figures.printedUnitName.at(binding.path), text, cell);
}

function bindIdentity(
  binding: FormBinding,
  own: 'name' | 'code-name' | 'code',
  text: string,
  cell: SourceCell,
  project: boolean,
): void {
  const whole = joined(text);
  if (!project) {
    const about = binding.draft.appraisals.find(({ id }) => id === idOf(binding))?.project;
    if (about !== undefined && about !== '' && own !== 'code') binding.place(at.projectName.at(about), cell);
    binding.outcomes.matched(cell, null, whole);
    return;
  }
  if (own === 'code') {
    binding.put(at.projectCode.at(idOf(binding)), whole, cell);
    return;
  }
  const [, code = '', name = whole] = CODED.exec(whole) ?? [];
  binding.put(at.projectName.at(idOf(binding)), /\d/.test(code) ? name : whole, cell);
  if (/\d/.test(code)) binding.put(at.projectCode.at(idOf(binding)), code, cell);
}

const IDENTITY: Partial<Record<LabelKind, string>> = {
  'project-name': 'code-name',
  'project-code': 'code',
  authority: 'department-name',
  implementer: 'unit-name',
  'unit-name': 'unit-name',
  rating: 'rating',
};

/** The field behind a label: the pack's own under the very words, else the one that means the same. */
function placeOf({ table }: FormBinding, field: FormField): string | null {
  const printed = table.labels.get(levelled(field.label)) ?? byKey(table.labels, field.label);
  if (printed !== undefined) return printed;
  if (field.kind === null) return null;
  const identity = IDENTITY[field.kind];
  if (identity !== undefined) return identity;
  const text = table.texts.find(({ kind }) => kind === field.kind);
  return text ? `text.${text.id}` : null;
}

function byKey(labels: ReadonlyMap<string, string>, label: string): string | undefined {
  return [...labels].find(([known]) => nameKey(known) === nameKey(label))?.[1];
}

/** A form with a list of goals, read from one that prints one goal: the first of the list. */
function bindGoal(binding: FormBinding, fields: readonly FormField[], why: Doubt | null = null): void {
  const owner = splitBinding(binding.path)?.owner;
  const project = owner?.kind === 'project' ? binding.draft.projects.find(({ id }) => id === owner.id) : undefined;
  const fill = project?.fill ?? (owner?.kind === 'table' ? binding.draft.tables[owner.id] : undefined);
  if (!fill) return;
  if (fill.goals.length === 0) fill.goals.push({ id: 'g1', text: '' });
  const id = fill.goals[0]?.id ?? 'g1';
  for (const field of fields) {
    const goal = field.kind === 'goal' ? at.goalText : at.goalActual;
    if (field.cell) binding.put(goal.at(binding.path, id), field.text, field.cell, why);
  }
}
