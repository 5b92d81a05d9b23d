import { Decimal, parseNumber, roundHalfUp } from '../../number';
import { areaOf, referenceOf, squareOf } from '../../reading/xlsx/cells';

/** What a cell will show: a text that is a number or not, or a formula that stays in it. */
export type Shown = { readonly text: string } | { readonly formula: string };

/** The sheet a formula is worked out on. */
export interface Around {
  /** What stands at a place of its own, counted as before rows moved. */
  readonly at: (reference: string) => Shown;
  /** What stands in one column of rows `from` to `to` (counted from 0) once rows have come and gone. */
  readonly column: (column: number, from: number, to: number) => readonly Shown[];
}

/** Formulas that speak of formulas are followed so far; a circle ends there. */
const DEEPEST = 20;

/** The most rows of a range. */
const MOST_ROWS = 10_000;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?%?)|(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![A-Za-z0-9_(.!])|([A-Z]+)\(|("(?:[^"]|"")*")|(<=|>=|<>|[-+*/(),<>=]))/y;

type Token =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'range'; readonly from: string; readonly to: string | null }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'sign'; readonly sign: string };

/** A value while it is worked out: several of a range; null where a division by zero or words came in. */
type Values = readonly (Decimal | null)[];

/** Thrown inside only: a formula of another kind. */
class NotUnderstood extends Error {}

/**
 * What a formula of the kind forms have (sums, rates, scores: + − × ÷, SUM, ROUND, MIN, MAX, ABS, AVERAGE, IF, IFERROR) comes to
 * in the file as it will be; null for any other, or where it comes to no number.
 */
export function worked(formula: string, around: Around, depth = 0): Decimal | null {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  if (tokens === null || depth > DEEPEST) return null;
  try {
    const made = new Reader(tokens, around, depth).whole();
    return made.length === 1 ? (made[0] ?? null) : null;
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (formula.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    const [, number, from, to, call, words, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', value: numberOf(number) ?? new Decimal(0) });
    else if (from !== undefined) tokens.push({ kind: 'range', from: plain(from), to: to === undefined ? null : plain(to) });
    else if (call !== undefined) tokens.push({ kind: 'call', name: call });
    else if (words !== undefined) tokens.push({ kind: 'words' });
    else tokens.push({ kind: 'sign', sign: sign ?? '' });
  }
  return tokens;
}

class Reader {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly around: Around,
    private readonly depth: number,
  ) {}

  whole(): Values {
    const made = this.#compared();
    if (this.#at < this.tokens.length) throw new NotUnderstood();
    return made;
  }

  #compared(): Values {
    let left = this.#sum();
    for (let sign = this.#sign(COMPARISONS); sign !== null; sign = this.#sign(COMPARISONS)) {
      const [one, other] = [single(left), single(this.#sum())];
      left = [one === null || other === null ? null : new Decimal(COMPARED[sign]?.(one.comparedTo(other)) ? 1 : 0)];
    }
    return left;
  }

  #sum(): Values {
    let left = this.#product();
    for (let sign = this.#sign(['+', '-']); sign !== null; sign = this.#sign(['+', '-'])) {
      const right = single(this.#product());
      const own = single(left);
      left = [own === null || right === null ? null : sign === '+' ? own.plus(right) : own.minus(right)];
    }
    return left;
  }

  #product(): Values {
    let left = this.#single();
    for (let sign = this.#sign(['*', '/']); sign !== null; sign = this.#sign(['*', '/'])) {
      const right = single(this.#single());
      const own = single(left);
      const isNone = own === null || right === null || (sign === '/' && right.isZero());
      left = [isNone ? null : sign === '*' ? own.times(right) : own.div(right)];
    }
    return left;
  }

  #single(): Values {
    const sign = this.#sign(['+', '-', '(']);
    if (sign === '+') return this.#single();
    if (sign === '-') return [single(this.#single())?.negated() ?? null];
    if (sign === '(') {
      const made = this.#compared();
      this.#expect(')');
      return made;
    }
    const token = this.tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'number') return [token.value];
    if (token?.kind === 'words') return [null];
    if (token?.kind === 'range') return token.to === null ? [this.#valueOf(this.around.at(token.from), true)] : this.#area(token);
    if (token?.kind === 'call') return [this.#call(token.name)];
    throw new NotUnderstood();
  }

  #call(name: string): Decimal | null {
    const given: Values[] = [];
    if (this.#sign([')']) === null) {
      do given.push(this.#compared());
      while (this.#sign([',']) !== null);
      this.#expect(')');
    }
    const known = FUNCTIONS[name];
    if (!known) throw new NotUnderstood();
    return known(given);
  }

  #area({ from, to }: { readonly from: string; readonly to: string | null }): Values {
    const area = areaOf(`${from}:${to ?? from}`);
    if (!area || area.to.row - area.from.row > MOST_ROWS) throw new NotUnderstood();
    const made: (Decimal | null)[] = [];
    for (let { column } = area.from; column <= area.to.column; column += 1)
      for (const shown of this.around.column(column, area.from.row, area.to.row)) {
        // Words and blanks of a range are passed over, as a spreadsheet does.
        const value = this.#valueOf(shown, false);
        if (value !== null) made.push(value);
      }
    return made;
  }

  /** A number; a blank where a number is wanted is 0. */
  #valueOf(shown: Shown, isAlone: boolean): Decimal | null {
    if ('formula' in shown) return worked(shown.formula, this.around, this.depth + 1);
    if (shown.text.trim() === '') return isAlone ? new Decimal(0) : null;
    return numberOf(shown.text);
  }

  #sign(wanted: readonly string[]): string | null {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'sign' || !wanted.includes(token.sign)) return null;
    this.#at += 1;
    return token.sign;
  }

  #expect(sign: string): void {
    if (this.#sign([sign]) === null) throw new NotUnderstood();
  }
}

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};
const COMPARISONS = Object.keys(COMPARED);

/** Each by its arguments. What a function passes over (blanks of a range) is left out by then. */
const FUNCTIONS: Readonly<Record<string, (given: readonly Values[]) => Decimal | null>> = {
  SUM: (given) => all(given, (values) => values.reduce((sum, one) => sum.plus(one), new Decimal(0))),
  AVERAGE: (given) => all(given, (values) => (values.length === 0 ? null : Decimal.sum(...values).div(values.length))),
  MIN: (given) => all(given, (values) => (values.length === 0 ? new Decimal(0) : Decimal.min(...values))),
  MAX: (given) => all(given, (values) => (values.length === 0 ? new Decimal(0) : Decimal.max(...values))),
  ABS: ([value = []]) => single(value)?.abs() ?? null,
  ROUND: ([value = [], places = []]) => {
    const [own, count] = [single(value), single(places)];
    return own === null || count === null || count.isNegative() ? null : roundHalfUp(own, count.toNumber());
  },
  IF: ([condition = [], yes = [], no = []]) => {
    const holds = single(condition);
    return holds === null ? null : single(holds.isZero() ? no : yes);
  },
  IFERROR: ([value = [], other = []]) => single(value) ?? single(other),
};

function all(given: readonly Values[], of: (values: readonly Decimal[]) => Decimal | null): Decimal | null {
  const values = given.flat();
  const known = values.filter((one) => one !== null);
  return known.length < values.length ? null : of(known);
}

function single(values: Values): Decimal | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

function numberOf(text: string): Decimal | null {
  const parsed = parseNumber(text);
  return parsed.ok ? parsed.value.value : null;
}

function plain(reference: string): string {
  const square = squareOf(reference.replaceAll('$', ''));
  return square ? referenceOf(square) : reference;
}
