import { openField } from '../../shared/workbook/fields/catalogue';
import type { Line } from '../../shared/scoring/evaluation';
import type { Book } from './book';
import { fields } from '../../shared/workbook/fields';

/** The officer's own score, and its reason in one text. */
export interface Own {
  readonly value: string;
  readonly reason: string;
}

/** The officer's own score of a line (`<owner>/indicator/<id>` or `<owner>/execution`), as typed; null: the rule's stands. */
export function ownScoreOf({ pack, workbook }: Pick<Book, 'pack' | 'workbook'>, line: string): Own | null {
  const read = (binding: string) => {
    const door = openField(binding, pack, workbook);
    return door?.kind === 'words' ? door.read(workbook) : undefined;
  };
  const value = read(fields.selfScore.at(line));
  return value === undefined ? null : { value, reason: read(fields.selfScoreReason.at(line)) ?? '' };
}

/** So many reasons of before are offered. */
const OFFERED = 3;

/** Words of reasons given for own scores in this workbook, each once, the last ones first. */
export function reasonsGiven({ workbook }: Pick<Book, 'workbook'>): readonly string[] {
  const fills = [
    ...Object.values(workbook.tables),
    ...workbook.projects.map(({ fill }) => fill),
    ...workbook.appraisals.map(({ fill }) => fill),
  ];
  const words = fills.flatMap(({ own }) => Object.values(own).map(({ reason }) => reason.text.trim()));
  return [...new Set(words.filter((one) => one !== '').reverse())].slice(0, OFFERED);
}

/** Whether an own score of this line still wants its reason: it is another than the rule's. */
export function wantsReason(book: Book, line: Line): boolean {
  const own = ownScoreOf(book, line.binding);
  return own !== null && own.reason === '' && line.own !== null && line.rule !== null && !line.own.equals(line.rule);
}
