import type { SourceDocument } from '../reading';
import type { FormBinding } from '../recognising';
import { levelled } from '../recognising/text';
import { isBesideTitle, isTitle } from '../recognising/words/titles';

/** Words of the document that speak of its year. */
export interface YearWords {
  /** Titles, headings and labels with this year in them, by the path of their place. */
  readonly changed: ReadonlyMap<string, string>;
  /** Prose that still speaks of the document's year, or has figures of it: nobody but a person can say what is true of it now. */
  readonly left: readonly { readonly source: string; readonly text: string }[];
}

/** 「（    年度）」, 「＿＿年度部门…表」 as a blank form has it: nothing but blanks or a line where the year goes. */
const BLANK_YEAR = /([（(]|^[\s_＿\u3000]{2,})[\s_＿\u3000]*年度/;

/** Money, a rate or a score in prose. */
const FIGURE = /\d\s*(?:[亿万]?元|%|％|分)/;

/** The longest label or title. */
const LABEL = 60;

/** Moves the years in titles, headings and labels on, from the document's year to this one. `written`: paths of cells that are written anyway. */
export function yearWords(
  document: SourceDocument,
  bound: readonly FormBinding[],
  years: { readonly from: string; readonly to: string },
  written: ReadonlySet<string>,
): YearWords {
  const changed = new Map<string, string>();
  const left: { source: string; text: string }[] = [];
  const from = Number(years.from);
  const by = Number(years.to) - from;
  const asked = (text: string) =>
    text.replace(BLANK_YEAR, (_, before: string) => `${before.trim().replace(/^[_＿]+/, '')}${years.to}年度`);
  for (const block of document.blocks)
    if (block.kind === 'paragraph' && block.text.length <= LABEL && asked(block.text) !== block.text)
      changed.set(block.position.path, asked(block.text));
  if (by === 0 || Number.isNaN(by)) return { changed, left };
  const moved = (text: string) =>
    text.replace(/(?<!\d)(19|20)\d\d(?!\d)/g, (digits) =>
      Number(digits) === from || Number(digits) === from - 1 ? String(Number(digits) + by) : digits,
    );
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph') continue;
    const { text, position } = block;
    if (!text.includes(years.from)) {
      if (FIGURE.test(text) && !isTitle(text) && !isBesideTitle(text)) left.push({ source: position.label, text });
      continue;
    }
    // A day stands for itself: when something was signed or handed in nobody can say for this year.
    const isShort = levelled(text).length <= LABEL && !/[。；，]|年\s*\d{1,2}\s*月/.test(text);
    const isWords = isTitle(text) || isBesideTitle(text) || isShort;
    if (isWords) changed.set(position.path, moved(text));
    else left.push({ source: position.label, text });
  }
  for (const { form } of bound)
    for (const cell of form.understood) {
      const { path } = cell.position;
      const now = asked(moved(cell.text));
      if (written.has(path) || cell.text.length > LABEL || now === cell.text) continue;
      changed.set(path, now);
    }
  return { changed, left };
}
