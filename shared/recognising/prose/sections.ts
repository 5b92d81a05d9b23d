import type { SourceBlock, SourceDocument, SourceParagraph } from '../../reading/source';
import { noteGoesOn } from '../note-lines';
import { levelled } from '../text';
import { isNote } from '../words/labels';
import { besideTable, besideText, type ReportTitle, reportTitles } from '../words/sections';
import { isBesideTitle, isDate, isTitle } from '../words/titles';
import { bareHeading, markOf, rankOf, SURE, withoutBrackets } from './headings';

/** A heading of a document with the paragraphs right below it and the headings under it. */
export interface Section {
  readonly heading: string;
  /** Its words to compare with others. */
  readonly key: string;
  /** Set where it is the title of a report. */
  readonly title: ReportTitle | null;
  /** The lines around a title, for the names that stand in them. */
  readonly around: string;
  readonly at: SourceParagraph | null;
  readonly body: readonly SourceParagraph[];
  readonly parts: readonly Section[];
}

interface Growing extends Section {
  /** What tells headings of its level from others. */
  readonly kind: string;
  readonly body: SourceParagraph[];
  readonly parts: Growing[];
}

/** Longer lines are no headings. */
const LONGEST = 60;

/** A document's paragraphs by the headings they stand under; `known` tells headings that have neither mark nor style. */
export function sectionsOf(document: SourceDocument, known: Known): readonly Section[] {
  const root = grown('', null, 'root');
  const open: Growing[] = [root];
  const lines = proseLines(withoutContents(document.blocks));
  for (const [index, line] of lines.entries()) {
    const found = headingOf(line, known);
    if (!found) {
      open.at(-1)?.body.push(line);
      continue;
    }
    const title = titleKindOf(found.heading);
    const { kind: mark, isFirst } = markOf(found.heading);
    const kind = title !== null && mark === '' ? 'title' : kindOf(found.heading, line);
    const around = [lines[index - 1]?.text ?? '', found.heading, lines[index + 1]?.text ?? ''].join(' ');
    const section = { ...grown(found.heading, line, kind), title, around };
    open.length = depthOf(section, isFirst, open);
    open.at(-1)?.parts.push(section);
    open.push(section);
    if (found.rest !== '') section.body.push({ ...line, text: found.rest });
  }
  return root.body.length > 0 ? [{ ...root, parts: [] }, ...root.parts] : root.parts;
}

/** How many of the open headings a new one stands under. Marks have their order (一、 （一） 1. （1）), and begin anew inside a report. */
function depthOf({ kind, title }: Growing, isFirst: boolean, open: readonly Growing[]): number {
  if (kind === 'title') return 1;
  const rank = rankOf(kind);
  const lower = (from: number) => open.findIndex((one, at) => at >= from && rank >= 0 && rankOf(one.kind) > rank);
  if (isReport(title)) {
    const beside = open.findIndex((one) => one.kind === kind);
    return beside < 0 ? endOr(lower(0), open) : beside;
  }
  const beside = open.map((one) => one.kind).lastIndexOf(kind);
  if (beside >= 0) return isFirst && isReport(open[beside]?.title ?? null) ? beside + 1 : beside;
  return endOr(lower(open.map((one) => isReport(one.title)).lastIndexOf(true) + 1), open);
}

function endOr(index: number, { length }: readonly Growing[]): number {
  return index < 0 ? length : index;
}

function isReport(title: ReportTitle | null): boolean {
  return title === 'department' || title === 'project';
}

function grown(heading: string, at: SourceParagraph | null, kind: string): Growing {
  return { heading, key: bareHeading(heading), title: null, around: '', at, kind, body: [], parts: [] };
}

/**
 * Without the entries of 目录 that bear no page number: all between it and where its first entry stands again, as the heading it
 * speaks of. Where that never comes, nothing is taken for an entry.
 */
function withoutContents(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && /^目\s*录$/.test(block.text.trim()));
  const first = at < 0 ? undefined : blocks[at + 1];
  if (first?.kind !== 'paragraph') return blocks;
  const entry = levelled(first.text);
  const again = blocks.findIndex(
    (block, place) => place > at + 1 && block.kind === 'paragraph' && levelled(block.text) === entry,
  );
  if (again < 0 || blocks.slice(at, again).some(({ kind }) => kind === 'table')) return blocks;
  return [...blocks.slice(0, at), ...withoutContents(blocks.slice(again))];
}

/** Paragraphs that say something: without contents, attachments, dates, and what stands above a table as its title. */
function proseLines(blocks: readonly SourceBlock[]): SourceParagraph[] {
  const lines: SourceParagraph[] = [];
  let since = 0;
  // The lines of a note right below a table, which is the form's and no report's.
  let note: string[] | null = null;
  let afterTable = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.text.trim() !== '') {
      const begins = afterTable && lines.length === since && isNote(block.text);
      note = begins ? [] : note !== null && noteGoesOn(block, note) ? note : null;
      note?.push(block.text);
      if (note !== null) continue;
    }
    if (block.kind === 'table') {
      afterTable = true;
      note = null;
      while (lines.length > since && isCaption(lines.at(-1)?.text ?? '')) lines.pop();
      since = lines.length;
    } else if (!isDate(block.text) && !besideText.some((words) => words.test(block.text.trim()))) lines.push(block);
  }
  return lines;
}

/** A line of a page that the next paragraph goes on with: long, and without an end. */
export function goesOn(text: string): boolean {
  return text.trim().length >= 30 && /[\p{L}\p{N}，,、]$/u.test(text.trim());
}

function isCaption(text: string): boolean {
  return isTitle(text) || isBesideTitle(text) || besideTable.some((words) => words.test(text.trim()));
}

/** What a line is the title of; null where it is none of a report. */
export function titleKindOf(heading: string): ReportTitle | null {
  const words = withoutBrackets(levelled(markOf(heading).words));
  return reportTitles.find(([, title]) => title.test(words))?.[0] ?? null;
}

function kindOf(heading: string, { level, bold }: SourceParagraph): string {
  const { kind } = markOf(heading);
  if (kind !== '') return kind;
  if (level !== null) return `style ${level}`;
  return bold ? 'bold' : 'plain';
}

/** A line that is a heading, or that begins with one (「（一）评价目的。通过……」); null where it is neither. */
function headingOf(line: SourceParagraph, known: Known): { heading: string; rest: string } | null {
  const text = line.text.trim();
  const { kind, words } = markOf(text);
  const whole = text.replace(/[。：:；;]$/, '');
  const isLine = text.length <= LONGEST && !/[。；;！？!?\n]/.test(whole) && !/[：:]/.test(whole);
  const isMarked = kind !== '' && !/[。；;]$/.test(text);
  const isSet = line.level !== null || line.bold === true;
  if (
    isLine &&
    (isMarked || isSet || known(bareHeading(whole), isMarked || kind !== '' || /[。；;]$/.test(text) ? SURE : LOOKS_LIKE))
  )
    return { heading: whole, rest: '' };
  if (isLine && titleKindOf(whole) !== null && !/[，,]/.test(whole)) return { heading: whole, rest: '' };
  const [, head = ''] = /^([^。：:\n]{2,24})[。：:\n]/.exec(kind === '' ? '' : words) ?? [];
  if (head === '' || !known(bareHeading(head), SURE)) return null;
  const end = text.indexOf(head) + head.length;
  return end < head.length ? null : { heading: text.slice(0, end), rest: text.slice(end + 1).trim() };
}

/** A line by itself without mark, style or stop is a heading from here on: more than one that only ends in the words of one. */
const LOOKS_LIKE = 0.8;

/** Whether words (bare) are a heading of one of the reports, at least so surely. */
export type Known = (key: string, least: number) => boolean;
