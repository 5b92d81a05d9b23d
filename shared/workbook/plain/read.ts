import { produce } from 'immer';
import type { Data, Pack, Table } from '../../pack';
import { chosenIn, chosenOf, isMapping } from '../../pack';
import { parseNumber } from '../../number';
import { type Problem, problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import { formOf } from '../commands/form';
import { isTakeable, takeFormInto } from '../commands/take-form';
import { fields, figures } from '../fields';
import type { Project, Workbook } from '../schema/workbook';
import { type Handlers, PlainReading } from './reading';
import { readFill } from './read-fill';

/** What `hidden` says without giving a reason: a yes or a no. */
const shows: ReadonlySet<string> = new Set(['', 'false', 'no', '否', '公开']);
const hides: ReadonlySet<string> = new Set(['true', 'yes', '是', '不公开']);

/** A handler for each key of what is kept: whoever adds one is asked here how data say it. */
type EachOf<Kept> = Readonly<Record<keyof Kept, Handlers[string]>>;

/** Keys that describe an example and are not data of a workbook. */
const aside = new Set(['language', 'id', 'pack', 'year', 'title', 'note', 'expect', 'variants']);

/**
 * Lays plain data (the shape of `examples/*.yaml` and of `inputs`) over a workbook: what it names is set, what it
 * leaves out stays. Lists go by `id`; new ones are added. All unknown keys and unreadable figures are told at once,
 * and then nothing is changed.
 */
export function readPlain(data: Data, pack: Pack, workbook: Workbook): Result<Workbook> {
  if (!isMapping(data)) return refused(problem('workbook.wrong-kind', '', { where: '最外层' }));
  const named = data.pack;
  if (typeof named === 'string' && named !== pack.id)
    return refused(problem('workbook.other-pack', 'pack', { pack: named, expected: pack.id }));
  const { year } = data;
  if (typeof year === 'string' && year !== '' && year !== workbook.year)
    return refused(problem('workbook.other-year', 'year', { year, expected: workbook.year }));
  const settled = chosenOf(pack);
  for (const [id, option] of Object.entries(chosenIn(data))) {
    if (settled[id] === option) continue;
    const { name, options } = pack.variants.find((one) => one.id === id) ?? { name: id, options: [] };
    const expected = options.find((one) => one.id === settled[id])?.name ?? '';
    return refused(problem('workbook.other-variant', `variants.${id}`, { name, option, expected }));
  }
  const reading = new PlainReading(pack);
  const changed = produce(workbook, (draft) => {
    readWorkbook(data, draft, reading);
    for (const step of reading.afterwards) step();
  });
  return reading.problems.length > 0 ? refused(...reading.problems) : ok(changed);
}

function readWorkbook(data: { [key: string]: Data }, draft: Workbook, reading: PlainReading): void {
  reading.each(data, '', {
    unit: (value, where) => readUnit(value, where, draft, reading),
    adjustments: (value, where) =>
      reading.list(value, where, (item, at) => {
        const words = reading.words(item, at, ['path', 'value', 'source']);
        const refusal = refusalOf(words.path, words.value, at, reading.pack);
        if (refusal) return reading.problems.push(refusal);
        draft.adjustments = draft.adjustments.filter((one) => one.path !== words.path);
        if (words.value !== '') draft.adjustments.push({ path: words.path, value: words.value, source: words.source });
      }),
    overrules: (value, where) =>
      reading.record(value, where, (id, item, at) => {
        if (!reading.pack.rollups.some((rollup) => rollup.id === id))
          reading.unknown(
            where,
            id,
            reading.pack.rollups.map((rollup) => rollup.id),
          );
        else draft.overrules[id] = reading.words(item, at, ['value', 'reason']);
      }),
    tables: (value, where) =>
      reading.record(value, where, (id, item, at) => {
        const table = reading.pack.tables.find((one) => one.id === id && (one.of === 'unit' || one.of === 'projects'));
        const known = reading.pack.tables.filter((one) => one.of === 'unit' || one.of === 'projects').map((one) => one.id);
        if (!table) return reading.unknown(where, id, known);
        // A table that is there only when it is wanted can be taken out again; naming it begins it.
        if (isMapping(item) && saysYes(item.remove, `${at}.remove`, reading)) {
          if (table.optional === true && draft.tables[id]) delete draft.tables[id];
          else reading.unknown(where, `${id}.remove`);
          return;
        }
        if (table.optional === true) draft.tables[id] ??= formOf(table, undefined);
        readFill(item, at, { kind: 'table', id }, draft, reading, { remove: () => undefined });
      }),
    projects: (value, where) => reading.list(value, where, (item, at) => readProject(item, at, draft, reading)),
    appraisals: (value, where) => reading.list(value, where, (item, at) => readForm('appraisal', item, at, draft, reading)),
    transfers: (value, where) => reading.list(value, where, (item, at) => readForm('transfer', item, at, draft, reading)),
    monitors: (value, where) => reading.list(value, where, (item, at) => readForm('monitor', item, at, draft, reading)),
    declarations: (value, where) => reading.list(value, where, (item, at) => readForm('declaration', item, at, draft, reading)),
    reports: (value, where) => reading.texts(value, where, draft.reports),
    printed: (value, where) => reading.texts(value, where, draft.printed),
    declared: (value, where) => reading.texts(value, where, draft.declared),
    reference: (value, where) => reading.texts(value, where, draft.reference),
    acknowledged: (value, where) => reading.texts(value, where, draft.acknowledged),
    paper: (value, where) => reading.texts(value, where, draft.paper),
    ...Object.fromEntries([...aside].map((key) => [key, () => undefined])),
  });
}

/** Why a value cannot stand in for a parameter's: there is no such one, it is no figure, or none of the words it may be. */
function refusalOf(path: string, value: string, where: string, pack: Pack): Problem | null {
  const [id] = figures.parameter.parse(path) ?? [];
  if (id === undefined || value === '') return null;
  const parameter = pack.parameters.find((one) => one.id === id);
  if (!parameter)
    return problem('workbook.unknown-key', `${where}.path`, { where: `${where}.path`, key: path, nearest: null, known: '' });
  const options = parameter.choice?.options;
  if (options)
    return options.includes(value)
      ? null
      : problem('workbook.not-an-option', `${where}.value`, { name: parameter.name, text: value, options: options.join('、') });
  const read = parseNumber(value, parameter.unit);
  return read.ok ? null : (read.problems.map((one) => ({ ...one, place: `${where}.value` }))[0] ?? null);
}

function readUnit(data: Data, where: string, draft: Workbook, reading: PlainReading): void {
  const handlers: EachOf<Workbook['unit']> = {
    name: (value, at) => reading.enter(fields.unitName.at(), value, at, draft),
    department: (value, at) => reading.enter(fields.unitDepartment.at(), value, at, draft),
    facts: (value, at) =>
      reading.record(value, at, (id, item, here) => {
        const steps = () => [{ where: at, id, known: reading.pack.facts.map((fact) => fact.id) }];
        reading.enter(fields.unitFact.at(id), item, here, draft, steps);
      }),
  };
  reading.each(data, where, handlers);
}

function readProject(data: Data, where: string, draft: Workbook, reading: PlainReading): void {
  const id = reading.idOf(data, where);
  if (id === null) return;
  if (!draft.projects.some((project) => project.id === id)) draft.projects.push({ id, name: '', fill: reading.emptyFill() });
  const identity =
    ({ at: bind }: Pick<typeof fields.projectName, 'at'>) =>
    (value: Data, at: string) =>
      reading.enter(bind(id), value, at, draft);
  const handlers: EachOf<Omit<Project, 'fill'>> = {
    id: () => undefined,
    name: identity(fields.projectName),
    code: identity(fields.projectCode),
    department: identity(fields.projectDepartment),
    hidden: (value, at) => {
      const project = draft.projects.find((one) => one.id === id);
      const reason = reading.text(value, at);
      if (!project) return;
      if (shows.has(reason.trim().toLowerCase())) delete project.hidden;
      else project.hidden = { reason: hides.has(reason.trim().toLowerCase()) ? '' : reason };
    },
  };
  readFill(data, where, { kind: 'project', id }, draft, reading, handlers);
}

/**
 * A form of one kind: `table` may be left out where the pack has one of that kind; only an appraisal must be about a project.
 * `remove: 是` takes it out; `carry: 是` takes its targets into the project's self-evaluation, once all has been read.
 */
function readForm(kind: Table['kind'], data: Data, where: string, draft: Workbook, reading: PlainReading): void {
  const id = reading.idOf(data, where);
  if (id === null || !isMapping(data)) return;
  const there = draft.appraisals.find((appraisal) => appraisal.id === id);
  if (saysYes(data.remove, `${where}.remove`, reading)) {
    if (there) draft.appraisals = draft.appraisals.filter((one) => one.id !== id);
    else reading.unknown(where, id);
    return;
  }
  if (!there) {
    const ofKind = reading.pack.tables.filter((one) => one.kind === kind);
    const written = reading.text(data.table ?? '', `${where}.table`);
    const table = written === '' && ofKind.length === 1 ? ofKind[0] : ofKind.find((one) => one.id === written);
    const project = reading.text(data.project ?? '', `${where}.project`);
    if (!table) return reading.unknown(`${where}.table`, written);
    const about = draft.projects.find((one) => one.id === project);
    if (!about && (project !== '' || kind === 'appraisal')) return reading.unknown(`${where}.project`, project);
    draft.appraisals.push({
      id,
      table: table.id,
      project,
      fill: kind === 'appraisal' ? reading.emptyFill() : formOf(table, undefined),
    });
  }
  const nothing = () => undefined;
  readFill(data, where, { kind: 'appraisal', id }, draft, reading, {
    id: nothing,
    table: nothing,
    project: nothing,
    remove: nothing,
    carry: nothing,
  });
  if (saysYes(data.carry, `${where}.carry`, reading)) reading.afterwards.push(() => carryForm(id, where, draft, reading));
}

function carryForm(id: string, where: string, draft: Workbook, reading: PlainReading): void {
  const table = reading.pack.tables.find((one) => one.id === draft.appraisals.find((form) => form.id === id)?.table);
  if (!table || !isTakeable(table)) {
    const at = `${where}.carry`;
    reading.problems.push(problem('workbook.form-carry', at, { where: at }));
    return;
  }
  reading.problems.push(...(takeFormInto(draft, id, reading.pack) ?? []).map((one) => ({ ...one, place: where })));
}

/** A switch in data: 是 or 否. */
function saysYes(data: Data | undefined, where: string, reading: PlainReading): boolean {
  if (data === undefined || data === '否' || data === 'false' || data === '') return false;
  if (data === '是' || data === 'true') return true;
  const text = typeof data === 'string' ? data : '';
  reading.problems.push(problem('workbook.not-an-option', where, { name: where, text, options: '是、否' }));
  return false;
}
