import { type Decimal, formatFixed } from '../../shared/number';
import { type Data, isMapping, type LoadedPack } from '../../shared/pack';
import { evaluate, type Evaluation, type Line, type TableEvaluation } from '../../shared/scoring';
import { sentence } from '../../shared/text/problem';
import { newWorkbook, readPlain } from '../../shared/workbook';

/** What one example's figures should be and are, line by line, as text: equal where the example comes out. */
export interface Compared {
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

/**
 * Evaluates an example and sets its `expect` beside what came out. A line without `self` expects its rule score; one
 * without `rule` expects none, and says why by its `state`. Every line there is has to be expected.
 */
export function compareExample(loaded: LoadedPack, data: Data): Compared {
  const filled = readPlain(data, loaded.pack, newWorkbook(loaded.pack, ''));
  if (!filled.ok) throw new Error(filled.problems.map((one) => `${one.place} ${sentence(one)}`).join('\n'));
  const evaluation = evaluate(loaded.pack, filled.value);
  const expect = at(data, 'expect');
  const expected: string[] = [];
  const got: string[] = [];
  for (const [where, table] of tablesOf(evaluation)) {
    const said = at(at(expect, where[0]), where[1]);
    // A table without lines (a list of problems) has no figures to expect.
    if (said === undefined && table.lines.length === 0) continue;
    const name = where.join('/');
    compareTable(name, said, table, expected, got);
  }
  return { expected, got };
}

function compareTable(name: string, said: Data | undefined, table: TableEvaluation, expected: string[], got: string[]): void {
  const figures: Readonly<Record<string, string>> = {
    rule: score(table.rule),
    self: score(table.self),
    points: table.points.toString(),
    available: table.available.toString(),
    rating: table.rating ?? '',
    state: table.state,
  };
  for (const key of ['rule', 'self', 'points', 'available', 'rating', 'state']) {
    const word = at(said, key);
    if (word === undefined && key !== 'rule' && key !== 'self') continue;
    expected.push(`${name} ${key} ${text(word)}`);
    got.push(`${name} ${key} ${figures[key]}`);
  }
  const lines = at(said, 'lines');
  const all = table.execution ? [table.execution, ...table.lines] : table.lines;
  for (const line of all) {
    expected.push(`${name}/${line.id} ${saidOf(at(lines, line.id), line)}`);
    got.push(`${name}/${line.id} ${score(line.rule)} ${score(line.self)} ${line.state}`);
  }
  for (const id of Object.keys(isMapping(lines) ? lines : {})) {
    if (!all.some((line) => line.id === id)) expected.push(`${name}/${id} 没有这一行`);
  }
}

function saidOf(said: Data | undefined, line: Line): string {
  const rule = text(at(said, 'rule'));
  const self = text(at(said, 'self')) || rule;
  // A line with a rule score may be scored or 不适用; only what the example names is compared.
  return `${rule} ${self} ${text(at(said, 'state')) || (rule === '' ? 'scored' : line.state)}`;
}

function tablesOf(evaluation: Evaluation): [readonly [string, string], TableEvaluation][] {
  return [
    ...evaluation.tables.map((table) => [['tables', table.table], table] as [[string, string], TableEvaluation]),
    ...evaluation.projects.map((table) => [['projects', table.project], table] as [[string, string], TableEvaluation]),
    ...evaluation.appraisals.map((table) => [['appraisals', table.appraisal], table] as [[string, string], TableEvaluation]),
  ];
}

function at(data: Data | undefined, key: string): Data | undefined {
  return isMapping(data) ? data[key] : undefined;
}

function text(data: Data | undefined): string {
  return typeof data === 'string' ? data : '';
}

function score(value: Decimal | null): string {
  return value === null ? '' : formatFixed(value, 2);
}
