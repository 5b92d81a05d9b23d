import type { OpenedDocument } from '../../reading';
import type { XmlElement } from '../../reading/xml/tree';
import type { FormBinding } from '../../recognising';
import { spliced, startOf, type Edit } from '../xml';

/** What a document says of a form's owner beside the form itself. */
interface Around {
  /** Headings above its title that bear the owner's name: a further owner gets them too. */
  readonly headings: readonly XmlElement[];
  /** Where the last paragraph below it that speaks of the owner ends; null where none does. */
  readonly end: number | null;
}

/** `headed`: paths of the paragraphs that are headings. */
export function aroundForm(opened: OpenedDocument, form: FormBinding, name: string, headed: (path: string) => boolean): Around {
  const { blocks } = opened.document;
  const paths = form.form.cells.map(({ position }) => position.path.split('/')[0] ?? '');
  const [first, last] = [paths[0], paths.at(-1)].map((path) => blocks.findIndex(({ position }) => position.path === path));
  const elementOf = (path: string) => opened.elements.get(path)?.element;
  if (first === undefined || last === undefined || first < 0 || last < 0) return { headings: [], end: null };
  const headings: XmlElement[] = [];
  for (const block of blocks.slice(0, first).reverse()) {
    if (block.kind !== 'paragraph') break;
    const element = elementOf(block.position.path);
    if (element && headed(block.position.path) && block.text.includes(name)) headings.unshift(element);
  }
  let end: number | null = null;
  for (const block of blocks.slice(last + 1)) {
    if (block.kind !== 'paragraph' || !block.text.includes(name)) break;
    end = elementOf(block.position.path)?.end ?? end;
  }
  return { headings, end };
}

/** The headings above a stretch that begins at `from`, as they are for another owner, with the next numbers. */
export function headingsFor(part: string, { headings }: Around, from: number, edits: readonly Edit[], nth: number): string {
  return headings
    .filter(({ end }) => end <= from)
    .map((element) => countedOn(spliced(part, startOf(part, element), element.end, edits), nth))
    .join('');
}

const DIGITS = '一二三四五六七八九';

/** 「（二）」, 「二、」 or 「2.」 at the beginning of a heading, `by` further on. */
function countedOn(heading: string, by: number): string {
  return heading.replace(
    /^([^]*?>\s*[（(]?)(?:(\d{1,2})(?=\s*[)）.．、])|([一二三四五六七八九十]{1,3})(?=\s*[)）、]))/,
    (whole: string, before: string, digits: string | undefined, words: string | undefined) => {
      if (before.replace(/<[^>]*>/g, '').replace(/[（(\s]/g, '') !== '') return whole;
      if (digits !== undefined) return before + String(Number.parseInt(digits, 10) + by);
      return before + inWords(countOf(words ?? '') + by);
    },
  );
}

/** 「十二」 is 12. */
function countOf(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const ten = words.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '') + 1) : 0;
  return ten * 10 + (DIGITS.indexOf(ones ?? '') + 1) * (ones === '' ? 0 : 1);
}

function inWords(count: number): string {
  const [ten, one] = [(count - (count % 10)) / 10, count % 10];
  return `${ten > 1 ? (DIGITS[ten - 1] ?? '') : ''}${ten > 0 ? '十' : ''}${one > 0 ? (DIGITS[one - 1] ?? '') : ''}`;
}
