import { readYear } from '../number';
import type { Pack } from '../pack';
import { readDocument, type ReadingPorts, type SourceDocument } from '../reading';
import { type Outcome, recognise, type Recognised } from '../recognising';
import { problem } from '../text/problem';
import { doubtText } from '../text/recognising';
import { ok, type Result, refused } from '../text/result';
import type { Workbook } from '../workbook';
import type { Library } from './library';
import { type RolledOver, rollOver } from './roll';

/** Which document to read in, and as what. */
export interface ImportOrder {
  readonly bytes: Uint8Array;
  /** The file's name: tells whether somebody renamed it. */
  readonly name: string;
  /** The pack to read it by; absent: the one it fits best. */
  readonly packId?: string | undefined;
  /** The very pack, where it is at hand: that of an open workbook. */
  readonly pack?: Pack | undefined;
  /** The year the document is of; absent: as it says itself. */
  readonly year?: string | undefined;
  /** Go straight on to this year's draft. */
  readonly roll?: { readonly year: string; readonly packId?: string | undefined } | undefined;
}

/** What was read of a document, in the shape of the command line's contract; `near` are packs nearly as like. */
export interface ImportReport {
  readonly pack: string;
  readonly year: string;
  readonly tables: readonly { readonly title: string; readonly table: string; readonly of: string; readonly score: string }[];
  readonly cells: {
    readonly matched: number;
    readonly doubtful: readonly DoubtfulCell[];
    readonly unmatched: readonly { readonly source: string; readonly text: string; readonly why: string }[];
  };
  /** Where the prose of reports went, by the headings it stood under. */
  readonly texts: readonly { readonly source: string; readonly heading: string; readonly binding: string | null }[];
  readonly others: readonly string[];
  readonly near: readonly string[];
}

interface DoubtfulCell {
  readonly source: string;
  readonly binding: string | null;
  readonly text: string;
  readonly understood: string;
  readonly why: string;
}

export interface Imported {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly report: ImportReport;
  /** The document itself, with what was understood of it. */
  readonly read: RecognisedDocument;
  /** Next year's draft, where it was asked for. */
  readonly rolled: RolledOver | null;
}

/** A document as it was read, and what was understood of it. */
export interface RecognisedDocument {
  readonly document: SourceDocument;
  readonly recognised: Recognised;
}

/** Reads a published Word or Excel document into a workbook. Refused: what cannot be read, or where nothing is recognised. */
export async function importDocument(order: ImportOrder, library: Library, ports: ReadingPorts): Promise<Result<Imported>> {
  const read = await recogniseDocument(order, library, ports);
  return read.ok ? importRead(read.value, order, library) : read;
}

/**
 * Reads a document and recognises its forms. `goOn` is asked once it is read, before the forms are recognised: answered with
 * no, nothing comes of it.
 */
export async function recogniseDocument(
  order: ImportOrder,
  library: Library,
  ports: ReadingPorts,
): Promise<Result<RecognisedDocument>>;
export async function recogniseDocument(
  order: ImportOrder,
  library: Library,
  ports: ReadingPorts,
  goOn: () => boolean,
): Promise<Result<RecognisedDocument> | null>;
export async function recogniseDocument(
  { bytes, name, pack, packId, year = '' }: ImportOrder,
  library: Library,
  ports: ReadingPorts,
  goOn: () => boolean = () => true,
): Promise<Result<RecognisedDocument> | null> {
  const stated = year === '' ? '' : readYear(year);
  if (stated === null) return refused(problem('import.year-form', '--year', { year }));
  const packs = pack ? ok([pack]) : packsFor(packId, library);
  if (!packs.ok) return packs;
  const read = await readDocument(bytes, name, ports);
  if (!goOn()) return null;
  if (!read.ok) return read;
  const recognised = recognise(read.value, { packs: packs.value, year: stated });
  if (!recognised) return refused(problem('import.nothing', name, { name }));
  return ok({ document: read.value, recognised });
}

function packsFor(id: string | undefined, library: Library): Result<readonly Pack[]> {
  if (id === undefined) return ok(library.choices());
  const loaded = library.load(id);
  return loaded.ok ? ok(library.choices(id)) : loaded;
}

function importRead(read: RecognisedDocument, { roll }: ImportOrder, library: Library): Result<Imported> {
  const { pack, workbook } = read.recognised;
  const imported = { pack, workbook, report: reportOf(read.recognised), read };
  if (!roll) return ok({ ...imported, rolled: null });
  const rolled = rollOver({ pack, workbook, year: roll.year, packId: roll.packId }, library);
  return rolled.ok ? ok({ ...imported, rolled: rolled.value }) : rolled;
}

function reportOf({ pack, workbook, tables, outcomes, texts, others, near }: Recognised): ImportReport {
  const places = new Map(outcomes.map((outcome) => [outcome.cell, outcome.state === 'unmatched' ? null : outcome.binding]));
  return {
    pack: pack.id,
    year: workbook.year,
    tables: tables.map(({ score, ...table }) => ({ ...table, score: score.toFixed(2) })),
    cells: {
      matched: outcomes.filter(({ state }) => state === 'matched').length,
      doubtful: outcomes.flatMap((outcome) => doubtful(outcome)),
      unmatched: outcomes.flatMap((outcome) => unmatched(outcome)),
    },
    texts: texts.map(({ heading, cell }) => ({ source: cell.position.label, heading, binding: places.get(cell) ?? null })),
    others,
    near: near.map((one) => one.pack),
  };
}

function doubtful(outcome: Outcome): DoubtfulCell[] {
  if (outcome.state !== 'doubtful') return [];
  const { cell, binding, understood, why } = outcome;
  return [{ source: cell.position.label, binding, text: cell.text, understood, why: doubtText(why) }];
}

function unmatched(outcome: Outcome): ImportReport['cells']['unmatched'] {
  if (outcome.state !== 'unmatched') return [];
  return [{ source: outcome.cell.position.label, text: outcome.cell.text, why: doubtText(outcome.why) }];
}
