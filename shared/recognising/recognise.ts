import type { Pack } from '../pack';
import type { SourceDocument, SourceTable } from '../reading/source';
import { evaluate } from '../scoring';
import { doubt, hiddenSheet } from '../text/recognising';
import { newWorkbook, type Workbook } from '../workbook';
import { fill as fillSchema } from '../workbook/schema/fill';
import { bindForm, bindScores, type FormBinding, Outcomes, type Outcome } from './bind';
import { candidatesOf, NEAR, type Candidate, yearOf } from './choose';
import type { Fit } from './classify';
import { declare } from './declared';
import { type Form, readForm } from './form';
import { tablesOf, vocabularyOf } from './pack-tables';
import { bindListed } from './listed';
import { unitSaid } from './unit-said';
import { apartPapers, bindPapers } from './papers';
import { bindProse, type ReadText } from './prose';
import { segmentsOf } from './segment';
import { apartSettlement, askedTables, asksFor, bindSettlement, type SettlementTable } from './settlement';
import { levelled, nameKey } from './text';
import { appraisalPath, fields, figures, projectPath } from '../workbook/fields';

/** A form that was recognised: which of the pack's tables it is, whose, and how well it fits (0 to 1). */
interface RecognisedTable {
  readonly title: string;
  readonly table: string;
  /** The owner's path: `department`, `project/p1`, `appraisal/a1`. */
  readonly of: string;
  readonly score: number;
}

/** What was understood of a document. */
export interface Recognised {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly tables: readonly RecognisedTable[];
  readonly outcomes: readonly Outcome[];
  /** The prose that was read, section by section. */
  readonly texts: readonly ReadText[];
  /** Titles of tables no table of the pack is like, and headings of prose that is in none of its reports. */
  readonly others: readonly string[];
  /** The forms, in the order they were read, each with the cells its places are printed in; last those printed once more. */
  readonly bound: readonly FormBinding[];
  /** Packs nearly as like as the one taken: which it is, only a person can say. */
  readonly near: readonly { readonly pack: string; readonly score: number }[];
}

export interface Wanted {
  /** The packs to choose from, each with every combination of its options; of one where it was named. */
  readonly packs: readonly Pack[];
  /** The year the document is of; empty: as it says itself. */
  readonly year: string;
}

/** Reads a document as a workbook of the pack it fits best; null where no form of it is like any table. */
export function recognise(whole: SourceDocument, wanted: Wanted): Recognised | null {
  const { rest, papers } = apartPapers(whole);
  const { rest: document, tables: settlement } = apartSettlement(rest, askedTables(wanted.packs));
  const vocabulary = vocabularyOf(wanted.packs.flatMap(tablesOf));
  const { forms, hidden } = apartHidden(segmentsOf(document, vocabulary.columns).map((segment) => readForm(segment, vocabulary)));
  const year = wanted.year === '' ? yearOf(document, forms) : wanted.year;
  const [best, ...others] = candidatesOf(document, forms, wanted.packs, year);
  if (!best) return null;
  const isForm = [...best.fits, ...best.declares].some((fit) => fit !== null);
  // 决算报表 and prose alone are of no region: they are read where the pack is named.
  if (!isForm && new Set(wanted.packs.map(({ id }) => id)).size > 1) return null;
  const near = others
    .filter(({ score, pack }) => pack.id !== best.pack.id && best.score - score < NEAR)
    .map(({ pack, score }) => ({ pack: pack.id, score }));
  const read = fillIn({ whole, document }, forms, { papers, settlement }, best, year);
  const isAnything = isForm || asksFor(best.pack, settlement) || Object.keys(read.workbook.reports).length > 0;
  if (!isAnything) return null;
  return { ...read, others: [...read.others, ...hidden.map((form) => hiddenSheet(form.title || form.position.label))], near };
}

function fillIn(
  { whole, document }: { readonly whole: SourceDocument; readonly document: SourceDocument },
  forms: readonly Form[],
  { papers, settlement }: { readonly papers: readonly SourceTable[]; readonly settlement: readonly SettlementTable[] },
  best: Candidate,
  year: string,
): Omit<Recognised, 'near'> {
  const draft = { ...structuredClone(newWorkbook(best.pack, '')), year: year === '' ? String(best.pack.year) : year };
  const outcomes = new Outcomes();
  const [first] = forms.flatMap(({ cells }) => cells);
  if (year === '' && first) outcomes.doubtful(first, null, draft.year, doubt('year.unsaid', { year: draft.year }));
  const tables: (RecognisedTable & { readonly form: Form })[] = [];
  const bound = new Map<string, FormBinding>();
  const again: FormBinding[] = [];
  const fitted = forms.map((form, at) => ({ form, fit: best.fits[at] ?? null }));
  for (const { form, fit } of inOrder(fitted)) {
    const path = ownerOf(form, fit, draft, outcomes);
    const first = bound.get(path);
    if (first) again.push(bindAgain(first, form, fit, outcomes));
    else bound.set(path, bindForm(form, fit.table, path, draft, outcomes));
    tables.push({ form, title: form.title, table: fit.table.id, of: path, score: fit.score });
  }
  for (const [at, form] of forms.entries()) {
    const fit = best.declares[at];
    if (!fit) continue;
    const own = tables.find((table) => table.form === form);
    const project = draft.appraisals.find(({ id }) => own?.of === appraisalPath(id))?.project;
    const of = declare(form, fit, draft, outcomes, project);
    if (!own) tables.push({ form, title: form.title, table: fit.table.id, of, score: fit.score });
  }
  for (const form of forms) {
    const listed = tables.some((one) => one.form === form) ? null : bindListed(form, best.pack, draft, outcomes);
    if (listed !== null) tables.push({ form, title: form.title, table: listed, of: listed, score: 1 });
  }
  if (draft.unit.name === '') draft.unit.name = unitSaid(document);
  bindPapers(papers, best.pack, draft, outcomes);
  const taken = bindSettlement(settlement, best.pack, draft, outcomes);
  // A copy: an evaluation remembers by identity, and the scores are about to be written into the draft.
  const evaluation = evaluate(best.pack, structuredClone(draft));
  for (const binding of bound.values()) bindScores(binding, evaluation);
  const prose = bindProse(whole, best.pack, draft, () => evaluate(best.pack, structuredClone(draft)), outcomes);
  const read = new Set(tables.map(({ form }) => form));
  const seen = forms.flatMap((form) => (read.has(form) ? form.cells : []));
  return {
    pack: best.pack,
    workbook: draft,
    tables: [
      ...tables.map(({ form: _, ...table }) => table),
      ...[...taken].map(({ title, name }) => ({ title, table: name, of: 'unit', score: 1 })),
    ],
    outcomes: outcomes.of(seen),
    bound: [...bound.values(), ...again],
    texts: prose.texts,
    others: [
      ...forms.flatMap((form) => (read.has(form) ? [] : [form.title || form.before.at(-1) || form.position.label])),
      ...settlement.flatMap((table) => (taken.has(table) ? [] : [table.title])),
      ...prose.others,
    ],
  };
}

/** Forms nobody sees in the original, on worksheets hidden away, are left where others are seen: drafts and what was before. */
function apartHidden(all: readonly Form[]): { readonly forms: readonly Form[]; readonly hidden: readonly Form[] } {
  const isHidden = ({ cells }: Form) => cells.length > 0 && cells.every((cell) => cell.hidden);
  const forms = all.filter((form) => !isHidden(form));
  const isAnyRead = forms.some(({ lines, funds }) => lines.length > 0 || funds.length > 0);
  return isAnyRead ? { forms, hidden: all.filter(isHidden) } : { forms: all, hidden: [] };
}

interface Fitted {
  readonly form: Form;
  readonly fit: Fit;
}

/** Projects before the tables about them, a declaration among those; else as they stand in the document. */
function inOrder(fitted: readonly { form: Form; fit: Fit | null }[]): Fitted[] {
  const known = fitted.flatMap(({ form, fit }) => (fit ? [{ form, fit }] : []));
  const about = ({ fit }: Fitted) => fit.table.of === 'project' && fit.table.kind !== 'project';
  return [...known.filter((one) => !about(one)), ...known.filter(about)];
}

/** The owner a form belongs to, made where it is one more project or one more table about a project. */
function ownerOf(form: Form, fit: Fit, draft: Workbook, outcomes: Outcomes): string {
  const { table } = fit;
  if (table.of === 'unit') return table.id;
  if (table.kind === 'project') {
    const id = `p${draft.projects.length + 1}`;
    draft.projects.push({ id, name: '', fill: fillSchema.parse({}) });
    return projectPath(id);
  }
  const project = projectOf(form, table.kind, draft, outcomes);
  const id = `a${draft.appraisals.length + 1}`;
  draft.appraisals.push({ id, table: table.id, project, fill: fillSchema.parse({}) });
  return appraisalPath(id);
}

/**
 * The project a further table is about: named in it or above it; else the only one, or one more, and a doubt. 转移支付 has a
 * name of its own: where it is no project's, the table is about none.
 */
function projectOf(form: Form, kind: Fit['table']['kind'], draft: Workbook, outcomes: Outcomes): string {
  const said = form.fields.find(({ kind }) => kind === 'project-name')?.text ?? '';
  const words = levelled([form.title, ...form.before, said].join(' '));
  const named = draft.projects.filter(({ name }) => name !== '' && words.includes(levelled(name)));
  const [longest] = [...named].sort((one, other) => other.name.length - one.name.length);
  if (longest) return longest.id;
  if (kind === 'transfer') return '';
  const bracketed = /[（(]([^（()）]{3,40})[)）]\s*$/.exec(form.title)?.[1] ?? '';
  const name = said !== '' ? said : /年|续/.test(bracketed) ? '' : bracketed;
  const free = draft.projects.filter(({ id }) => !draft.appraisals.some(({ project }) => project === id));
  const [only] = draft.projects.length === 1 ? draft.projects : name === '' ? free : [];
  const [titleCell] = form.cells;
  if (only && name === '') {
    if (titleCell) outcomes.doubtful(titleCell, null, only.name, doubt('project.of', { name: only.name }));
    return only.id;
  }
  const id = `p${draft.projects.length + 1}`;
  draft.projects.push({ id, name, fill: fillSchema.parse({}) });
  if (name === '' && titleCell) outcomes.doubtful(titleCell, fields.projectName.at(id), '', doubt('project.unnamed', {}));
  return id;
}

/** A table printed once more: the first stands, and what differs is a doubt. */
function bindAgain(first: FormBinding, form: Form, fit: Fit, outcomes: Outcomes): FormBinding {
  const apart = new Outcomes();
  const again = bindForm(form, fit.table, first.path, structuredClone(first.draft), apart);
  const same = (one: string, other: string) => nameKey(one) === nameKey(other);
  for (const [binding, { text, cell }] of again.entries) {
    const before = first.entries.get(binding)?.text ?? '';
    if (!same(before, text)) outcomes.doubtful(cell, binding, before, doubt('table.twice', { first: before }));
  }
  const scores = new Map(first.scores.map((score) => [score.line, score.text]));
  for (const { line, cell, text } of again.scores) {
    const before = scores.get(line) ?? '';
    if (!same(before, text)) outcomes.doubtful(cell, fields.selfScore.at(line), before, doubt('table.twice', { first: before }));
    else outcomes.matched(cell, figures.self.at(line), text);
  }
  for (const outcome of apart.of(form.cells)) {
    if (outcomes.has(outcome.cell)) continue;
    if (outcome.state === 'unmatched') outcomes.unmatched(outcome.cell, outcome.why);
    else if (outcome.state === 'doubtful') outcomes.doubtful(outcome.cell, outcome.binding, outcome.understood, outcome.why);
    else outcomes.matched(outcome.cell, outcome.binding, outcome.understood);
  }
  return again;
}
