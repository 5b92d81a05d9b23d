import type { SourceCell } from '../../reading/source';
import { formatPlain, parseNumber } from '../../number';
import { readDirection } from '../../scoring';
import { doubt, type Doubt } from '../../text/recognising';
import type { Column } from '../headings';
import { joined, levelled, pointsIn, prose, saysNothing, value } from '../text';
import type { ColumnKind } from '../words/columns';
import type { FormLine } from '../form';
import { isOfBoth } from '../form/parted';
import type { FormBinding } from './binding';
import { sameFigure } from './levels';
import { fields, figures, linePath } from '../../workbook/fields';

/** A doubt that lies on every cell of a line or column: a heading only like those known, a row that was moved. */
export function doubtOf(binding: FormBinding, line: FormLine, kind: ColumnKind): Doubt | null {
  if (line.shifted) return doubt('row.shifted', {});
  const isTwo = (one: Column) => one.kind === kind && isOfBoth(one.heading);
  if (kind === 'target' && line.parted === null && binding.form.columns.some(isTwo)) return doubt('cell.two', {});
  const column: Column | undefined = binding.form.columns.find((one) => one.kind === kind);
  return column && !column.sure ? doubt('heading.like', { heading: joined(column.heading) }) : null;
}

/** What every line may print beside its score: reason, note, evidence, each in its place or where the form has one like it. */
export function putWords(binding: FormBinding, line: FormLine, id: string): void {
  const has = (kind: ColumnKind) => binding.table.columns.includes(kind);
  const place: Partial<Record<ColumnKind, string>> = {
    reason: has('reason') || !has('note') ? 'reason' : 'note',
    note: has('note') || !has('reason') ? 'note' : 'reason',
    evidence: 'evidence',
    'evidence-source': 'evidence-source',
    'evidence-method': 'evidence-method',
  };
  for (const [kind, what] of Object.entries(place) as [ColumnKind, string][]) {
    const cell = line.values.get(kind);
    if (!cell) continue;
    const why = kind === 'reason' && !has('reason') ? binding.table.inputs.get('why') : undefined;
    const path = linePath(binding.path, id);
    const own = why ? fields.customInput.at(path, why.input) : figures.linePart.at(path, what);
    binding.place(own, cell);
    if (cell.text.trim() === '') continue;
    const more = kind === 'reason' ? line.reasons : [];
    const said = levelled(cell.text) === '' || /^[-—/\\]+$/.test(levelled(cell.text)) ? '' : prose(cell.text);
    const text = [said, ...more.map((one) => prose(one.text))].join('\n');
    binding.put(own, text, cell, doubtOf(binding, line, kind));
    for (const one of more) binding.goesOn(own, one, text);
  }
}

/** The score printed for a line; where the form prints what was taken off, its points less that. */
export function putScore(binding: FormBinding, line: FormLine, path: string, points: string): void {
  if (line.shares) return;
  const score = line.values.get('self');
  const off = line.values.get('deducted');
  if (score) binding.score(path, score);
  if (!off) return;
  const [whole, less] = [parseNumber(points), parseNumber(pointsIn(off.text))];
  const left = whole.ok && less.ok ? formatPlain(whole.value.value.minus(less.value.value.abs())) : '';
  // Printed beside the score it says the same once more.
  const isRepeated = score !== undefined && sameFigure(left, pointsIn(score.text));
  if (!score && left !== '') binding.scores.push({ line: path, cell: off, text: left });
  else if (isRepeated || saysNothing(off.text)) binding.outcomes.matched(off, null, '');
}

/** 完成率 beside a line: worked out here, and printed there. */
export function placeRate(binding: FormBinding, line: FormLine, path: string): void {
  const cell = line.values.get('rate');
  if (cell) binding.place(figures.rate.at(path), cell);
}

/** Words the form prints of itself: understood, and carried nowhere. */
export function sayFormWords(binding: FormBinding, line: FormLine): void {
  for (const kind of ['explanation', 'criterion', 'order', 'rate', 'nature'] as const) {
    const cell = line.values.get(kind);
    if (cell) binding.outcomes.matched(cell, null, '');
  }
}

/** What stands for a sign where a form prints none. */
const NATURES: readonly (readonly [words: RegExp, sign: string])[] = [
  [/^正向?(指标)?$/, '≥'],
  [/^(反|负|逆)向?(指标)?$/, '≤'],
];

/** 指标性质 as the rules use it; words for a sign are turned into the sign, and said so. */
export function directionOf(cell: SourceCell | undefined): { readonly text: string; readonly why: Doubt | null } {
  const printed = value(cell?.text ?? '').replace(/[\s\u3000]/g, '');
  if (printed === '') return { text: '', why: null };
  const meant = readDirection(printed) || (NATURES.find(([words]) => words.test(printed))?.[1] ?? '');
  if (meant === '') return { text: printed, why: doubt('direction.unknown', {}) };
  const sign = /^[≥≤≧≦＝=═﹦<>＜＞⩾⩽]+$/.test(printed) || printed === meant;
  return { text: meant, why: sign ? null : doubt('direction.words', {}) };
}

const SIGN = /^(≥|≧|>=|＞＝|⩾|≤|≦|<=|＜＝|⩽|＝|=|═|﹦|>|＞|<|＜)\s*/;
const FIGURE = /^([-−]?[\d,，]+(?:[.．]\d+)?)\s*(\D{0,8})$/;

/** One cell's 「≥90%」 in its parts; what is no figure stays whole. */
export function partsOf(phrase: string): { readonly direction: string; readonly target: string; readonly unit: string } {
  const [mark = ''] = SIGN.exec(phrase) ?? [];
  const rest = phrase.slice(mark.length).trim();
  const [, figure, unit = ''] = FIGURE.exec(rest) ?? [];
  const direction = mark === '' ? '' : readDirection(mark);
  return figure === undefined ? { direction, target: rest, unit: '' } : { direction, target: figure, unit: unit.trim() };
}
