import { z } from 'zod';
import { described, type LocalInput, localInput, typed } from '../../scores';
import { formula, id, whole, words } from './scalar';

/** A fact of the unit or of a project: filled once, used by every indicator that names it. */
export const fact = z.strictObject({ id, name: words, group: words.optional(), ...described }).transform(typed);
export type Fact = z.infer<typeof fact>;

/** Names with `/` between a heading and the one below it. */
const namePath = words.refine((text) => text.split('/').every((part) => part.trim() !== ''));

/** Where a 决算报表 has the figure: the table by its title, row and column by name. No row: the table has only one. */
const settlementPlace = z.strictObject({ table: namePath, row: namePath.optional(), column: namePath });

/** A fact of the unit may be read out of the 决算报表; of several places the first that is there. */
export const unitFact = z
  .strictObject({
    id,
    name: words,
    group: words.optional(),
    ...described,
    at: z.union([settlementPlace.transform((one) => [one]), z.array(settlementPlace).min(1)]).optional(),
  })
  .transform(typed);
export type UnitFact = z.infer<typeof unitFact>;

/**
 * A name an indicator's formulas use. Either it comes `from` somewhere —
 * `unit.<fact>`, `project.<fact>`, `funds.<row>.<column>`, `rollup.<id>`, `measure.<id>`, `rows.<field>` —
 * or it is filled in at the indicator itself and then has an `id`.
 */
const from = z.string().regex(/^(unit|project|funds|rollup|measure|rows)\.[a-z0-9.-]+$/, 'form.source');

/** Where a figure comes from; `written` is how the pack says it, for messages. */
export type Source =
  | { readonly kind: 'unit' | 'project' | 'rollup' | 'measure'; readonly id: string; readonly written: string }
  | { readonly kind: 'funds'; readonly row: string; readonly column: string; readonly written: string }
  | { readonly kind: 'rows'; readonly field: string; readonly written: string };

function readSource(written: string): Source {
  const [kind = '', first = '', second = ''] = written.split('.');
  switch (kind) {
    case 'unit':
    case 'project':
    case 'rollup':
    case 'measure':
      return { kind, id: first, written };
    case 'funds':
      return { kind, row: first, column: second, written };
    default:
      return { kind: 'rows', field: first, written };
  }
}

export const input = z.union([
  from.transform((written): Input => ({ kind: 'from', source: readSource(written) })),
  z
    .strictObject({ from, where: words.optional(), unit: words.optional() })
    .transform(({ from: written, ...rest }): Input => ({ kind: 'from', source: readSource(written), ...rest })),
  localInput.transform((local): Input => ({ kind: 'local', input: local })),
]);

/** A name of an indicator's formulas: from elsewhere, or filled in at the indicator itself. */
export type Input =
  | { readonly kind: 'from'; readonly source: Source; readonly where?: string | undefined; readonly unit?: string | undefined }
  | { readonly kind: 'local'; readonly input: LocalInput };

/** A list the unit names itself: a row each, with the same fields; formulas see each field as a list. */
export const rows = z.strictObject({
  min: whole,
  max: whole,
  fields: z.array(z.strictObject({ id, name: words, ...described }).transform(typed)).min(1),
  /** Figures of each row, over its fields by name; formulas of the indicator see each as a list. */
  figures: z.array(z.strictObject({ id, name: words, formula })).default([]),
  /** Rows the form itself names: an id, and the words of some fields. */
  given: z.array(z.record(id, words)).default([]),
  /** How one row is printed in the table: `{name}` and other field ids in braces. */
  print: words,
});
export type Rows = z.infer<typeof rows>;
