import { wordsOf } from './breaks';
import { emsOf, lineEnds, type Units, unitsOf, widestBrackets, widestFigure } from './measure';

/** Names and labels are no longer than this, in ems; longer texts explain, and break where the line ends. */
const LONGEST_NAME_EMS = 16;

/** What a line of a narrowed cell has beyond its whole characters, in ems: faces differ by less. */
const BEYOND_EMS = 0.45;

/** Half-width characters as the forms' own face has them, and as the widest that stand in for it do, with what is left beside them. */
const WIDEST = 0.8;
const HALVES = [0.5, WIDEST] as const;

/** A line this much shorter than its room fits, in whatever order its width is added up. */
const HAIR_EMS = 1e-6;

/** How a line breaks in some width: into how many lines, and how badly. */
interface Broken {
  readonly count: number;
  readonly torn: number;
}

/** A line of a text, measured once, to be set in any width. All widths are in ems. */
export class MeasuredLine {
  readonly ems: number;
  #units: Units | undefined;
  #words: readonly string[] | undefined;
  #widestWord: number | undefined;
  #faces: readonly Units[] | undefined;
  #wordEnds: ReadonlySet<number> | undefined;
  readonly #narrowed: Broken[] = [];

  constructor(readonly text: string) {
    this.ems = emsOf(text);
  }

  /** Is it short enough for a name or a label? */
  get isName(): boolean {
    return this.ems <= LONGEST_NAME_EMS;
  }

  get words(): readonly string[] {
    return (this.#words ??= wordsOf(this.text));
  }

  /** How many lines it takes, however a painter breaks a name. */
  countIn(ems: number): number {
    if (!this.#isBroken(ems)) return this.#plainCount(ems);
    const set = this.#plainCount(this.measureIn(ems) ?? ems);
    return this.breaksAtWords(ems) ? Math.max(set, this.#countOfWords(ems)) : set;
  }

  /**
   * How much narrower than `ems` to set it so that the fewest of its words are torn: the widest such measure.
   * Undefined where it needs none: it fits, breaks well by itself, or is no name.
   */
  measureIn(ems: number): number | undefined {
    if (!this.#isBroken(ems)) return undefined;
    const most = this.#plainCount(ems) + 1;
    // A program may find a little more room than is reckoned with.
    let best = { ems, torn: Math.max(this.#tornIn(ems), this.#tornIn(ems + BEYOND_EMS / 2)) };
    for (let whole = Math.floor(ems); whole >= 2 && best.torn > 0; whole -= 1) {
      if (whole + BEYOND_EMS > ems) continue;
      const { count, torn } = this.#narrowedTo(whole);
      if (count > most) break;
      if (torn < best.torn) best = { ems: whole + BEYOND_EMS, torn };
    }
    return best.ems < ems ? best.ems : undefined;
  }

  /** May it break between its words alone? Not where it need not break, or a word is too long. */
  breaksAtWords(ems: number): boolean {
    if (!this.#isBroken(ems)) return false;
    this.#widestWord ??= Math.max(...this.words.map((word) => emsOf(word, WIDEST)));
    return this.#widestWord <= ems;
  }

  /** Whether no word of it is torn in so many whole characters and a little. */
  isWholeIn(whole: number): boolean {
    return this.ems <= whole || this.#narrowedTo(whole).torn === 0;
  }

  #isBroken(ems: number): boolean {
    return this.ems > ems && this.isName && this.words.length > 1;
  }

  #plainCount(ems: number): number {
    if (this.ems < ems - HAIR_EMS) return 1;
    this.#units ??= unitsOf(this.text);
    return lineEnds(this.#units, ems).length;
  }

  #countOfWords(ems: number): number {
    let count = 1;
    let used = 0;
    for (const word of this.words) {
      const width = emsOf(word);
      if (used > 0 && used + width > ems) {
        count += 1;
        used = 0;
      }
      used += width;
    }
    return count;
  }

  #narrowedTo(whole: number): Broken {
    const ems = whole + BEYOND_EMS;
    return (this.#narrowed[whole] ??= { count: this.#plainCount(ems), torn: this.#tornIn(ems) });
  }

  /** How badly it breaks in so many ems, whichever face it is set in. */
  #tornIn(ems: number): number {
    this.#faces ??= HALVES.map((half) => unitsOf(this.text, half));
    return Math.max(...this.#faces.map((units) => this.#tornOf(lineEnds(units, ems))));
  }

  #tornOf(lines: readonly number[]): number {
    this.#wordEnds ??= endsOf(this.words);
    let torn = 0;
    for (let at = 0; at < lines.length - 1; at += 1) if (!this.#wordEnds.has(lines[at] ?? 0)) torn += 1;
    // A single character on the last line reads worst.
    const isAlone = lines.length > 1 && this.text.length - (lines.at(-2) ?? 0) === 1;
    return torn + (isAlone ? 2 : 0);
  }
}

function endsOf(words: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set(words.map((word) => (at += word.length)));
}

/** A text, measured once, to be set in any width. All widths are in ems. */
export class MeasuredText {
  readonly lines: readonly MeasuredLine[];
  /** Of the longest of its lines. */
  readonly ems: number;
  #brackets: number | undefined;
  readonly #figures: number[] = [];

  constructor(readonly text: string) {
    this.lines = text.split('\n').map((line) => new MeasuredLine(line));
    this.ems = Math.max(...this.lines.map(({ ems }) => ems));
  }

  /** The widest of the short words in brackets that stay in one piece. */
  get brackets(): number {
    return (this.#brackets ??= widestBrackets(this.text));
  }

  /** The widest of its figures; `withUnit`: with the money unit behind it. */
  widestFigure(bold: boolean, withUnit: boolean): number {
    return (this.#figures[(bold ? 2 : 0) + (withUnit ? 1 : 0)] ??= widestFigure(this.text, { bold, withUnit }));
  }

  /** How many lines it takes, however a painter breaks its names. */
  countIn(ems: number): number {
    let count = 0;
    for (const line of this.lines) count += line.countIn(ems);
    return count;
  }

  /** The least room a name needs for no word of it to be torn, from `least` to `most`; undefined where there is none. */
  roomForWords(least: number, most: number): number | undefined {
    if (!this.lines.every(({ isName }) => isName)) return undefined;
    for (let whole = Math.ceil(least); whole <= most; whole += 1)
      if (this.lines.every((line) => line.isWholeIn(whole))) return this.ems <= whole ? this.ems : whole + BEYOND_EMS;
    return undefined;
  }
}

/** So many characters of texts are remembered at most: a workbook may have any number of long ones. */
const MOST_CHARACTERS = 1 << 18;

/** Texts that were measured, to be measured once: the forms of a workbook say the same words again and again. */
export class Measures {
  readonly #known = new Map<string, MeasuredText>();
  #characters = 0;

  of(text: string): MeasuredText {
    const known = this.#known.get(text);
    if (known) return known;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) {
      this.#known.clear();
      this.#characters = text.length;
    }
    const made = new MeasuredText(text);
    this.#known.set(text, made);
    return made;
  }
}
