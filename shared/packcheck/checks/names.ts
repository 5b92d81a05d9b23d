import { parse, parseMacroHead } from '../../formula';
import { spelledName } from '../../pack';
import { expandScore } from '../../scores';
import { EXECUTION_NAMES, INDICATOR_NAMES, LINE_NAMES, MEASURE_NAMES, TOTAL_NAMES } from '../../scoring/engine-names';
import type { PathPart } from '../place';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import { aroundScope, parameterScope, tableScope } from '../scope';
import type { Subject } from '../subject';
import { hasOpenGroups, type Scorer, scorersOf } from '../tree';
import { isFunction } from './formulas';

/** A name and what bears it. */
interface Bearer {
  readonly name: string;
  readonly what: string;
  readonly path: readonly PathPart[];
}

const TAKEN = '程序或这张表已有的名称';

/** Names that formulas can spell, each with one meaning where it stands. */
export const names: Check = {
  name: 'names',
  about: '公式里的名称写得出来，不重名',
  touches: 'scores',
  run: (subject) => [
    ...unique(
      '规则包',
      [
        ...taken(subject.pack.tables.flatMap(engineNames)),
        ...bearersOf(subject.pack.parameters, '参数', ['parameters'], 'name'),
        ...macroBearers(subject),
      ],
      subject,
      true,
    ),
    ...sameFacts(subject),
    ...unique('汇总', bearersOf(subject.pack.rollups, '汇总', ['rollups'], 'name'), subject, false),
    ...subject.pack.tables.flatMap((table, index) => inTable(table, ['tables', index], subject)),
    ...scorersOf(subject.pack.tables).flatMap((scorer) => inScorer(scorer, subject)),
  ],
};

/** The unit's data of one group: two of one name can't be told apart by who fills them in. */
function sameFacts(subject: Subject): Problem[] {
  const { facts } = subject.pack;
  return [...new Set(facts.map(({ group }) => group))].flatMap((group) => {
    const own = facts.flatMap((fact, at): Bearer[] =>
      fact.group === group ? [{ name: spelledName(fact), what: fact.id, path: ['facts', at, 'name'] }] : [],
    );
    return unique('单位的数据', own, subject, false);
  });
}

function inTable(table: Subject['pack']['tables'][number], path: readonly PathPart[], subject: Subject): Problem[] {
  const all = [
    ...taken(engineNames(table)),
    ...[...parameterScope(subject).keys()].map((name) => ({ name, what: '参数', path: [] })),
    ...bearersOf(
      table.facts.map((fact) => ({ name: spelledName(fact) })),
      '表上的项目',
      [...path, 'facts'],
      'name',
    ),
    ...bearersOf(table.funds?.columns ?? [], '资金栏目', [...path, 'funds', 'columns'], 'name'),
    ...bearersOf(table.measures, '汇总', [...path, 'measures'], 'name'),
  ];
  return unique(table.name, all, subject, false);
}

/**
 * Names the engine gives the formulas of a table and of its lines. A parameter, fact, column or measure of the same name
 * would be hidden by them there, and mean what it says elsewhere.
 */
function engineNames(table: Subject['pack']['tables'][number]): string[] {
  return [
    ...LINE_NAMES,
    ...(table.funds ? EXECUTION_NAMES : []),
    ...(table['total-at-most'].length > 0 ? TOTAL_NAMES : []),
    ...(table.measures.length > 0 ? MEASURE_NAMES : []),
    ...(hasOpenGroups(table) ? INDICATOR_NAMES : []),
  ];
}

/** Bearers of names that are taken before the pack says anything. */
function taken(names: readonly string[]): Bearer[] {
  return [...new Set(names)].map((name) => ({ name, what: TAKEN, path: [] }));
}

function inScorer(scorer: Scorer, subject: Subject): Problem[] {
  const { spec, path } = scorer;
  const around = new Set([...aroundScope(scorer, subject).keys(), ...LINE_NAMES]);
  const sources = new Map(
    Object.entries(spec.inputs).map(([name, input]) => [name, input.kind === 'local' ? '' : input.source.written]),
  );
  const before = taken([...around].filter((name) => !isSame(name, sources.get(name), scorer)));
  const own: Bearer[] = [
    ...Object.keys(spec.inputs).map((name) => ({ name, what: '输入', path: [...path, 'inputs', name] })),
    ...Object.keys(spec.steps).map((name) => ({ name, what: '步骤', path: [...path, 'steps', name] })),
    ...expandedBearers(scorer),
  ];
  const rows = spec.rows?.figures.length ? bearersOf(spec.rows.fields, '行内的栏目', [...path, 'rows', 'fields'], 'name') : [];
  return [...unique(spec.name, [...before, ...own], subject, true), ...unique(spec.name, rows, subject, true)];
}

/** Names the kind of score brings along: what it asks for, the steps it adds, parts and the formulas behind them. */
function expandedBearers({ spec, path, kind }: Scorer): Bearer[] {
  const { inputs, steps, macros } = expandScore(spec.score, {
    when: { none: 'ask', zeroDivisor: 'ask' },
    customIndicator: kind === 'rule',
  });
  const at = [...path, 'score'];
  if (spec.score.kind === 'parts') {
    const parts = spec.score.parts.map((part, index) => ({ name: part.name, what: '部分', path: [...at, 'parts', index] }));
    return [...parts, ...macros.map(({ name }) => ({ name, what: '程序已有的名称', path: at }))];
  }
  return [...inputs, ...steps].map(({ name }) => ({ name, what: '程序已有的名称', path: at }));
}

/** An input that is the very thing of the table that bears its name hides nothing. */
function isSame(name: string, from: string | undefined, { table }: Scorer): boolean {
  if (from === undefined || !tableScope(table).has(name) || hasOpenGroups(table)) return false;
  const fact = table.facts.find((one) => spelledName(one) === name);
  const column = table.funds?.columns.find((one) => one.name === name);
  const total = table.funds?.rows.find((row) => row.total);
  return from === `project.${fact?.id}` || (total !== undefined && from === `funds.${total.id}.${column?.id}`);
}

function unique(where: string, bearers: readonly Bearer[], subject: Subject, spelled: boolean): Problem[] {
  const seen = new Map<string, Bearer>();
  return bearers.flatMap((bearer) => {
    const { name, what, path } = bearer;
    const before = seen.get(name);
    if (!before) seen.set(name, bearer);
    const place = subject.at(...path);
    const twice =
      before && path.length > 0 ? [problem('packcheck.same-name', place, { where, name, one: before.what, other: what })] : [];
    return spelled && path.length > 0 && !canBeSpelled(name)
      ? [...twice, problem('packcheck.name-form', place, { where, name })]
      : twice;
  });
}

/** Whether a formula can say this name at all. */
function canBeSpelled(name: string): boolean {
  const read = parse(name);
  return read.ok && read.value.kind === 'name' && read.value.name === name && !isFunction(name);
}

function bearersOf(list: readonly { readonly name: string }[], what: string, path: readonly PathPart[], key: string): Bearer[] {
  return list.map(({ name }, index) => ({ name, what, path: [...path, index, key] }));
}

function macroBearers({ pack }: Subject): Bearer[] {
  return Object.keys(pack.macros).flatMap((head) => {
    const read = parseMacroHead(head);
    return read.ok ? [{ name: read.value.name, what: '宏', path: ['macros', head] }] : [];
  });
}
