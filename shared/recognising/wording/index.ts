import type { SourceDocument } from '../../reading/source';
import { candidatesOf, yearOf } from '../choose';
import { readForm } from '../form';
import { tablesOf, vocabularyOf } from '../pack-tables';
import { segmentsOf } from '../segment';
import type { Wording, WordingFor } from './model';
import { notesOf } from './notes';
import { WordingReader } from './reader';
import { wordedForms } from './tables';

export type * from './model';

/**
 * Reads the words of a bureau's blank form, or of one filled last year, for a pack: explanations, criteria, titles, notes and
 * headings by the names they stand beside. Null where no table of the document is like one of the pack's.
 */
export function readWording(document: SourceDocument, wanted: WordingFor): Wording | null {
  const { pack } = wanted;
  const tables = tablesOf(pack);
  const vocabulary = vocabularyOf(tables);
  const forms = segmentsOf(document, vocabulary.columns).map((segment) => readForm(segment, vocabulary));
  const year = yearOf(document, forms) || String(pack.year);
  const [candidate] = candidatesOf(document, forms, [pack], year);
  const worded = wordedForms(forms, candidate, tables);
  if (worded.length === 0) return null;
  const notes = notesOf(document, forms);
  const reader = new WordingReader(wanted, year);
  for (const one of worded) reader.read(one, notes.get(one.form) ?? []);
  const read = new Set(worded.map(({ form }) => form));
  const others = forms.flatMap((form) => (read.has(form) ? [] : [form.title || form.position.label]));
  return { year, ...reader.result(), others };
}
