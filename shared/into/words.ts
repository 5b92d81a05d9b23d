import type { SourceDocument } from '../reading';
import type { FormBinding } from '../recognising';
import { levelled } from '../recognising/text';
import { isBesideTitle, isTitle } from '../recognising/words/titles';
import { uncopiedProse } from '../text/into';
import type { Renamed } from './owners';

/** Words of the document that speak of its year. */
export interface YearWords {
  /** Titles, headings and labels with this year in them, by the path of their place. */
  readonly changed: ReadonlyMap<string, string>;
  /** Prose that still speaks of the document's year, or has figures of it: nobody but a person can say what is true of it now. */
  readonly left: readonly { readonly source: string; readonly text: string }[];
}

/** 「（    年度）」, 「＿＿年度部门…表」 as a blank form has it: nothing but blanks or a line where the year goes. */
const BLANK_YEAR = /([（(]|^[\s_＿\u3000]{2,})[\s_＿\u3000]*年度/;

/** Money, a rate, a score or a quantity in prose: the number of a chapter or a list is none. */
const FIGURE = /\d\s*(?:[亿万元%％‰分个项次件人户家亩米吨台套辆份期处座条场名例批户]|平方|小时|立方|公[里斤顷吨亩分])/;

/** The longest label or title. */
const LABEL = 60;

/** What has to change in words: from the document's year to this one, and from one project's name to another's. */
export interface WordChanges {
  readonly years: { readonly from: string; readonly to: string };
  /** Names in titles and labels of one form: paths of its cells and of what stands above it. */
  readonly names: readonly { readonly places: ReadonlySet<string>; readonly from: string; readonly to: string }[];
  /** Projects of the document that this year has not, and where they stand in forms that are taken out with them. */
  readonly gone: readonly string[];
  readonly removed: ReadonlySet<string>;
}

/** Numbers of annexes above forms that stand behind one that is taken out: nobody but a person can say whether they move up. */
export function numbersBehind(
  document: SourceDocument,
  forms: readonly { readonly form: FormBinding; readonly isGone: boolean }[],
): YearWords['left'] {
  const first = forms.findIndex(({ isGone }) => isGone);
  const behind = first < 0 ? [] : forms.slice(first).filter(({ isGone }) => !isGone);
  const places = new Set(behind.flatMap(({ form }) => [...placesOf(document, form)]));
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && places.has(block.position.path) && /附[件表]\s*\d|表\d+$/.test(levelled(block.text))
      ? [{ source: block.position.label, text: block.text }]
      : [],
  );
}

/** The paragraphs about the project whose form was copied for a further one, besides those that were copied with it. */
export function proseAbout(
  { blocks }: SourceDocument,
  renamed: Renamed | null,
  copied: ReadonlyMap<string, string>,
  owner: string,
): { binding: string; name: string; text: string }[] {
  if (!renamed) return [];
  const about = blocks.filter(
    (block) => block.kind === 'paragraph' && block.text.includes(renamed.from) && !copied.has(block.position.path),
  );
  const [first] = about;
  const text = uncopiedProse(renamed.from, about.length, first?.position.label ?? '');
  return first ? [{ binding: owner, name: renamed.to, text }] : [];
}

/** How many paragraphs right above a form may speak of it. */
const NEAR = 6;

/** The paths of a form's cells and of the short paragraphs right above it: where its owner is named. */
export function placesOf({ blocks }: SourceDocument, { form }: FormBinding): ReadonlySet<string> {
  const [table = ''] = form.cells[0]?.position.path.split('/') ?? [];
  const at = blocks.findIndex((block) => block.kind === 'table' && block.position.path === table);
  const places = new Set(form.cells.map(({ position }) => position.path));
  for (const block of blocks.slice(Math.max(0, at - NEAR), Math.max(0, at)).reverse()) {
    if (block.kind !== 'paragraph' || block.text.length > LABEL) break;
    places.add(block.position.path);
  }
  return places;
}

/** Moves years and names in titles, headings and labels on. `written`: paths of cells that are written anyway. */
export function yearWords(
  document: SourceDocument,
  bound: readonly { readonly form: Pick<FormBinding['form'], 'understood'> }[],
  { years, names, gone, removed }: WordChanges,
  written: ReadonlySet<string>,
): YearWords {
  const changed = new Map<string, string>();
  const left: { source: string; text: string }[] = [];
  const from = Number(years.from);
  const by = Number.isNaN(from) ? 0 : Number(years.to) - from;
  const asked = (text: string) =>
    text.replace(BLANK_YEAR, (_, before: string) => `${before.trim().replace(/^[_＿]+/, '')}${years.to}年度`);
  const moved = (text: string) =>
    text.replace(/(?<!\d)(19|20)\d\d(?!\d)/g, (digits) =>
      Number(digits) === from || Number(digits) === from - 1 ? String(Number(digits) + by) : digits,
    );
  const named = (path: string, text: string) =>
    names.reduce((said, { places, from: old, to }) => (places.has(path) ? said.replaceAll(old, to) : said), text);
  const now = (path: string, text: string) => asked(moved(named(path, text)));
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph') continue;
    const { text, position } = block;
    // A day stands for itself: when something was signed or handed in nobody can say for this year.
    const isShort = levelled(text).length <= LABEL && !/[。；，]|年\s*\d{1,2}\s*月/.test(text) && !FIGURE.test(text);
    const isWords = isTitle(text) || isBesideTitle(text) || isShort;
    if (isWords && now(position.path, text) !== text) changed.set(position.path, now(position.path, text));
    if (changed.has(position.path) && !gone.some((name) => changed.get(position.path)?.includes(name))) continue;
    if (!changed.has(position.path) && by !== 0 && speaksOfYear(text, years.from, isWords))
      left.push({ source: position.label, text });
    else if (!removed.has(position.path) && gone.some((name) => now(position.path, text).includes(name)))
      left.push({ source: position.label, text });
  }
  for (const { form } of bound)
    for (const cell of form.understood) {
      const { path } = cell.position;
      if (written.has(path) || removed.has(path) || now(path, cell.text) === cell.text) continue;
      // A sentence about a year may say what was so in it: of that nobody but a person can say what is true now.
      if (cell.text.length > LABEL) left.push({ source: cell.position.label, text: cell.text });
      else changed.set(path, now(path, cell.text));
    }
  return { changed, left };
}

/** Prose about the document's year: it says so, or has figures. */
function speaksOfYear(text: string, year: string, isWords: boolean): boolean {
  if (isWords && text.includes(year)) return false;
  return (year !== '' && text.includes(year)) || (FIGURE.test(text) && !isTitle(text) && !isBesideTitle(text));
}
