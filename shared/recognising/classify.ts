import type { Form } from './form';
import type { PackTable } from './pack-tables';
import { levelKeys, likeness, levelled, nameKey } from './text';

/** How well a form fits a table of a pack, 0 to 1; the parts are kept to be shown. */
export interface Fit {
  readonly table: PackTable;
  readonly score: number;
}

/** Below this nothing was recognised. */
const LEAST = 0.35;
/** The same for a form that says itself what it is, whatever its levels are called. */
const LEAST_NAMED = 0.2;

/** How well a form has to fit this table to be taken for it. */
export function leastOf(form: Form, table: PackTable): number {
  const isScored = (['points', 'self'] as const).every((wanted) => form.columns.some(({ kind }) => kind === wanted));
  const isNamed = /自评/.test(form.title) && form.titleKind === 'project' && table.kind === 'project';
  return isNamed && isScored && form.fields.some(({ kind }) => kind === 'project-name') ? LEAST_NAMED : LEAST;
}

/** Kinds of table a title rules out: a form that calls itself one thing is not another. */
const AGAINST: Readonly<Record<string, readonly PackTable['kind'][]>> = {
  department: ['project', 'summary'],
  project: ['department', 'summary', 'appraisal'],
  appraisal: ['department', 'summary'],
  transfer: ['department', 'project', 'appraisal', 'summary', 'monitor', 'declaration'],
  monitor: ['department', 'project', 'appraisal', 'summary', 'transfer', 'declaration'],
  declaration: ['department', 'project', 'appraisal', 'summary', 'transfer', 'monitor'],
  summary: ['department', 'project', 'appraisal'],
};

/** How well a form fits a table: by names of lines, by groups, headings, labels, money and title. */
export function fitOf(form: Form, table: PackTable): Fit {
  if (table.of === 'projects' || table.of === 'units') return { table, score: 0 };
  const parts: (readonly [grade: number, weight: number])[] = [];
  const fixed = table.lines.length > 0;
  if (fixed) parts.push([namesFound(form, table), 6]);
  // A form that prints no levels at all says nothing for or against any.
  if (table.open.length > 0 && (fixed || form.lines.length === 0 || form.lines.some(printsLevels)))
    parts.push([groupsFound(form, table), fixed ? 2 : 3]);
  if (table.columns.length > 0) parts.push([columnsFound(form, table), 2]);
  if (table.funds) parts.push([fundsFound(form, table), 2]);
  else if (form.funds.length > 0) parts.push([0, 2]);
  if (table.labels.size > 0) parts.push([labelsFound(form, table), 2]);
  parts.push([titleFound(form, table), 1]);
  const weight = parts.reduce((sum, [, one]) => sum + one, 0);
  const grade = parts.reduce((sum, [one, by]) => sum + one * by, 0) / weight;
  // What calls itself 自评 tells what was done: no 申报, and no 监控.
  const isBefore = /自评/.test(form.title) && (table.kind === 'declaration' || table.kind === 'monitor');
  const against = isBefore || (form.titleKind !== null && (AGAINST[form.titleKind] ?? []).includes(table.kind));
  return { table, score: against ? grade * 0.5 : grade };
}

/** Names in common, of those the form prints and those the pack has. */
function namesFound(form: Form, table: PackTable): number {
  const printed = form.lines.map((line) => nameOf(line.path)).filter((name) => name !== '');
  const names = new Set(table.lines.map((line) => nameKey(line.path.at(-1) ?? '')));
  const groups = new Set(table.groups.map(({ path }) => nameKey(path.at(-1) ?? '')));
  const listed = table.lines.some(({ rows }) => rows !== null);
  if (printed.length === 0) return 0;
  const common = new Set(printed.filter((name) => names.has(name))).size;
  // What the unit lists itself stands under a branch the pack knows.
  const own = listed ? form.lines.filter((line) => !names.has(nameOf(line.path)) && inGroups(line.path, groups)).length : 0;
  const all = Math.max(1, printed.length - own) + names.size - (listed ? 1 : 0);
  return Math.min(1, (2 * common) / all);
}

function nameOf(path: Form['lines'][number]['path']): string {
  return nameKey([...path].reverse().find((cell) => cell !== null)?.text ?? '');
}

function inGroups(path: Form['lines'][number]['path'], groups: ReadonlySet<string>): boolean {
  return path.slice(0, -1).some((cell) => cell !== null && levelKeys(cell.text).some((key) => groups.has(key)));
}

/** Whether a line says what it stands under. */
function printsLevels({ path }: Form['lines'][number]): boolean {
  return path.filter((cell) => cell !== null).length > 1;
}

/** The part of the lines that stand under a branch where the unit may set up its own. */
function groupsFound(form: Form, table: PackTable): number {
  if (form.lines.length === 0) return 0;
  const names = table.groups.map(({ path }) => nameKey(path.at(-1) ?? ''));
  // 「数量」 is 「数量指标」.
  const groups = new Set(names.flatMap((name) => [name, name.replace(/指标$/, ''), `${name}指标`]));
  const found = form.lines.filter((line) => {
    const above = line.path.slice(0, -1).flatMap((cell) => (cell ? levelKeys(cell.text) : []));
    return above.length > 0 && above.every((name) => groups.has(name));
  });
  return found.length / form.lines.length;
}

/** Shared members of two sets, of all there are. */
function common<Kind>(one: ReadonlySet<Kind>, other: ReadonlySet<Kind>): number {
  const both = [...one].filter((kind) => other.has(kind)).length;
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : both / all;
}

function columnsFound(form: Form, table: PackTable): number {
  const side = (kinds: readonly string[]) => new Set(kinds.map((kind) => (kind === 'name' ? 'level' : kind)));
  return common(side(form.columns.map(({ kind }) => kind)), side([...table.columns, ...table.inputs.keys()]));
}

function fundsFound(form: Form, table: PackTable): number {
  if (!table.funds || form.funds.length === 0) return 0;
  const rows = common(
    new Set(form.funds.map(({ name }) => nameKey(name))),
    new Set(table.funds.rows.map(({ name }) => nameKey(name))),
  );
  const kinds = common(new Set(form.funds.map(({ kind }) => kind)), new Set(table.funds.rows.map(({ kind }) => kind)));
  return (rows + kinds) / 2;
}

function labelsFound(form: Form, table: PackTable): number {
  const printed = new Set(form.fields.map(({ label }) => nameKey(label)));
  const asked = [...table.labels.keys()].map(nameKey);
  const kinds = new Set(form.fields.flatMap(({ kind }) => (kind ? [kind as string] : [])));
  const found = asked.filter((label) => printed.has(label)).length;
  const project = kinds.has('project-name') === (table.kind === 'project');
  return asked.length === 0 ? 0 : (found / asked.length) * (project ? 1 : 0.3);
}

function titleFound(form: Form, table: PackTable): number {
  const bare = (text: string) => levelled(text).replace(/\{.*?\}|[（(].*?[)）]|(19|20)\d\d年?度?|\d/g, '');
  return Math.max(0, ...table.titles.map((title) => likeness(bare(form.title), bare(title))));
}
