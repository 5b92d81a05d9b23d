import type { SourceParagraph } from '../reading/source';
import { isTitle } from './words/titles';

/** How many lines one note goes on for. */
const LONGEST = 60;

/** The number a line of a note begins with. */
export const NUMBERED = /^\s*([（(]?\d{1,2}[)）.、．](?!\d)|[①-⑳])/;

/** What a note begins with. */
export const NOTE_HEAD = /^\s*(注|说\s*明|备\s*注|填表说明|填报说明)\s*[:：]?\s*/;

/** Whether a note below a table goes on: in numbered paragraphs, and in those after a line that was nothing but 「注：」. */
export function noteGoesOn({ text, level }: SourceParagraph, lines: readonly string[]): boolean {
  if (lines.length >= LONGEST || level !== null || isTitle(text)) return false;
  return NUMBERED.test(text) || lines.join('').replace(NOTE_HEAD, '').trim() === '';
}
