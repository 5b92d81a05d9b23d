import type { SourceDocument } from '../reading/source';
import type { Pack } from '../pack';
import { type Fit, fitOf, leastOf } from './classify';
import { declaresFor } from './declared';
import type { Form } from './form';
import { tablesOf } from './pack-tables';
import { isBesideTitle, isDate, isTitle, yearIn } from './words/titles';

/** A pack and how well a document fits it. */
export interface Candidate {
  readonly pack: Pack;
  readonly score: number;
  /** For each form the table it fits best; null where none fits. */
  readonly fits: readonly (Fit | null)[];
  /** For each form that sets targets only, the self-evaluation table it sets them for. */
  readonly declares: readonly (Fit | null)[];
}

/** Two packs nearer than this have to be told apart by a person. */
export const NEAR = 0.02;

/** Packs by how well the forms of a document fit their tables; the document's region and year tell like ones apart. */
export function candidatesOf(
  document: SourceDocument,
  forms: readonly Form[],
  packs: readonly Pack[],
  year: string,
): Candidate[] {
  const words = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.slice(0, WORDS_OF_TABLE).map(({ text }) => text),
  );
  const text = words.join('\n');
  return packs
    .map((pack): Candidate => {
      const tables = tablesOf(pack);
      const declares = forms.map((form) => enough(declaresFor(form, tables), form));
      const fits = forms.map((form, at) => {
        // A declaration is no self-evaluation that lost its scores.
        const among = declares[at] ? tables.filter(({ kind }) => kind === 'declaration') : tables;
        return enough(best(among.map((table) => fitOf(form, table))), form);
      });
      const found = forms.reduce((sum, _, at) => sum + Math.max(fits[at]?.score ?? 0, declares[at]?.score ?? 0), 0);
      const asked = forms.filter((form) => form.lines.length > 0 || form.funds.length > 0).length;
      const grade = asked === 0 ? 0 : found / asked;
      return { pack, score: grade + regionGrade(pack, text) + yearGrade(pack, year), fits, declares };
    })
    .sort((one, other) => other.score - one.score || byYear(one.pack, other.pack, year));
}

/** Of packs that fit alike: where nothing says the year, the latest; else the one nearest to it comes first. */
function byYear(one: Pack, other: Pack, year: string): number {
  if (year === '') return other.year - one.year;
  return Math.abs(Number(year) - one.year) - Math.abs(Number(year) - other.year);
}

function best(fits: readonly Fit[]): Fit | null {
  return fits.reduce<Fit | null>((one, other) => (one === null || other.score > one.score ? other : one), null);
}

function enough(fit: Fit | null, form: Form): Fit | null {
  return fit && fit.score >= leastOf(form, fit.table) ? fit : null;
}

/** Cells of a table that may name the unit or its region. */
const WORDS_OF_TABLE = 30;

/** The nearest name of the region, said in the document, is worth most; a pack of no region is before one of another. */
function regionGrade(pack: Pack, text: string): number {
  if (!/[省市区县州盟旗]/.test(pack.region)) return 0.025;
  const names = pack.region.split(/省|市|区|县|州|盟|旗/).filter((name) => name.length >= 2);
  const nearest = names.at(-1);
  if (nearest !== undefined && text.includes(nearest)) return 0.2;
  return names.some((name) => text.includes(name)) ? 0.05 : 0;
}

/** A pack of the very year first, or one for any; then the one before it. */
function yearGrade(pack: Pack, year: string): number {
  if (year === '') return 0;
  if (pack.years && Number(year) >= pack.years.from) return 0.1;
  const apart = Number(year) - pack.year;
  if (apart === 0) return 0.1;
  return apart > 0 ? Math.max(0, 0.05 - apart / 100) : 0;
}

/**
 * The year a document's forms are of: the one most of their titles, or else the words nearest to them, or else its paragraphs, speak
 * of. What a form says of a project, its name first of all, may be of any year.
 */
export function yearOf(document: SourceDocument, forms: readonly Form[]): string {
  const said = forms.map(({ title, before, cells, fields }) => {
    const values = new Set(fields.flatMap(({ kind, cell }) => (kind !== null && cell ? [cell] : [])));
    const first = cells.slice(0, 4).filter((cell) => !values.has(cell));
    return { title, near: [...first.map(({ text }) => text), ...before] };
  });
  const asked = forms.flatMap(({ fields }) => fields.flatMap(({ kind, text }) => (kind === 'year' ? [`年度：${text}`] : [])));
  const titles = said.flatMap(({ title, near }) => [title, ...near.filter((text) => isTitle(text) || isBesideTitle(text))]);
  const paragraphs = () => document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return yearMost(titles) || yearMost(asked) || yearMost(said.flatMap(({ near }) => near)) || yearMost(paragraphs());
}

function yearMost(texts: readonly string[]): string {
  return mostSaid(texts.flatMap(yearSaid));
}

/** The day a report was signed is of the year after. */
function yearSaid(text: string): string[] {
  return isDate(text) ? [] : [yearIn(text) ?? []].flat();
}

function mostSaid(years: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
