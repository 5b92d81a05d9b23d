import type { Workbook } from '../workbook';
import { appraisalPath, fields, projectPath } from '../workbook/fields';
import type { TableEntries } from '../workbook/schema/fill';

/** Ids of one workbook by those of another. */
type Ids = ReadonlyMap<string, string>;

/**
 * The other workbook with the ids of this one, where both speak of the same: projects by code or name, tables about a project by
 * their project, indicators by branch and name, goals and rows by their words. What only the other has gets an id that is free here.
 */
export function aligned(other: Workbook, base: Workbook): Workbook {
  const projects = pairs(other.projects, base.projects, [
    (one, two) => (one.code ?? '') !== '' && one.code === two.code && same(one.name, two.name),
    (one, two) => same(one.name, two.name),
    (one, two) => (one.code ?? '') !== '' && one.code === two.code,
  ]);
  const renamed = other.appraisals.map((one) => ({ ...one, project: projects.get(one.project) ?? one.project }));
  const appraisals = pairs(renamed, base.appraisals, [(one, two) => one.project === two.project && one.table === two.table]);
  const owners = new Map<string, OwnerIds>();
  const fillFor = (path: string, fill: TableEntries, from: TableEntries | undefined): TableEntries => {
    const lines = linesOf([...fill.indicators, ...declaredOnly(other, path, fill)], from?.indicators ?? []);
    const goals = pairs(fill.goals, from?.goals ?? [], [(one, two) => same(one.text, two.text)]);
    owners.set(path, { lines, goals });
    return withIds(fill, from, { lines, goals });
  };
  const moved: Workbook = {
    ...other,
    tables: Object.fromEntries(Object.entries(other.tables).map(([id, fill]) => [id, fillFor(id, fill, base.tables[id])])),
    projects: other.projects.map((project) => {
      const id = projects.get(project.id) ?? project.id;
      const from = base.projects.find((one) => one.id === id)?.fill;
      return { ...project, id, fill: fillFor(projectPath(id), project.fill, from) };
    }),
    appraisals: renamed.map((one) => {
      const id = appraisals.get(one.id) ?? one.id;
      const from = base.appraisals.find((two) => two.id === id)?.fill;
      return { ...one, id, fill: fillFor(appraisalPath(id), one.fill, from) };
    }),
  };
  const fresh = <Texts extends Readonly<Record<string, string>>>(record: Texts) =>
    Object.fromEntries(Object.entries(record).map(([key, text]) => [renamedPath(key, { projects, appraisals, owners }), text]));
  const reports = Object.fromEntries(
    Object.entries(other.reports).map(([key, text]) => [reportKey(key, { projects, appraisals, owners }), text]),
  );
  return { ...moved, printed: fresh(other.printed), declared: fresh(other.declared), reports };
}

const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');

function same(one: string, other: string): boolean {
  return bare(one) !== '' && bare(one) === bare(other);
}

/** New ids of an owner's lines and of its goals. */
interface OwnerIds {
  readonly lines: Ids;
  readonly goals: Ids;
}

interface Named {
  readonly id: string;
}

/** For each of the one list its partner's id in the other, by the first test that finds a free one; a free id where there is none. */
function pairs<Kind extends Named>(
  ours: readonly Kind[],
  theirs: readonly Kind[],
  tests: readonly ((one: Kind, other: Kind) => boolean)[],
): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Set(theirs);
  for (const test of tests)
    for (const one of ours) {
      const partner = found.has(one.id) ? undefined : [...free].find((other) => test(one, other));
      if (!partner) continue;
      found.set(one.id, partner.id);
      free.delete(partner);
    }
  const taken = new Set(theirs.map(({ id }) => id));
  for (const { id } of ours) {
    if (found.has(id)) continue;
    const fresh = freeId(id, taken);
    taken.add(fresh);
    found.set(id, fresh);
  }
  return found;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const head = id.replace(/\d+$/, '');
  let number = 1;
  let fresh = id;
  while (taken.has(fresh)) fresh = `${head}${number++}`;
  return fresh;
}

interface CustomLine {
  readonly id: string;
  readonly group?: string;
  readonly name: string;
}

function linesOf(ours: readonly CustomLine[], theirs: readonly CustomLine[]): Ids {
  return pairs(ours, theirs, [
    (one, two) => one.group !== undefined && one.group === two.group && same(one.name, two.name),
    (one, two) => same(one.name, two.name),
  ]);
}

/** Lines that were declared at the start of the year and are not in the table (any more). */
function declaredOnly({ declared }: Workbook, path: string, fill: TableEntries): CustomLine[] {
  return Object.entries(declared).flatMap(([binding, name]) => {
    const line = fields.customName.split(binding);
    const [id = ''] = line?.holes ?? [];
    return line?.owner === path && !fill.indicators.some((one) => one.id === id) ? [{ id, name }] : [];
  });
}

function withIds(fill: TableEntries, from: TableEntries | undefined, { lines, goals }: OwnerIds): TableEntries {
  const byLine = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).map(([line, value]) => [lines.get(line) ?? line, value]));
  return {
    ...fill,
    goals: fill.goals.map((goal) => ({ ...goal, id: goals.get(goal.id) ?? goal.id })),
    indicators: fill.indicators.map((line) => ({
      ...line,
      id: lines.get(line.id) ?? line.id,
      ...(line.goal === undefined ? {} : { goal: goals.get(line.goal) ?? line.goal }),
    })),
    rows: Object.fromEntries(
      Object.entries(byLine(fill.rows)).map(([line, rows]) => [line, rowsLike(rows, from?.rows[line] ?? [])]),
    ),
    inputs: byLine(fill.inputs),
    own: byLine(fill.own),
    reasons: byLine(fill.reasons),
    notes: byLine(fill.notes),
    words: byLine(fill.words),
    reviews: byLine(fill.reviews),
  };
}

function rowsLike(rows: TableEntries['rows'][string], from: TableEntries['rows'][string]): TableEntries['rows'][string] {
  const words = (row: TableEntries['rows'][string][number]) => {
    const [first] = Object.values(row.fields);
    return first && 'text' in first ? first.text : '';
  };
  const ids = pairs(rows, from, [(one, two) => same(words(one), words(two))]);
  return rows.map((row) => ({ ...row, id: ids.get(row.id) ?? row.id }));
}

interface Renames {
  readonly projects: Ids;
  readonly appraisals: Ids;
  readonly owners: ReadonlyMap<string, OwnerIds>;
}

/** Where the wording of a report's paragraph is kept: last what it is about, `p1`, or `p1.line` where it is about a line. */
function reportKey(key: string, { projects, appraisals, owners }: Renames): string {
  const [about = '', ...before] = key.split('/').reverse();
  const [id = '', ...lines] = about.split('.');
  const project = projects.get(id);
  const owned = project === undefined ? appraisals.get(id) : project;
  if (owned === undefined) return key;
  const ids = owners.get(project === undefined ? appraisalPath(owned) : projectPath(owned))?.lines;
  return [...before.reverse(), [owned, ...lines.map((line) => ids?.get(line) ?? line)].join('.')].join('/');
}

/** The path of a place, with the ids its parts have by now. */
function renamedPath(path: string, { projects, appraisals, owners }: Renames): string {
  const [head = '', id = '', ...rest] = path.split('/');
  const isOwned = head === 'project' || head === 'appraisal';
  const moved = head === 'project' ? projects.get(id) : head === 'appraisal' ? appraisals.get(id) : undefined;
  const owner = isOwned ? `${head}/${moved ?? id}` : head;
  const parts = isOwned ? rest : [id, ...rest];
  const ids = owners.get(owner);
  const at = Math.max(parts.indexOf('indicator'), parts.indexOf('goal')) + 1;
  const part = at > 0 ? parts[at] : undefined;
  const fresh = part === undefined ? undefined : parts[at - 1] === 'goal' ? ids?.goals.get(part) : ids?.lines.get(part);
  return [owner, ...(fresh === undefined ? parts : parts.map((part, place) => (place === at ? fresh : part)))].join('/');
}
