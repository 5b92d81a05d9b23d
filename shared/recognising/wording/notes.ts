import type { SourceDocument, SourceParagraph, SourcePosition } from '../../reading/source';
import type { Form } from '../form';
import { nameKey } from '../text';
import { isNote } from '../words/labels';
import { isTitle } from '../words/titles';

/** A note below a table: all its lines, and where it begins. */
export interface Note {
  readonly lines: readonly string[];
  readonly position: SourcePosition;
}

/** How many paragraphs one note goes on for. */
const LONGEST = 60;

/** The notes printed below each form: in rows of the table, and in the paragraphs after it. */
export function notesOf(document: SourceDocument, forms: readonly Form[]): ReadonlyMap<Form, readonly Note[]> {
  const found = new Map<Form, Note[]>();
  for (const form of forms)
    found.set(
      form,
      form.notes.map(({ text, position }) => ({ lines: linesOf(text), position })),
    );
  let form: Form | undefined;
  let note: { lines: string[]; position: SourcePosition } | null = null;
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      note = null;
      form = [...forms].reverse().find(({ cells }) => cells.some((cell) => isWithin(cell.position, block.position))) ?? form;
      continue;
    }
    if (!form || block.text.trim() === '') continue;
    if (isNote(block.text)) {
      note = { lines: [], position: block.position };
      found.get(form)?.push(note);
    } else if (note && !goesOn(block, note.lines)) note = null;
    note?.lines.push(...linesOf(block.text));
  }
  return found;
}

function isWithin(cell: SourcePosition, table: SourcePosition): boolean {
  return cell.path === table.path || cell.path.startsWith(`${table.path}/`);
}

/** A note goes on in numbered paragraphs, and in those after a line that was nothing but 「注：」. */
function goesOn({ text, level }: SourceParagraph, lines: readonly string[]): boolean {
  if (lines.length >= LONGEST || level !== null || isTitle(text)) return false;
  return NUMBERED.test(text) || lines.join('').replace(HEAD, '').trim() === '';
}

const NUMBERED = /^\s*([（(]?\d{1,2}[)）.、．](?!\d)|[①-⑳])/;
const HEAD = /^\s*(注|说\s*明|备\s*注|填表说明|填报说明)\s*[:：]?\s*/;

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** A line of a note that speaks of one indicator by its name: 「2.预算编制质量：偏离度……」; null where it does not. */
export function spokenOf(line: string): { readonly key: string; readonly words: string } | null {
  const bare = line.replace(HEAD, '').replace(NUMBERED, '');
  const [, name = '', words = ''] = /^\s*[“"「]?([^：:“”"「」。，；]{2,24})[”"」]?(?:指标)?\s*[：:]\s*(.+)$/s.exec(bare) ?? [];
  return name === '' ? null : { key: nameKey(name), words };
}
