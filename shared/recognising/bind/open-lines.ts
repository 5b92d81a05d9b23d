import { doubt } from '../../text/recognising';
import { splitBinding } from '../../workbook';
import { draftFill } from '../../workbook/fields/owner';
import type { SourceCell } from '../../reading/source';
import type { FormLine } from '../form';
import type { PackGroup } from '../pack-tables';
import { joined, levelKeys, likeness, nameKey, pointsIn, saysNothing, splitPoints, value } from '../text';
import { suggests } from '../words/branches';
import type { FormBinding } from './binding';
import { isSameLevel, levelsAbove, nameCellOf, sayLevels } from './levels';
import { bindInputs } from './inputs';
import { directionOf, doubtOf, partsOf, placeRate, putScore, putWords, sayFormWords } from './values';
import { fields, linePath } from '../../workbook/fields';

/** Indicators the unit set up itself, each under the open branch its levels name. */
export function bindOpenLines(binding: FormBinding, lines: readonly FormLine[]): void {
  const owner = splitBinding(binding.path)?.owner;
  if (!owner) return;
  if (binding.table.open.length === 0) {
    for (const line of lines) leave(binding, line);
    return;
  }
  const branches = new Branches(binding.table.open);
  const placed = lines.map((line) => ({ line, group: branches.of(line) }));
  for (const { line, group } of placed) {
    const fill = draftFill(binding.draft, owner);
    const id = `i${fill.indicators.length + 1}`;
    fill.indicators.push({ id, group: group.id, name: '' });
    const alone = placed.filter((one) => one.group === group).length === 1;
    binding.ownLines.push({ line, path: linePath(binding.path, id), under: group.id });
    bindIndicator(binding, line, id, group, alone);
  }
}

/** Blank rows under the branches: nothing is in them, and this year's indicators go there. */
export function bindSlots(binding: FormBinding): void {
  const { form, table } = binding;
  if (table.open.length === 0) return;
  const branches = new Branches(table.open);
  form.slots.forEach((line, at) => {
    const group = branches.of(line);
    const id = `blank${at + 1}`;
    binding.ownLines.push({ line, path: linePath(binding.path, id), under: group.id, blank: true });
    bindIndicator(binding, line, id, group, false);
    // 「指标2：」 is there to be written over, and so are the words for nothing.
    for (const cell of [nameCellOf(line), ...line.values.values()])
      if (cell && !saysNothing(cell.text)) binding.outcomes.matched(cell, null, '');
  });
}

/** Finds the open branch of a line; a branch printed twice under one name is two branches. */
class Branches {
  readonly #cells = new Map<string, SourceCell[]>();
  /** That of the last line that printed its levels. */
  #last: PackGroup | null = null;

  constructor(private readonly open: readonly PackGroup[]) {}

  of(line: FormLine): PackGroup {
    const above = levelsAbove(line);
    const found = this.#find(line, above);
    if (above.length > 0) this.#last = found;
    return found;
  }

  #find(line: FormLine, above: readonly SourceCell[]): PackGroup {
    const lowest = above.at(-1);
    const keys = above.flatMap((cell) => levelKeys(cell.text));
    const fallback = this.open[0] as PackGroup;
    const graded = this.open.map((group) => ({ group, grade: gradeOf(group, keys) }));
    // Where a table goes on without its levels it goes on in the branch it was in.
    if (above.length === 0) return this.#last ?? this.#byName(line) ?? fallback;
    const best = graded.reduce((one, other) => (other.grade > one.grade ? other : one), { group: fallback, grade: 0 });
    if (!lowest) return best.group;
    const among = branchesBelow(this.open, keys);
    // A form of upper levels alone leaves it open which of the branches below it is: where its name points.
    if (among.length > 1) return this.#byName(line, among) ?? best.group;
    const same = this.open.filter((group) => group.path.join('/') === best.group.path.join('/'));
    if (same.length < 2) return best.group;
    const key = best.group.path.join('/');
    const seen = this.#cells.get(key) ?? [];
    if (!seen.includes(lowest)) this.#cells.set(key, [...seen, lowest]);
    const at = (this.#cells.get(key) ?? []).indexOf(lowest);
    return same[Math.min(at, same.length - 1)] ?? best.group;
  }

  /** A line printed without its levels goes where its name points; it is doubted all the same. */
  #byName(line: FormLine, among: readonly PackGroup[] = this.open): PackGroup | undefined {
    const names = among.map(({ path }) => path.at(-1) ?? '');
    const said = levelBefore(nameCellOf(line), among);
    if (said) return said;
    const found = suggests(nameKey(nameCellOf(line)?.text ?? ''), names);
    return found === null ? undefined : among[names.indexOf(found)];
  }
}

/** The branch a name says itself that it stands in: 「数量指标：培训人次」; null where it says none of these. */
function levelBefore(name: SourceCell | null, among: readonly PackGroup[]): PackGroup | null {
  const [, before = ''] = /^([^:：]{2,10})[:：]/.exec(joined(name?.text ?? '')) ?? [];
  const isIt = ({ path }: PackGroup) => isSameLevel(nameKey(path.at(-1) ?? ''), nameKey(before));
  return before === '' ? null : (among.find(isIt) ?? null);
}

/** The branches below the upper level a form prints, where it does not print which of them; none where it does. */
function branchesBelow(open: readonly PackGroup[], keys: readonly string[]): readonly PackGroup[] {
  const isSaid = (name: string) => keys.some((key) => isSameLevel(nameKey(name), key));
  if (!keys.every((key) => open.some(({ path }) => path.slice(0, -1).some((name) => isSameLevel(nameKey(name), key))))) return [];
  if (open.some(({ path }) => isSaid(path.at(-1) ?? ''))) return [];
  return open.filter(({ path }) => path.slice(0, -1).some(isSaid));
}

/** The lowest level counts most, then those above it; a branch of like name is better than none. */
function gradeOf(group: PackGroup, keys: readonly string[]): number {
  const names = group.path.map(nameKey);
  const [own = '', ...others] = [...names].reverse();
  const [lowest = '', ...above] = [...keys].reverse();
  const top = others.some((name) => above.includes(name) || name === lowest) ? 0.5 : 0;
  if (lowest === own) return 2 + top;
  if (keys.includes(own)) return 1.5 + top;
  return likeness(own, lowest) + top;
}

function leave(binding: FormBinding, line: FormLine): void {
  for (const cell of [...line.values.values(), nameCellOf(line)])
    if (cell && cell.text.trim() !== '') binding.outcomes.unmatched(cell, doubt('line.unknown', {}));
}

function bindIndicator(binding: FormBinding, line: FormLine, id: string, group: PackGroup, alone: boolean): void {
  const path = linePath(binding.path, id);
  const name = nameCellOf(line);
  const ownPoints = binding.form.columns.some(({ kind }) => kind === 'points');
  sayLevels(binding, line, group);
  if (name && levelsAbove(line).length > 0) {
    const printed = ownPoints ? { name: joined(name.text), points: null } : splitPoints(name.text);
    const keys = levelsAbove(line).flatMap((cell) => levelKeys(cell.text));
    const isGuess = branchesBelow(binding.table.open, keys).length > 1;
    const guess = isGuess ? doubt('group.alike', { name: group.path.at(-1) ?? '' }) : null;
    binding.put(fields.customName.at(path), printed.name, name, line.shifted ? doubt('row.shifted', {}) : guess);
    if (printed.points !== null) binding.put(fields.customPoints.at(path), printed.points, name);
  } else if (name && levelBefore(name, [group]) !== null)
    binding.put(fields.customName.at(path), joined(name.text).replace(/^[^:：]*[:：]\s*/, ''), name);
  else if (name)
    binding.put(fields.customName.at(path), joined(name.text), name, doubt('group.alike', { name: group.path.at(-1) ?? '' }));
  bindMeasures(binding, line, path);
  placeRate(binding, line, path);
  const points = line.values.get('points');
  if (points && !line.shares)
    binding.put(fields.customPoints.at(path), pointsIn(points.text), points, doubtOf(binding, line, 'points'));
  else if (!ownPoints && alone) putBranchPoints(binding, line, path, group);
  putScore(binding, line, path, points ? pointsIn(points.text) : '');
  bindInputs(binding, line, path);
  putWords(binding, line, id);
  sayFormWords(binding, line);
  const review = line.values.get('review');
  if (review && !saysNothing(review.text)) binding.outcomes.unmatched(review, doubt('place.none', {}));
}

/** Points printed with a branch of one line are that line's, unless the pack hands out the very same. */
function putBranchPoints(binding: FormBinding, line: FormLine, path: string, group: PackGroup): void {
  const lowest = levelsAbove(line).at(-1);
  const points = lowest ? splitPoints(lowest.text).points : null;
  if (lowest && points !== null && points !== group.points) binding.put(fields.customPoints.at(path), points, lowest);
}

const partFields = { direction: fields.customDirection, target: fields.customTarget, unit: fields.customUnit } as const;

/** Sign, target, unit and actual, in the columns the pack has. */
function bindMeasures(binding: FormBinding, line: FormLine, path: string): void {
  const { table } = binding;
  const cell = line.values.get('target');
  const printed = value(cell?.text ?? '');
  const apart = line.values.has('direction') || line.values.has('unit');
  const columns = table.columns.includes('direction') || table.columns.includes('unit');
  const sign = directionOf(line.values.get('direction'));
  const unit = value(line.values.get('unit')?.text ?? '');
  const why = doubtOf(binding, line, 'target');
  binding.measures.set(path, { direction: line.values.get('direction'), target: cell, unit: line.values.get('unit') });
  if (columns === apart) {
    if (cell) binding.put(fields.customTarget.at(path), printed, cell, why);
  } else if (columns && cell) {
    const parts = partsOf(printed);
    for (const part of ['direction', 'target', 'unit'] as const)
      if (parts[part] !== '') binding.put(partFields[part].at(path), parts[part], cell, why);
  } else if (cell) binding.put(fields.customTarget.at(path), inOne(printed, sign.text, unit), cell, why);
  putPart(binding, line, 'direction', fields.customDirection.at(path), sign.text, columns, sign.why);
  putPart(binding, line, 'unit', fields.customUnit.at(path), unit, columns, null);
  const adjusted = line.values.get('adjusted-target');
  if (adjusted) {
    const changed = value(adjusted.text);
    binding.put(fields.customAdjustedTarget.at(path), columns || !apart ? changed : inOne(changed, sign.text, unit), adjusted);
  }
  const actual = line.values.get('actual');
  if (actual) binding.put(fields.customActual.at(path), value(actual.text), actual, doubtOf(binding, line, 'actual'));
}

/** Sign, figure and unit of columns of their own in one cell; what is no figure has no unit (「提升」 in 是/否, a date in 年-月-日). */
function inOne(printed: string, sign: string, unit: string): string {
  const mark = sign === '＝' || sign === '定性' || /^[≥≤＞＜=＝]/.test(printed) ? '' : sign;
  const isFigure = /[\d０-９]|^[一二两三四五六七八九十百千]+$/.test(printed);
  const isDate = /[\d０-９]\s*[年月日]\S?$/.test(printed);
  const isWhole = unit === '' || printed === '' || !isFigure || isDate || printed.endsWith(unit);
  return `${printed === '' ? '' : mark}${printed}${isWhole ? '' : unit}`;
}

function putPart(
  binding: FormBinding,
  line: FormLine,
  kind: 'direction' | 'unit',
  place: string,
  text: string,
  columns: boolean,
  why: ReturnType<typeof directionOf>['why'],
): void {
  const cell = line.values.get(kind);
  if (!cell || cell.text.trim() === '') return;
  if (columns) binding.put(place, text, cell, why ?? doubtOf(binding, line, kind));
  else binding.say(cell, place, text, why);
}
