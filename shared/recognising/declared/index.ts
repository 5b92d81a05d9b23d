import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import { newWorkbook, splitBinding, type Workbook } from '../../workbook';
import { fields, linePath, projectPath } from '../../workbook/fields';
import { draftFill } from '../../workbook/fields/owner';
import { type TableEntries, fill as fillSchema } from '../../workbook/schema/fill';
import { bindForm, type FormBinding, type Outcome, Outcomes } from '../bind';
import { type Fit, fitOf } from '../classify';
import type { Form } from '../form';
import type { PackTable } from '../pack-tables';
import { levelled, nameKey } from '../text';
import type { ColumnKind } from '../words/columns';
import { declaredMoney } from './money';

/** What a form says of how it turned out: a declaration is made before anything did. */
const OUTCOMES: readonly ColumnKind[] = ['actual', 'rate', 'self', 'deducted', 'review'];

/** Whether a form sets targets and says nothing of how they turned out: a 绩效目标申报表, whatever it is called. */
function isDeclaration(form: Form): boolean {
  const kinds = new Set(form.columns.map(({ kind }) => kind));
  if (form.lines.length === 0 || !kinds.has('target') || OUTCOMES.some((kind) => kinds.has(kind))) return false;
  if (form.titleKind === 'monitor' || form.titleKind === 'appraisal' || form.titleKind === 'summary') return false;
  return /目标|申报|批复/.test(levelled(form.title)) || form.fields.some(({ kind }) => kind === 'project-name');
}

/** The self-evaluation table a declaration is about: a project's, or the unit's own where its lines are the unit's to name. */
export function declaresFor(form: Form, tables: readonly PackTable[]): Fit | null {
  if (!isDeclaration(form)) return null;
  const named = form.fields.some(({ kind }) => kind === 'project-name');
  const wanted = named || form.titleKind !== 'department' ? 'project' : 'department';
  const fits = tables
    .filter(({ kind, open }) => kind === wanted && open.length > 0)
    .map((table) => fitOf({ ...form, titleKind: null }, table));
  const [best] = fits.sort((one, other) => other.score - one.score);
  return best ?? null;
}

const SCRATCH = 'declared';

/**
 * Keeps what a declaration form says as `declared`, under the places of the self-evaluation it belongs to: that of the project
 * of the same name. A project that is not there yet begins with what was declared. Gives the owner's path.
 */
export function declare(form: Form, { table }: Fit, draft: Workbook, outcomes: Outcomes, project?: string): string {
  const apart = new Outcomes();
  const { rows, printedIn } = declaredMoney(form, table.funds?.unit ?? '');
  const scratch = newScratch(table);
  const path = table.of === 'project' ? projectPath(SCRATCH) : table.id;
  const bound = bindForm({ ...form, funds: [...form.funds, ...rows] }, table, path, scratch, apart);
  const made = splitBinding(path)?.owner;
  if (!made) return path;
  const fill = draftFill(scratch, made);
  const target = targetOf(scratch, table, draft, project);
  const move = mover(fill, path, target);
  for (const [binding, { text }] of bound.entries) if (isDeclared(bound, binding)) draft.declared[move(binding)] ??= text;
  if (target.fill.indicators.length === 0) begin(target.fill, fill, move, path);
  if (draft.unit.name === '') draft.unit.name = scratch.unit.name;
  const said = new Set(form.cells.filter((cell) => outcomes.has(cell)));
  for (const outcome of apart.of(form.cells)) {
    const cell = printedIn.get(outcome.cell) ?? outcome.cell;
    if (!said.has(cell)) say({ ...outcome, cell }, move, outcomes);
  }
  sayWhose(form, target, outcomes);
  return target.path;
}

/** Tells of one cell what the scratch workbook learnt of it. */
function say(outcome: Outcome, move: (binding: string) => string, outcomes: Outcomes): void {
  if (outcome.state === 'unmatched') {
    outcomes.unmatched(outcome.cell, outcome.why);
    return;
  }
  const binding = outcome.binding === null ? null : move(outcome.binding);
  if (outcome.state === 'doubtful') outcomes.doubtful(outcome.cell, binding, outcome.understood, outcome.why);
  else outcomes.matched(outcome.cell, binding, outcome.understood);
}

function newScratch(table: PackTable): Workbook {
  const scratch = structuredClone(newWorkbook(table.pack, ''));
  if (table.of === 'project') scratch.projects.push({ id: SCRATCH, name: '', fill: fillSchema.parse({}) });
  return scratch;
}

interface Target {
  readonly path: string;
  readonly fill: TableEntries;
  /** The project taken because there is only one; null where its name says which it is. */
  readonly guessed: string | null;
}

/** Whose declaration it is: the project of the name it prints, one more where none has it; the unit's own table else. */
function targetOf(scratch: Workbook, table: PackTable, draft: Workbook, known: string | undefined): Target {
  if (table.of !== 'project') return { path: table.id, fill: (draft.tables[table.id] ??= fillSchema.parse({})), guessed: null };
  const said = scratch.projects[0];
  const name = said?.name ?? '';
  const isNamed = (one: { readonly name: string }) => name !== '' && nameKey(one.name) === nameKey(name);
  const [only] = name === '' && draft.projects.length === 1 ? draft.projects : [];
  const found = draft.projects.find(({ id }) => id === known) ?? draft.projects.find(isNamed) ?? only;
  const project = found ?? { ...(said ?? { name }), id: `p${draft.projects.length + 1}`, name, fill: fillSchema.parse({}) };
  if (!found) draft.projects.push(project);
  return { path: projectPath(project.id), fill: project.fill, guessed: found === only ? (only?.name ?? null) : null };
}

/** Turns places of the scratch workbook into those of the owner: lines go by branch and name, what is new has ids of its own. */
function mover(from: TableEntries, path: string, target: Target): (binding: string) => string {
  const lines = new Map<string, string>();
  for (const line of from.indicators) {
    const same = target.fill.indicators.filter(
      ({ name, id }) => nameKey(name) === nameKey(line.name) && ![...lines.values()].includes(id),
    );
    const found = same.find(({ group }) => group === line.group) ?? same[0];
    lines.set(line.id, found?.id ?? `d${line.id.slice(1)}`);
  }
  return (binding) => {
    if (!binding.startsWith(`${path}/`)) return binding;
    const [kind = '', id = '', ...rest] = binding.slice(path.length + 1).split('/');
    const moved = kind === 'indicator' ? (lines.get(id) ?? id) : id;
    return [target.path, kind, moved, ...rest].filter((part) => part !== '').join('/');
  };
}

/** What of a declaration is held against the self-evaluation later: names, targets, signs, units, points, goals, amounts. */
function isDeclared({ table, draft }: FormBinding, binding: string): boolean {
  if (draft.printed[binding] !== undefined) return false;
  const text = fields.text.split(binding)?.holes[0];
  if (text !== undefined) return table.texts.some(({ id, kind }) => id === text && kind === 'goal');
  const kinds = [
    ...[fields.customName, fields.customTarget, fields.customDirection, fields.customUnit, fields.customPoints],
    ...[fields.goalText, fields.amount],
  ];
  return kinds.some((kind) => kind.split(binding) !== null);
}

/** A self-evaluation nobody has begun sets out from what was declared. */
function begin(fill: TableEntries, declared: TableEntries, move: (binding: string) => string, path: string): void {
  const { indicators, ...rest } = declared;
  const idOf = (id: string) => splitBinding(move(linePath(path, id)))?.rest[1] ?? id;
  Object.assign(fill, { ...rest, ...withoutBlank(fill), indicators: indicators.map((one) => ({ ...one, id: idOf(one.id) })) });
}

/** The entries of a fill that has any. */
function withoutBlank(fill: TableEntries): Partial<TableEntries> {
  return Object.fromEntries(Object.entries(fill).filter(([, entries]) => Object.keys(entries).length > 0));
}

function sayWhose(form: Form, { guessed }: Target, outcomes: Outcomes): void {
  const [cell]: readonly (SourceCell | undefined)[] = form.cells;
  if (guessed !== null && cell) outcomes.doubtful(cell, null, guessed, doubt('project.of', { name: guessed }));
}
