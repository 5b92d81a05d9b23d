import type { Pack } from '../pack';
import { OfficePackage } from '../reading/package/package';
import { openDocument, type OpenedDocument, type ReadingPorts, type SourceCell, type SourceDocument } from '../reading';
import { type FormBinding, recognise, type Recognised } from '../recognising';
import { joined, levelled, nameKey, narrow, saysNothing } from '../recognising/text';
import { evaluate, type Evaluation, publishedWorkbook } from '../scoring';
import { buildGrids, type Grid, ONLY_TABLES } from '../sheets';
import type { TakenOff } from '../text/into';
import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import type { Workbook } from '../workbook';
import { figures } from '../workbook/fields';
import { type Typed, typedIn } from '../workbook/fields/walk';
import { saidBeyond } from './beyond';
import { clean, type PartChanges } from './clean';
import { writeDocx } from './docx/write';
import { planLists } from './listed';
import { type OwnedForm, ownersOf } from './owners';
import { packed } from './package';
import type { DocumentPlan, FormPlan, Remaining } from './document-plan';
import { planForm, printsRates } from './plan';
import { printedTexts, type Texts, withRowRates } from './texts';
import { numbersBehind, placesOf, proseAbout, type YearWords, yearWords } from './words';
import { type Formulas, writeXlsx, type WrittenBook } from './xlsx/write';

/** What became of the unit's own document. */
export interface IntoReport {
  /** The year the document was of. */
  readonly year: string;
  /** Cells written. */
  readonly written: number;
  readonly addedRows: number;
  readonly removedRows: number;
  /** Titles of forms copied for further projects, and of those taken out. */
  readonly copied: readonly string[];
  readonly removed: readonly string[];
  /** What is still the document's own: last year's words that nothing of this year takes the place of. */
  readonly remains: readonly Remaining[];
  /** What this year has and the document has no place for. */
  readonly unplaced: readonly { readonly binding: string; readonly name: string; readonly text: string }[];
  /** It was of an old format, and is one of today now. */
  readonly converted: boolean;
  /** What was taken off besides who made it and when: comments, tracked changes (accepted), links to other files. */
  readonly cleaned: readonly TakenOff[];
  /** Of an Excel document: where a formula gave way to a figure, and where one is left to be worked out again. */
  readonly formulas: Formulas;
}

export interface Filled {
  readonly bytes: Uint8Array;
  readonly format: 'docx' | 'xlsx';
  readonly report: IntoReport;
}

/**
 * 照原件填: writes a workbook into a document of the same forms (last year's, or the bureau's blank) and leaves everything
 * else of it as it is. Refused: what cannot be read, or where none of the pack's tables is recognised.
 */
export async function fillDocument(
  order: { readonly pack: Pack; readonly workbook: Workbook; readonly bytes: Uint8Array; readonly name: string },
  ports: ReadingPorts,
): Promise<Result<Filled>> {
  const opened = await openDocument(order.bytes, order.name, ports);
  if (!opened.ok) return opened;
  const { format } = opened.value.document;
  if (format !== 'docx' && format !== 'xlsx') return refused(problem('into.format', '', {}));
  const found = recognise(opened.value.document, { packs: [order.pack], year: '' });
  if (!found) return refused(problem('import.nothing', order.name, { name: order.name }));
  const work = planned(opened.value, found, order);
  const made = format === 'docx' ? inWord(opened.value, work.plan) : await writeXlsx(opened.value, work.plan, ports);
  if (!made.ok) return made;
  const { changes, removed, formulas, names } = made.value;
  const parts: PartChanges = new Map(changes);
  const source = new OfficePackage(opened.value.archive, ports);
  const cleaned = await clean(source, parts, { removed }, ports);
  const bytes = packed(opened.value, parts);
  if (!bytes.ok) return bytes;
  const isOld = found.workbook.year !== order.workbook.year;
  const remains = onceEach([...work.report.remains, ...names, ...(isOld ? saidBeyond(source, parts, found.workbook.year) : [])]);
  return ok({ bytes: bytes.value, format, report: { ...work.report, remains, cleaned, formulas } });
}

/** What the pack prints in a cell until somebody writes there (how to give reasons) is left out where the document has it nowhere. */
function withoutHints(texts: Texts, { tables }: Pack, { blocks }: SourceDocument): Texts {
  const said = new Set(blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => levelled(text)) : [])));
  const notes = tables.flatMap((table) =>
    table.blocks.flatMap((block) => (block.kind === 'funds' ? (block['printed-note'] ?? []) : [])),
  );
  const hints = new Set(notes.map(levelled));
  return new Map([...texts].map(([key, text]) => [key, hints.has(levelled(text)) && !said.has(levelled(text)) ? '' : text]));
}

function inWord(opened: OpenedDocument, plan: DocumentPlan): Result<WrittenBook> {
  const { part, text } = writeDocx(opened, plan);
  return ok({ changes: new Map([[part, text]]), removed: [], formulas: { replaced: [], kept: [] }, names: [] });
}

function planned(opened: OpenedDocument, found: Recognised, { pack, workbook }: { pack: Pack; workbook: Workbook }) {
  const evaluation = evaluate(pack, workbook);
  const published = publishedWorkbook(workbook);
  const tables = buildGrids(pack, published, evaluation, 'paper', ONLY_TABLES);
  const textsBy = (rated: Evaluation) => withoutHints(printedTexts(pack, published, tables, rated), pack, opened.document);
  const texts = textsBy(evaluation);
  const rated = found.bound.some(printsRates) ? textsBy(evaluate(withRowRates(pack), published)) : texts;
  const owners = ownersOf(found.bound, found.workbook, published);
  const plan = (form: FormBinding, owner: string) => planForm(form, owner, published, printsRates(form) ? rated : texts);
  const forms = owners.forms.map(({ form, owner, renamed }) => ({
    form,
    plan: owner === null ? null : plan(form, owner),
    renamed,
  }));
  const copied = owners.further.map(({ like, owner, renamed }) => ({ like, plan: plan(like, owner), renamed }));
  const lists = planLists(opened.document, found.bound, found.workbook, { pack, workbook: published, evaluation, texts });
  const plans = [...forms, ...copied, ...lists].flatMap((one) => one.plan ?? []);
  const written = new Set(plans.flatMap(({ writes }) => writes.map(({ cell }) => cell.position.path)));
  const said = wordsFor(opened.document, found, published, written);
  const words = said(
    owners.forms,
    forms.flatMap((one) => (one.plan ? [] : [one.form])),
  );
  const further = copied.map(({ like, plan: own, renamed }) => ({
    like,
    plan: own,
    words: said([{ form: like, renamed }], []).changed,
    renamed,
  }));
  const title = (form: FormBinding) => form.form.title || form.form.position.label;
  const report: Omit<IntoReport, 'cleaned' | 'formulas'> = {
    year: found.workbook.year,
    written: plans.reduce((sum, { writes, copies }) => sum + writes.length + copies.flatMap((copy) => copy.writes).length, 0),
    addedRows: plans.reduce((sum, { copies }) => sum + copies.length, 0),
    removedRows: plans.reduce((sum, { removed }) => sum + removed.length, 0),
    copied: further.map(({ like }) => title(like)),
    removed: forms.flatMap(({ form, plan: own }) => (own ? [] : [title(form)])),
    remains: onceEach([
      ...plans.flatMap((one) => one.kept),
      ...remaining(found, written, forms, wordsOf(tables)),
      ...words.left,
      ...numbersBehind(
        opened.document,
        forms.map(({ form, plan: own }) => ({ form, isGone: own === null })),
      ),
      ...otherTables(
        opened.document,
        new Set([...found.bound.flatMap(({ form }) => form.cells), ...lists.flatMap(({ table }) => table.cells)]),
        found.workbook.year === workbook.year ? '' : found.workbook.year,
      ),
    ]),
    unplaced: [
      ...unplacedOf(typedIn(pack, published), tables, texts, plans),
      ...further.flatMap(({ renamed, words: own }, at) =>
        proseAbout(opened.document, renamed, own, owners.further[at]?.owner ?? ''),
      ),
    ],
    converted: opened.converted,
  };
  return { plan: { forms, further, words: words.changed, lists }, report };
}

/** The words of the document as they are for some of its forms; `removed`: those taken out. */
function wordsFor(document: SourceDocument, found: Recognised, workbook: Workbook, written: ReadonlySet<string>) {
  const own = new Set(workbook.projects.map(({ name }) => nameKey(name)));
  const gone = found.workbook.projects.flatMap(({ name }) => (name === '' || own.has(nameKey(name)) ? [] : [name]));
  const years = { from: found.workbook.year, to: workbook.year };
  return (forms: readonly Pick<OwnedForm, 'form' | 'renamed'>[], removed: readonly FormBinding[]): YearWords => {
    const names = forms.flatMap(({ form, renamed }) => (renamed ? [{ ...renamed, places: placesOf(document, form) }] : []));
    const places = new Set(removed.flatMap((form) => [...placesOf(document, form)]));
    return yearWords(document, found.bound, { years, names, gone, removed: places }, written);
  };
}

/** Cells of the forms that nobody read as anything, and that stay as they were. */
function remaining(
  { outcomes }: Recognised,
  written: ReadonlySet<string>,
  forms: readonly { readonly form: FormBinding; readonly plan: FormPlan | null }[],
  words: ReadonlySet<string>,
): Remaining[] {
  const gone = new Set(forms.flatMap(({ form, plan }) => (plan ? [] : form.form.cells)));
  const notes = new Set(forms.flatMap(({ form }) => form.form.notes));
  return outcomes.flatMap(({ state, cell }) =>
    state === 'unmatched' &&
    !notes.has(cell) &&
    !gone.has(cell) &&
    !written.has(cell.position.path) &&
    (isFigure(cell.text) || !words.has(levelled(cell.text))) &&
    !saysNothing(cell.text)
      ? [{ source: cell.position.label, text: cell.text }]
      : [],
  );
}

/**
 * Tables that are none of the forms and have figures or name the document's year, each by its first words: nobody but a person
 * can bring them up to date.
 */
function otherTables({ blocks }: SourceDocument, own: ReadonlySet<SourceCell>, year: string): Remaining[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.cells.some((cell) => own.has(cell))) return [];
    if (!block.cells.some(({ text }) => isFigure(text) || (year !== '' && text.includes(year)))) return [];
    const words = block.cells.flatMap(({ text }) => (saysNothing(text) ? [] : [joined(text)]));
    return [{ source: block.position.label, text: words.slice(0, 4).join('，') }];
  });
}

/** A cell that is left in the copies of a form too is told of once. */
function onceEach(remains: readonly Remaining[]): Remaining[] {
  return [...new Map(remains.map((one) => [`${one.source}|${one.text}`, one])).values()];
}

/** An amount, a rate, a quantity: that this year prints the same one somewhere else excuses nothing. */
function isFigure(text: string): boolean {
  return /^[≥≤＝=<>]?\s*\d[\d,]*(\.\d+|\s*(%|％|万?元))\s*$/.test(narrow(text).trim()) || /^\d{2,}$/.test(narrow(text).trim());
}

/** All that our own tables of the pack print: the form's words, and this year's. */
function wordsOf(tables: readonly Grid[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => levelled(text)))));
}

/** What our own tables print and the document has no cell for. */
function unplacedOf(
  entries: readonly Typed[],
  tables: readonly Grid[],
  texts: Texts,
  plans: readonly FormPlan[],
): IntoReport['unplaced'] {
  const typed = new Set<string>(entries.map(({ binding }) => binding));
  const told = new Set(plans.flatMap((plan) => [...plan.placed]));
  return tables.flatMap((grid) =>
    grid.rows.flatMap(({ cells }) =>
      cells.flatMap(({ binding, figure, name }) => {
        const key = binding !== undefined && typed.has(binding) && !figure ? binding : isScore(figure) ? figure : undefined;
        const text = key === undefined ? '' : (texts.get(key) ?? '');
        if (key === undefined || told.has(key) || saysNothing(text)) return [];
        told.add(key);
        return [{ binding: key, name: `${grid.name}·${name ?? ''}`, text }];
      }),
    ),
  );
}

function isScore(figure: string | undefined): figure is string {
  if (figure === undefined) return false;
  return [figures.self, figures.total, figures.rating, figures.executionRate].some((kind) => kind.parse(figure) !== null);
}
