import { nearest } from '../../formula/nearest';
import { parseNumber } from '../../number';
import { type Data, isMapping, type Pack } from '../../pack';
import { type Problem, problem, sentence } from '../../text/problem';
import type { Result } from '../../text/result';
import { enter } from '../commands/enter';
import { fields } from '../fields';
import { openField } from '../fields/catalogue';
import { type TableEntries, fill as fillSchema } from '../schema/fill';
import type { Workbook } from '../schema/workbook';

export type Handlers = Readonly<Record<string, (value: Data, where: string) => void>>;

/** More than so many are not listed where one of them was plainly meant. */
const MANY = 12;

/** Keys that say the same of a value. */
const SAME = [
  ['text', 'value'],
  ['note', 'reason'],
] as const;

/** An id on the way to a value: where it stands, and the ids there are. */
export interface Step {
  readonly where: string;
  readonly id: string;
  readonly known: readonly string[];
}

/** Walks plain data and collects what is wrong with it, so that all is told at once. `where` is the path, for people. */
export class PlainReading {
  readonly problems: Problem[] = [];
  /** Places with the unknown keys that were told there: of twenty thousand, each is compared with none. */
  readonly #unknownKeys = new Set<string>();
  /** What is done once all has been read. */
  readonly afterwards: (() => void)[] = [];

  constructor(readonly pack: Pack) {}

  /** Hands each key to its handler; keys without one are told. */
  each(data: Data, where: string, handlers: Handlers): void {
    this.record(data, where, (key, value, at) => {
      const handler = Object.hasOwn(handlers, key) ? handlers[key] : undefined;
      if (handler) handler(value, at);
      else this.unknown(where, key, Object.keys(handlers));
    });
  }

  record(data: Data, where: string, visit: (key: string, value: Data, where: string) => void): void {
    if (data === '') return;
    if (!isMapping(data)) return this.wrong(where);
    for (const [key, value] of Object.entries(data)) visit(key, value, where ? `${where}.${key}` : key);
  }

  list(data: Data, where: string, visit: (item: Data, where: string, index: number) => void): void {
    if (data === '') return;
    if (!Array.isArray(data)) return this.wrong(where);
    const seen = new Set<Data>();
    data.forEach((item, index) => {
      const at = `${where}[${index + 1}]`;
      const id = isMapping(item) ? item.id : undefined;
      if (typeof id === 'string' && seen.has(id)) this.problems.push(problem('workbook.same-id', at, { id }));
      else visit(item, at, index);
      if (id !== undefined) seen.add(id);
    });
  }

  text(data: Data, where: string): string {
    if (typeof data === 'string') return data;
    this.wrong(where);
    return '';
  }

  /** A mapping of exactly these words; absent ones are empty. */
  words<Key extends string>(data: Data, where: string, keys: readonly Key[]): Record<Key, string> {
    const found = Object.fromEntries(keys.map((key) => [key, ''])) as Record<Key, string>;
    this.each(
      data,
      where,
      Object.fromEntries(
        keys.map((key) => [
          key,
          (value: Data, at: string) => {
            found[key] = this.text(value, at);
          },
        ]),
      ),
    );
    return found;
  }

  texts(data: Data, where: string, record: Record<string, string>): void {
    this.record(data, where, (key, value, at) => {
      record[key] = this.text(value, at);
    });
  }

  idOf(data: Data, where: string): string | null {
    const id = isMapping(data) ? data.id : undefined;
    if (typeof id === 'string' && /^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(id)) return id;
    this.wrong(`${where}.id`);
    return null;
  }

  /** Types a value into its place: a text, 无, or `{value, unit, reason}` (`text` and `note` are the same). */
  enter(binding: string, value: Data, where: string, draft: Workbook, steps: () => readonly Step[] = () => []): void {
    const door = openField(binding, this.pack, draft);
    if (!door) {
      const stranger = steps().find(({ id, known }) => !known.includes(id));
      if (stranger) return this.unknown(stranger.where, stranger.id, stranger.known);
      const parts = where.split('.');
      return this.unknown(parts.slice(0, -1).join('.'), parts.at(-1) ?? where);
    }
    const isFigure =
      door.kind === 'figure' && ((door.described.type ?? 'number') === 'number' || fields.customActual.parse(binding) !== null);
    if (value === '无' && isFigure) return this.#take(enter(draft, { binding, none: true }, this.pack), where);
    if (typeof value === 'string') return this.#take(enter(draft, { binding, text: value }, this.pack), where);
    const said = this.words(value, where, ['text', 'value', 'unit', 'note', 'reason']);
    // As for own scores: `{value, reason}` says the same as `{text, note}`. Both of one kind is a slip.
    for (const [one, other] of SAME) if (said[one] !== '' && said[other] !== '') return this.wrong(`${where}.${other}`);
    const [text, note, { unit }] = [said.text + said.value, said.note + said.reason, said];
    if (text === '无' && isFigure) return this.#take(enter(draft, { binding, none: true }, this.pack), where);
    this.#take(enter(draft, { binding, text, ...(unit ? { unit } : {}), ...(note ? { note } : {}) }, this.pack), where);
  }

  emptyFill(): TableEntries {
    return fillSchema.parse({});
  }

  /** A number that is kept as it is typed: one that is none is told. */
  number(text: string, name: string, where: string): void {
    const [first] = problemsOf(parseNumber(text));
    if (first) this.problems.push(problem('workbook.unreadable-number', where, { name, why: sentence(first) }));
  }

  /** Points of a line the unit sets up itself: a number, and none below 0. */
  points(text: string, where: string): void {
    const parsed = parseNumber(text);
    if (parsed.ok && parsed.value.value.lt(0)) this.problems.push(problem('workbook.points-below-zero', where, { text }));
    else this.number(text, '分值', where);
  }

  /** `known`: what might have been meant. Said once of each. */
  unknown(where: string, key: string, known: readonly string[] = []): void {
    const told = JSON.stringify([where, key]);
    if (this.#unknownKeys.has(told)) return;
    this.#unknownKeys.add(told);
    const near = nearest(key, known);
    const params = { where, key, nearest: near, known: near !== null && known.length > MANY ? '' : known.join('、') };
    this.problems.push(problem('workbook.unknown-key', where, params));
  }

  wrong(where: string): void {
    this.problems.push(problem('workbook.wrong-kind', where, { where }));
  }

  #take(refusal: Problem | null, where: string): void {
    if (refusal) this.problems.push({ ...refusal, place: where });
  }
}

function problemsOf(read: Result<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems;
}

/** The path of what is wrong in plain data: of a key that is not known, that of the key and not of what it stands in. */
export function placeOfSlip(one: Problem): string {
  if (one.code !== 'workbook.unknown-key') return one.place;
  return one.place === '' ? one.params.key : `${one.place}.${one.params.key}`;
}
