import { childOf, elementsOf, textOf, type XmlElement } from '../../reading/xml/tree';
import { asXml, closingOf, type Edit, prefixOf, startOf } from '../xml';

/** A stretch of letters of a paragraph, or one tab or break, in the run that gives it its looks. */
interface Atom {
  readonly element: XmlElement;
  readonly run: XmlElement;
  readonly text: string;
  readonly from: number;
}

/** What stands in a paragraph without being its words: pictures and boxes, what is deleted, what fields are made from. */
const APART = new Set([
  'w:pPr',
  'w:rPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
  'w:del',
  'w:moveFrom',
  'w:ruby',
  'w:sdtPr',
]);

const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** The words of a paragraph, as they are written in it. */
export class Letters {
  readonly #atoms: Atom[] = [];
  readonly text: string;

  constructor(
    private readonly part: string,
    private readonly paragraph: XmlElement,
  ) {
    this.#read(paragraph, null);
    this.text = this.#atoms.map(({ text }) => text).join('');
  }

  /**
   * Only what differs is written, in the looks of the letters it takes the place of; all else of the paragraph stays.
   * `near`: looks for a paragraph that has none.
   */
  become(text: string, near: string): Edit[] {
    if (text === this.text) return [];
    const [before, after] = [[...this.text], [...text]];
    const same = sharedEnds(before, after);
    const from = before.slice(0, same.start).join('').length;
    const to = this.text.length - before.slice(before.length - same.end).join('').length;
    const said = after.slice(same.start, after.length - same.end).join('');
    const home = this.#homeOf(from, to);
    if (!home) return this.#begin(said, near);
    const touched = this.#atoms.filter((atom) => atom === home || (atom.from < to && atom.from + atom.text.length > from));
    return touched.flatMap((atom) => this.#changed(atom, { from, to, said: atom === home ? said : '' }, touched, home));
  }

  #read(holder: XmlElement, run: XmlElement | null): void {
    for (const child of elementsOf(holder)) {
      if (APART.has(child.name)) continue;
      if (run && child.name === 'w:t') this.#take(child, run, textOf(child));
      else if (run && isSign(child)) this.#take(child, run, SIGNS[child.name] ?? '');
      else this.#read(child, child.name === 'w:r' ? child : run);
    }
  }

  #take(element: XmlElement, run: XmlElement, text: string): void {
    const last = this.#atoms.at(-1);
    this.#atoms.push({ element, run, text, from: last ? last.from + last.text.length : 0 });
  }

  /** The letters whose looks the new words take: most of those that go, or those before. */
  #homeOf(from: number, to: number): Atom | undefined {
    const words = this.#atoms.filter(({ element }) => element.name === 'w:t');
    const lost = (atom: Atom) => Math.min(to, atom.from + atom.text.length) - Math.max(from, atom.from);
    const [most] = words.filter((atom) => lost(atom) > 0).sort((one, other) => lost(other) - lost(one));
    return most ?? words.filter((atom) => atom.from <= from).at(-1) ?? words[0];
  }

  #changed(
    atom: Atom,
    { from, to, said }: { readonly from: number; readonly to: number; readonly said: string },
    touched: readonly Atom[],
    home: Atom,
  ): Edit[] {
    const { element, run } = atom;
    const start = Math.min(Math.max(0, from - atom.from), atom.text.length);
    const end = Math.max(start, Math.min(atom.text.length, to - atom.from));
    const left = atom.text.slice(0, start) + said + atom.text.slice(end);
    const whole = (one: XmlElement): Edit => ({ from: startOf(this.part, one), to: one.end, text: '' });
    if (atom !== home && left === '') return isEmptied(run, touched, home) ? [whole(run)] : [whole(element)];
    return [{ from: startOf(this.part, element), to: element.end, text: letters(prefixOf(this.part, element), left) }];
  }

  /** Words in a paragraph that had none: in the looks of a run without words, else of the paragraph's own mark. */
  #begin(text: string, near: string): Edit[] {
    if (text === '') return [];
    const { part, paragraph } = this;
    const w = prefixOf(part, paragraph);
    const blanks = [...elementsOf(paragraph)].filter((one) => one.name === 'w:r' && [...elementsOf(one)].every(isLooks));
    // Of several blank runs the one that says how it looks.
    const blank = blanks.find((one) => childOf(one, 'w:rPr') !== undefined) ?? blanks[0];
    const inside = blank ? closingOf(part, blank) : null;
    if (inside !== null) return [{ from: inside, to: inside, text: letters(w, text) }];
    const properties = childOf(paragraph, 'w:pPr');
    const marked = looks(part, childOf(properties, 'w:rPr'), w);
    const own = marked === '' && near !== '' ? `<${w}rPr>${near}</${w}rPr>` : marked;
    const made = `<${w}r>${own}${letters(w, text)}</${w}r>`;
    const closing = closingOf(part, paragraph);
    if (closing === null) {
      const opening = part.slice(startOf(part, paragraph), paragraph.opened).replace(/\s*\/>$/, '>');
      return [{ from: startOf(part, paragraph), to: paragraph.end, text: `${opening}${made}</${w}p>` }];
    }
    const at = properties?.end ?? paragraph.opened;
    return [{ from: at, to: at, text: made }];
  }
}

/** How many letters two texts have in common before and behind what differs. */
function sharedEnds(one: readonly string[], other: readonly string[]): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return { start, end };
}

/** A run all of whose letters go, and that holds nothing else. */
function isEmptied(run: XmlElement, touched: readonly Atom[], home: Atom): boolean {
  const gone = new Set(touched.flatMap((atom) => (atom === home ? [] : [atom.element])));
  return [...elementsOf(run)].every((child) => isLooks(child) || gone.has(child));
}

function isLooks({ name }: XmlElement): boolean {
  return name === 'w:rPr' || name === 'w:lastRenderedPageBreak';
}

/** A tab or a break of line; a break of page is none of the words. */
function isSign({ name, attributes }: XmlElement): boolean {
  return name in SIGNS && !(name === 'w:br' && /page|column/.test(attributes['w:type'] ?? ''));
}

function letters(w: string, text: string): string {
  const pieces = text.split('\n').map((line) => `<${w}t xml:space="preserve">${asXml(line)}</${w}t>`);
  return pieces.join(`<${w}br/>`);
}

/** The looks of letters as written for one more run; a tracked change of them is none of the new text's. */
export function looks(part: string, properties: XmlElement | undefined, w: string): string {
  const closing = properties ? closingOf(part, properties) : null;
  if (!properties || closing === null) return '';
  const inner = part
    .slice(properties.opened, closing)
    .replace(/<[\w.-]*:?(ins|del|moveFrom|moveTo)\b[^>]*\/>/g, '')
    .replace(/<([\w.-]*:?rPrChange)\b[\s\S]*?<\/\1>/g, '');
  return inner === '' ? '' : `<${w}rPr>${inner}</${w}rPr>`;
}
