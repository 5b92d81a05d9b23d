import { childOf, elementsOf, isOn, type XmlElement } from '../../reading/xml/tree';
import { asXml, closingOf, type Edit, prefixOf, sourceOf, startOf } from '../xml';
import { Letters, looks } from './letters';

/** What is known of a cell besides what stands in it. */
interface Known {
  /** What it shows: what of it is no letters is the number of a list, which counts by itself. */
  readonly shown?: string | undefined;
  /** The looks of letters beside it (the inside of run properties), for a cell that has none of its own. */
  readonly near?: string;
}

/** Font and size of the first letters of a cell that have any; empty where it has none. */
export function faceOf(part: string, cell: XmlElement): string {
  for (const one of within(cell, 'w:r')) {
    const properties = childOf(one, 'w:rPr');
    const face = ['w:rFonts', 'w:sz', 'w:szCs'].flatMap((name) => childOf(properties, name) ?? []);
    if (face.length > 0) return face.map((element) => sourceOf(part, element)).join('');
  }
  return '';
}

/**
 * Writes a text into a cell (or any holder of paragraphs) of a Word document, line by line into its paragraphs: only letters
 * that differ change, in the looks of those they take the place of. Blank paragraphs before and behind its words stay;
 * paragraphs with words that are too many go, further lines get paragraphs like the last.
 */
export function writeCell(part: string, cell: XmlElement, text: string, { shown = '', near = '' }: Known = {}): Edit[] {
  const invitations = [...within(cell, 'w:sdt')].filter((one) => isOn(childOf(one, 'w:sdtPr'), 'w:showingPlcHdr'));
  if (invitations.length > 0 && text === '') return [];
  return [
    ...writeLines(part, cell, text, { shown: shown.split('\n'), near }),
    ...invitations.flatMap((one) => accepted(part, one)),
  ];
}

/** A content control that invited to type: what is in it now is its own. */
function accepted(part: string, control: XmlElement): Edit[] {
  const signs = [...within(control, 'w:showingPlcHdr'), ...within(control, 'w:rStyle')];
  return signs.map((one) => ({ from: startOf(part, one), to: one.end, text: '' }));
}

function writeLines(
  part: string,
  cell: XmlElement,
  text: string,
  { shown, near }: { readonly shown: readonly string[]; readonly near: string },
): Edit[] {
  const paragraphs = paragraphsOf(cell).map((element) => ({ element, letters: new Letters(part, element) }));
  const isSaid = ({ letters }: { letters: Letters }) => letters.text.trim() !== '';
  const said = paragraphs.filter(isSaid);
  const [first, end] = [said[0], said.at(-1)].map((one) => (one ? paragraphs.indexOf(one) : -1));
  const own = paragraphs.slice(Math.max(0, first ?? 0), Math.max(0, end ?? 0) + 1);
  const [only] = own;
  const last = own.at(-1);
  if (!only || !last) return madeIn(part, cell, text);
  // Lines within one paragraph stay within it.
  const lines = own.length === 1 && only.letters.text.includes('\n') ? [text] : text.split('\n');
  const written = own.flatMap(({ element, letters }, at) => {
    const line = lines[at];
    if (line !== undefined) return letters.become(withoutNumber(line, letters.text, shown[at] ?? ''), near);
    return [{ from: startOf(part, element), to: element.end, text: '' }];
  });
  const further = lines.slice(own.length).map((line) => likeIt(part, last.element, line));
  return further.length === 0 ? written : [...written, { from: last.element.end, to: last.element.end, text: further.join('') }];
}

/** A line without the number that its paragraph gets as one of a list. */
function withoutNumber(line: string, letters: string, shown: string): string {
  const number = letters.trim() !== '' && shown.endsWith(letters.trim()) ? shown.slice(0, -letters.trim().length) : '';
  return number.trim() !== '' && line.startsWith(number) ? line.slice(number.length) : line;
}

/** Paragraphs in a cell that has none. */
function madeIn(part: string, cell: XmlElement, text: string): Edit[] {
  const w = prefixOf(part, cell);
  const closing = closingOf(part, cell);
  const made = text.split('\n').map((line) => `<${w}p>${run(w, '', line)}</${w}p>`);
  return closing === null ? [] : [{ from: closing, to: closing, text: made.join('') }];
}

/** One more paragraph like another, with the looks of its first letters. */
function likeIt(part: string, paragraph: XmlElement, line: string): string {
  const w = prefixOf(part, paragraph);
  const properties = childOf(paragraph, 'w:pPr');
  const opening = part
    .slice(startOf(part, paragraph), paragraph.opened)
    .replace(/\s*\/>$/, '>')
    .replace(/\s[\w.-]+:(paraId|textId)="[^"]*"/g, '');
  return `${opening}${properties ? sourceOf(part, properties) : ''}${run(w, looksOf(part, paragraph, w), line)}</${w}p>`;
}

function run(w: string, own: string, line: string): string {
  return line === '' ? '' : `<${w}r>${own}<${w}t xml:space="preserve">${asXml(line)}</${w}t></${w}r>`;
}

/** The looks of the first letters; where there are none those of the paragraph's own mark. */
function looksOf(part: string, paragraph: XmlElement, w: string): string {
  const runs = [...within(paragraph, 'w:r')];
  const first = runs.find((one) => childOf(one, 'w:t') !== undefined) ?? runs[0];
  return looks(part, childOf(first, 'w:rPr') ?? childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), w);
}

/** The paragraphs of a cell, whatever content control they stand in; not those of tables in it. */
function paragraphsOf(holder: XmlElement): XmlElement[] {
  return [...elementsOf(holder)].flatMap((child) => {
    if (child.name === 'w:p') return [child];
    return child.name === 'w:tbl' || child.name === 'w:tcPr' ? [] : paragraphsOf(child);
  });
}

/** All elements of a name inside another, at any depth. */
function* within(holder: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(holder)) {
    if (child.name === name) yield child;
    else yield* within(child, name);
  }
}
