import { Decimal, formatPlain, parseNumber } from '../../number';
import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import { draftFill } from '../../workbook/fields/owner';
import { splitBinding } from '../../workbook';
import type { FormLine } from '../form';
import type { PackLine } from '../pack-tables';
import { joined, levelled, likeness, nameKey, pointsIn, saysNothing, splitPoints } from '../text';
import type { FormBinding } from './binding';
import { levelsAbove, nameCellOf, sameFigure, sayLevels } from './levels';
import { printedRow } from './rows';
import { placeRate, putScore, putWords, sayFormWords } from './values';
import { fields, figures, linePath } from '../../workbook/fields';

/** How alike a name has to be to be taken for another, where nothing is the same. */
const ALIKE = 0.6;

/** Lines the form prints: found by path and name, then by likeness. Answers the lines that are none of them. */
export function bindFixedLines(binding: FormBinding): FormLine[] {
  const { form, table } = binding;
  const found = pair(form.lines, table.lines);
  const left: FormLine[] = [];
  const lists = new Map<PackLine, FormLine[]>();
  for (const line of form.lines) {
    const own = found.get(line);
    if (own) bindLine(binding, line, own, pointsOf(line, own, found, table.lines));
    else {
      const list = table.lines.find((one) => one.rows !== null && !taken(found, one) && isUnder(line, one));
      if (list) lists.set(list, [...(lists.get(list) ?? []), line]);
      else left.push(line);
    }
  }
  for (const [list, lines] of lists) bindList(binding, list, lines);
  return left;
}

function taken(found: ReadonlyMap<FormLine, PackLine>, line: PackLine): boolean {
  return [...found.values()].includes(line);
}

/** Whether the lowest level printed above a line is the branch a list stands in. */
function isUnder(line: FormLine, list: PackLine): boolean {
  const branch = nameKey(list.path.at(-2) ?? '');
  return levelsAbove(line).some((cell) => nameKey(cell.text) === branch) || levelsAbove(line).length === 0;
}

/** Names that are the same first, those under the same branches before others; then names that are like. */
export function pair(lines: readonly FormLine[], known: readonly PackLine[]): Map<FormLine, PackLine> {
  const found = new Map<FormLine, PackLine>();
  const free = new Set(known);
  const name = (line: FormLine) => nameKey(nameCellOf(line)?.text ?? '');
  const above = (line: FormLine, one: PackLine) => {
    const branches = one.path.slice(0, -1).map(nameKey);
    return levelsAbove(line).filter((cell) => branches.includes(nameKey(cell.text))).length;
  };
  const take = (line: FormLine, one: PackLine) => {
    found.set(line, one);
    free.delete(one);
  };
  for (const line of lines) {
    const same = [...free].filter((one) => nameKey(one.path.at(-1) ?? '') === name(line));
    const best = same.sort((one, other) => above(line, other) - above(line, one))[0];
    if (best) take(line, best);
  }
  for (const line of lines) {
    if (found.has(line) || name(line) === '') continue;
    const graded = [...free]
      .filter((one) => one.rows === null)
      .map((one) => ({ one, grade: likeness(name(line), nameKey(one.path.at(-1) ?? '')) + (above(line, one) > 0 ? 0.15 : 0) }))
      .sort((a, b) => b.grade - a.grade);
    const [best] = graded;
    if (best && best.grade >= ALIKE) take(line, best.one);
  }
  return found;
}

/** The points a line's cell ought to print: its own, or those of all the lines the cell stands beside. */
function pointsOf(line: FormLine, own: PackLine, found: ReadonlyMap<FormLine, PackLine>, all: readonly PackLine[]): string {
  const cell = line.values.get('points');
  // A weight that the form prints for several lines is printed again where a page begins between them.
  const isOwnWord = cell && [own, ...(/[%％]$/.test(cell.text.trim()) ? all : [])].some(({ words }) => has(words, cell.text));
  if (!cell || cell.rowSpan === 1 || isOwnWord) return isOwnWord ? pointsIn(cell.text) : (own.points ?? '');
  const beside = [...found].filter(([one]) => {
    const name = nameCellOf(one);
    return name?.position.path.split('/')[0] === cell.position.path.split('/')[0] && name !== null && isBeside(name, cell);
  });
  const points = beside.map(([, { points: said }]) => parseNumber(said ?? '0'));
  const sum = points.reduce((all, one) => (one.ok ? all.plus(one.value.value) : all), new Decimal(0));
  return beside.length > 1 ? formatPlain(sum) : (own.points ?? '');
}

function has(words: readonly string[], text: string): boolean {
  return words.some((word) => levelled(word) === levelled(text));
}

function isBeside(name: SourceCell, cell: SourceCell): boolean {
  return name.row >= cell.row && name.row < cell.row + cell.rowSpan;
}

function bindLine(binding: FormBinding, line: FormLine, known: PackLine, points: string): void {
  const cell = nameCellOf(line);
  const name = known.path.at(-1) ?? '';
  sayLevels(binding, line, { path: known.path.slice(0, -1), groups: known.groups });
  if (cell) {
    const same = nameKey(cell.text) === nameKey(name);
    binding.say(cell, null, name, same ? null : doubt('name.alike', { name }));
  }
  bindCells(binding, line, known, points);
}

/** Points, score, reason and the rest of a line the form prints. */
function bindCells(binding: FormBinding, line: FormLine, known: PackLine, points: string): void {
  const path = linePath(binding.path, known.id);
  sayPoints(binding, line, points);
  putScore(binding, line, path, points);
  putWords(binding, line, known.id);
  placeRate(binding, line, path);
  sayFormWords(binding, line);
}

/** Points stand in a column of their own, or behind the name. They are the pack's: other ones are a doubt. */
function sayPoints(binding: FormBinding, line: FormLine, points: string): void {
  const column = line.values.get('points');
  const cell = column ?? nameCellOf(line);
  const printed = column ? pointsIn(column.text) : (splitPoints(cell?.text ?? '').points ?? '');
  if (!cell || (printed === '' && !column)) return;
  if (printed === '' || sameFigure(printed, points)) {
    if (column) binding.outcomes.matched(cell, null, points);
  } else binding.outcomes.doubtful(cell, null, points, doubt('points.differ', { points: points === '' ? '（无）' : points }));
}

/** Lines under a list the unit names itself: a row each; their points and score are the list's. */
function bindList(binding: FormBinding, list: PackLine, lines: readonly FormLine[]): void {
  const { rows } = list;
  const owner = splitBinding(binding.path)?.owner;
  const [first] = lines;
  if (!rows || !owner || !first) return;
  const fill = draftFill(binding.draft, owner);
  const named = lines.map((line) => ({ line, printed: printedRow(joined(nameCellOf(line)?.text ?? ''), rows) }));
  let next = 1;
  const ids = named.map(({ printed }) => {
    const given = rows.given.find((one) => nameKey(one.name) === nameKey(printed.name));
    return given?.id ?? `r${next++}`;
  });
  fill.rows[list.id] = ids.filter((id) => !rows.given.some((one) => one.id === id)).map((id) => ({ id, fields: {} }));
  named.forEach(({ line, printed }, at) => {
    const cell = nameCellOf(line);
    const id = ids[at] ?? '';
    const listPath = linePath(binding.path, list.id);
    binding.ownLines.push({ line, path: figures.row.at(listPath, id), under: listPath });
    sayLevels(binding, line, { path: list.path.slice(0, -1), groups: list.groups });
    if (cell)
      for (const [field, text] of printed.fields)
        if (!saysNothing(text)) binding.put(fields.rowField.at(listPath, id, field), text, cell);
    sayFormWords(binding, line);
    if (at > 0) for (const kind of ['points', 'self'] as const) keepEmpty(binding, line, kind);
  });
  bindCells(binding, first, list, list.points ?? '');
}

/** Further rows of a list print no points and no score of their own; where one does, nobody knows whose it is. */
function keepEmpty(binding: FormBinding, line: FormLine, kind: 'points' | 'self'): void {
  const cell = line.values.get(kind);
  if (cell && !saysNothing(cell.text)) binding.outcomes.unmatched(cell, doubt('place.none', {}));
}
