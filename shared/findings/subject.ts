import { Memo } from '../graph/memo';
import type { Memory } from '../graph/memory';
import type { Indicator, Pack, Rule, Settings, Table } from '../pack';
import {
  type CompiledTable,
  compilePack,
  type Evaluation,
  type Line,
  type Money,
  moneyOf,
  type TableEvaluation,
} from '../scoring';
import type { Understood } from '../scoring/understand';
import {
  findIndicator,
  ownerPath,
  NO_REASON,
  PUBLISHED_REASON,
  reasonText,
  type TableEntries,
  type CustomIndicator,
  type SelfScore,
  type Project,
  type Workbook,
} from '../workbook';
import { figures } from '../workbook/fields';
import { evaluated, type Evaluated } from './evaluated';
import { type Measured, measure } from './measured';
import { type TextAt, tableTexts, unitTexts } from './texts';

export type { TextAt };

/** What the checks look at: the three nouns, with what each table and line needs laid out beside it. */
export interface Subject {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  readonly settings: Settings;
  readonly tables: readonly TableSubject[];
  readonly texts: readonly TextAt[];
}

/** One table: of the unit, of a project, or an appraisal. */
export interface TableSubject {
  readonly pack: Pack;
  readonly settings: Settings;
  /** The year evaluated. */
  readonly year: string;
  readonly printed: Workbook['printed'];
  /** Whether a document was read in at all: most workbooks have nothing printed to compare with. */
  readonly imported: boolean;
  readonly path: string;
  /** 「项目名」, or the table's own name. */
  readonly label: string;
  readonly spec: Table;
  readonly compiled: CompiledTable;
  readonly result: TableEvaluation;
  readonly fill: TableEntries;
  readonly project: Project | undefined;
  readonly lines: readonly LineSubject[];
  readonly execution: LineSubject | null;
  readonly money: Money | null;
  readonly texts: readonly TextAt[];
  /** Of a table about a project: the officer's paragraphs of reports about it alone. */
  readonly reportTexts: readonly TextAt[];
  /** What is written of a project: in its own table, and in those paragraphs. */
  readonly prose: readonly TextAt[];
}

/** One line with what was typed about it. */
export interface LineSubject {
  readonly table: TableSubject;
  readonly line: Line;
  readonly where: string;
  readonly spec: Indicator | undefined;
  readonly own: CustomIndicator | undefined;
  readonly read: Understood | undefined;
  /** What was read, where it can be compared as numbers. */
  readonly measured: Measured | null;
  readonly rule: Rule | undefined;
  readonly selfScore: SelfScore | undefined;
  /** 偏差原因. */
  readonly reason: string;
  readonly note: string;
  /** Reason for the own score. */
  readonly ownReason: string;
  /** Somebody said something about it. */
  readonly explained: boolean;
}

/** What was laid out last time. */
class SubjectsMemo {
  readonly tables = new Memo<TableSubject>();
  readonly settings = new Memo<Settings>();
  readonly at = new Memo<TableSubject | null>();
}

/** 「照公开的表」「按公开表」: where a figure came from, not why it is right. */
const WHERE_FROM = /^(依据|依照|按照|根据|照|按|据)?已?公开的?(自评)?[表数]?格?(填|抄)?。?$/;

/** The pack's settings, with what the unit's own parameters make of them. The very same while those stay. */
function settingsOf(pack: Pack, evaluation: Evaluation, { settings }: SubjectsMemo): Settings {
  const { checks } = pack;
  const parameter = pack.parameters.find(({ name }) => name === checks.overTargetBy);
  const value = parameter && evaluation.figure(figures.parameter.at(parameter.id))?.value;
  if (value?.kind !== 'number') return checks;
  return settings.run('settings', [checks, value.value.toString()], () => ({ ...checks, overTarget: value.value }));
}

/** Lays out what the checks look at. */
export function subjectOf(pack: Pack, workbook: Workbook, evaluation: Evaluation, memory: Memory): Subject {
  const settings = settingsIn(pack, evaluation, memory);
  const specs = compiledTables(pack);
  const tables = evaluated(pack, workbook, evaluation).flatMap((one) => makeTable(pack, workbook, settings, specs, one, memory));
  return { pack, workbook, evaluation, settings, tables, texts: unitTexts(pack, workbook) };
}

/** The settings alone, for what looks at figures of the unit. */
export function settingsIn(pack: Pack, evaluation: Evaluation, memory: Memory): Settings {
  return settingsOf(pack, evaluation, memory.of(SubjectsMemo));
}

/** One table alone, by what it belongs to; null: there is none. Several cells ask for it at a key press. */
export function tableSubjectAt(
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  owner: string,
  memory: Memory,
): TableSubject | null {
  return memory.of(SubjectsMemo).at.run('', [pack, workbook, evaluation, owner], () => {
    const one = evaluated(pack, workbook, evaluation).find(({ result }) => ownerPath(result.owner) === owner);
    if (!one) return null;
    const settings = settingsIn(pack, evaluation, memory);
    return makeTable(pack, workbook, settings, compiledTables(pack), one, memory)[0] ?? null;
  });
}

type Compiled = ReadonlyMap<string, CompiledTable>;

function compiledTables(pack: Pack): Compiled {
  const compiled = compilePack(pack);
  return new Map(compiled.ok ? compiled.value.tables.map((table) => [table.spec.id, table]) : []);
}

/** What the checks look at of one table; nothing where its pack does not compile. */
function makeTable(
  pack: Pack,
  { year, printed }: Workbook,
  settings: Settings,
  specs: Compiled,
  one: Evaluated,
  memory: Memory,
): TableSubject[] {
  const compiled = specs.get(one.result.table);
  return compiled ? [tableSubject({ pack, settings, year, printed, compiled, ...one }, memory.of(SubjectsMemo))] : [];
}

type Given = Pick<TableSubject, 'pack' | 'settings' | 'year' | 'printed' | 'compiled'> & Evaluated;

/** A table's evaluation keeps its lines while nothing the table reads has changed: then the table here stays too. */
function tableSubject(given: Given, memo: SubjectsMemo): TableSubject {
  const { result, pack, settings, year, fill, project, printed, label, reportTexts } = given;
  // Texts are told by what they say: they are gathered anew each time.
  const written = reportTexts.map(({ place, text }) => `${place} ${text}`).join('\n');
  return memo.tables.run(
    ownerPath(result.owner),
    [result.lines, pack, settings, year, fill, project, printed, label, written],
    () => layOut(given),
  );
}

function layOut(given: Given): TableSubject {
  const { result, compiled, fill, label } = given;
  const texts = tableTexts({ owner: result.owner, table: compiled.spec, fill, year: given.year }, label, given.project);
  const path = ownerPath(result.owner);
  const owns = new Map(fill.indicators.map((indicator) => [indicator.id, indicator]));
  const rules = new Map(compiled.rules.map(({ spec }) => [spec.id, spec]));
  const lines: LineSubject[] = [];
  // Lines know their table, and a table its lines: the execution is put in once both are there.
  const table: TableSubject & { execution: LineSubject | null } = {
    ...given,
    path,
    imported: Object.keys(given.printed).length > 0,
    spec: compiled.spec,
    lines,
    execution: null,
    money: moneyOf(compiled, path, result.figures),
    texts,
    prose: [...texts.filter(({ role }) => role === 'prose'), ...(given.project ? given.reportTexts : [])],
  };
  for (const line of result.lines) lines.push(lineSubject(line, table, owns, rules));
  if (result.execution) table.execution = lineSubject(result.execution, table, owns, rules);
  return table;
}

function lineSubject(
  line: Line,
  table: TableSubject,
  owns: ReadonlyMap<string, CustomIndicator>,
  rules: ReadonlyMap<string, Rule>,
): LineSubject {
  const own = owns.get(line.id);
  const { fill } = table;
  const { read } = line;
  const selfScore = fill.own[line.id];
  const reason = fill.reasons[line.id]?.trim() ?? '';
  const note = fill.notes[line.id]?.trim() ?? '';
  // Where a published score came from is no reason for it.
  const { kind, text } = selfScore?.reason ?? NO_REASON;
  const isWhereFrom = kind === PUBLISHED_REASON || WHERE_FROM.test(text.trim());
  const ownReason = isWhereFrom ? '' : reasonText({ kind, text }).trim();
  const name = line.path.at(-1)?.trim() || '未命名指标';
  return {
    table,
    line,
    where: line.kind === 'execution' ? table.label : `${table.label}·${name}`,
    spec: own ? undefined : findIndicator(table.spec, line.id),
    own,
    read,
    measured: measure(read),
    rule: line.ruleId === undefined ? undefined : rules.get(line.ruleId),
    selfScore,
    reason,
    note,
    ownReason,
    explained: reason !== '' || note !== '' || ownReason !== '',
  };
}
