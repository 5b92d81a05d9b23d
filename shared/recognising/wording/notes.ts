import type { SourceDocument, SourcePosition } from '../../reading/source';
import type { Form } from '../form';
import { NOTE_HEAD, noteGoesOn, NUMBERED } from '../note-lines';
import { nameKey } from '../text';
import { isNote } from '../words/labels';

/** A note below a table: all its lines, and where it begins. */
export interface Note {
  readonly lines: readonly string[];
  readonly position: SourcePosition;
}

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
    } else if (note && !noteGoesOn(block, note.lines)) note = null;
    note?.lines.push(...linesOf(block.text));
  }
  return found;
}

function isWithin(cell: SourcePosition, table: SourcePosition): boolean {
  return cell.path === table.path || cell.path.startsWith(`${table.path}/`);
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** A line of a note that speaks of one indicator by its name: 「2.预算编制质量：偏离度……」; null where it does not. */
export function spokenOf(line: string): { readonly key: string; readonly words: string } | null {
  const bare = line.replace(NOTE_HEAD, '').replace(NUMBERED, '');
  const [, name = '', words = ''] = /^\s*[“"「]?([^：:“”"「」。，；]{2,24})[”"」]?(?:指标)?\s*[：:]\s*(.+)$/s.exec(bare) ?? [];
  return name === '' ? null : { key: nameKey(name), words };
}
