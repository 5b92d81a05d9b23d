import { Decimal, parseNumber } from '../number';
import { scorePrint } from '../pack';
import { branchAt, type Figure, numberIn, showValue, writtenDecimals } from '../scoring';
import { appraisalPath, fields, figures, isInside, joinPath, projectPath } from '../workbook/fields';
import { openField } from '../workbook/fields/catalogue';
import { tableOf } from '../workbook/fields/owner';
import type { Piece } from './model';
import { isWhole, type Scope } from './scope';
import { rateText } from './words/word';

/** The key a pack writes for the project or appraisal at hand, made the key of that one; null where there is none at hand. */
export function keyAt(token: string, scope: Scope): string | null {
  const [first, second = '', ...rest] = token.split('/');
  if (first === 'project') {
    if (scope.workbook.projects.some(({ id }) => id === second)) return token;
    return scope.project && joinPath([projectPath(scope.project.id), second, ...rest]);
  }
  if (first === 'appraisal') {
    if (scope.workbook.appraisals.some(({ id }) => id === second)) return token;
    return scope.appraisal && joinPath([appraisalPath(scope.appraisal), second, ...rest]);
  }
  return token;
}

/** What the key of a figure, or of a text that is typed somewhere, stands for; null where nothing has such a key. */
export function keyPiece(token: string, scope: Scope): Piece | null {
  const key = keyAt(token, scope);
  if (key === null) return { kind: 'blank', token, what: '' };
  const figure = scope.evaluation.figure(key);
  if (figure) {
    const text = figureWords(figure, scope);
    return text === ''
      ? { kind: 'blank', token, what: figure.name }
      : { kind: 'figure', token, name: figure.name, text, number: figure.value.kind === 'number' };
  }
  const field = openField(key, scope.pack, scope.workbook);
  if (field?.kind !== 'words') return null;
  const text = field.read(scope.workbook)?.trim() ?? '';
  return text === '' ? { kind: 'blank', token, what: field.name } : { kind: 'words', token, name: field.name, text };
}

/** Sums of lines of which one has no score yet are no score to tell of. */
function isOpen(key: string, { evaluation }: Scope): boolean {
  const [owner, group] = figures.groupSum.parse(key) ?? [];
  if (owner !== undefined) return branchAt(evaluation.table(owner), group)?.self === null;
  const table = evaluation.table((figures.total.parse(key) ?? [''])[0]);
  return table !== undefined && !isWhole(table);
}

/** A figure as a sentence prints it: scores and rates at the pack's decimals, amounts as they were typed; a division by 0 is not known. */
function figureWords(figure: Figure, scope: Scope): string {
  const { pack } = scope;
  const value = rollupPublished(figure.key, scope) ?? figure.value;
  if (isOpen(figure.key, scope) || (value.kind === 'undefined' && value.cause === 'zero-division')) return '';
  const number = numberIn(value);
  if (number === null) return showValue(value, { show: figure.show });
  if (figure.show === 'percent') return rateText(number, pack);
  if (figure.show === 'score') return scoreWords(figure.key, number, scope);
  return (
    asTyped(figure, number) ?? showValue(value, { show: figure.show, decimals: figure.decimals ?? decimalsAt(figure.key, scope) })
  );
}

function scoreWords(key: string, score: Decimal, { pack }: Scope): string {
  const isTotal = figures.total.parse(key) !== null;
  return showValue({ kind: 'number', value: score }, { show: 'score', ...scorePrint(pack, isTotal ? 'total' : 'line') });
}

/** The decimals of an amount in a table of money; undefined for other figures. */
function decimalsAt(key: string, scope: Scope): number | undefined {
  const [owner, row, column] = fields.amount.parse(key) ?? [];
  const table = owner === undefined ? undefined : scope.evaluation.table(owner);
  if (!table || row === undefined || column === undefined) return undefined;
  const funds = tableOf(scope.pack, scope.workbook, table.owner)?.funds;
  return writtenDecimals(funds, table.path, row, column, scope.evaluation.figure);
}

/** 54.60 stays 54.60, as the tables print it. */
function asTyped({ typed = '' }: Figure, number: Decimal): string | null {
  const text = typed.trim();
  const read = /^\d+(\.\d+)?$/.test(text) ? parseNumber(text) : null;
  return read?.ok && read.value.value.equals(number) ? text : null;
}

/** A roll-up over published projects alone; null for other figures, and where the officer put a figure in its place. */
function rollupPublished(key: string, { pack, workbook, evaluation }: Scope): Figure['value'] | null {
  const rollup = pack.rollups.find(({ id }) => isInside(key, figures.rollup.at(id)));
  if (!rollup || workbook.overrules[rollup.id]?.value) return null;
  const shown = new Set<string>(workbook.projects.map(({ id }) => figures.rollupShare.at(rollup.id, id)));
  const parts = evaluation.parts(rollup.id);
  if (parts.every((part) => shown.has(part.key))) return null;
  let sum = new Decimal(0);
  for (const { key: part, value } of parts) {
    if (!shown.has(part)) continue;
    if (value.kind !== 'number') return value;
    sum = sum.plus(value.value);
  }
  return { kind: 'number', value: sum };
}
