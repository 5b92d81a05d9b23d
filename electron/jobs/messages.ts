import { z } from 'zod';
import { displayName, exportFormat, filledReport, importReport, resolvedPack, said, wordingRead } from '../../shared/bridge';
import { reviewed } from '../../shared/review/model';
import { workbook } from '../../shared/workbook/schema/workbook';

const packSource = z.strictObject({
  folder: z.string(),
  files: z.array(z.strictObject({ path: z.string(), text: z.string() })).readonly(),
});

/** What the main process asks of the worker. */
export const order = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('export'),
    pack: resolvedPack,
    workbook,
    folder: z.string(),
    formats: z.array(exportFormat).min(1),
    grids: z.array(z.string()).optional(),
    split: z.boolean().optional(),
    valuesOnly: z.boolean().optional(),
    watermark: z.string().max(20).optional(),
  }),
  z.strictObject({
    kind: z.literal('paper'),
    pack: resolvedPack,
    workbook,
    grids: z.array(z.string()).optional(),
    watermark: z.string().max(20).optional(),
  }),
  z.strictObject({ kind: z.literal('fill'), pack: resolvedPack, workbook, original: z.string(), target: z.string() }),
  z.strictObject({
    kind: z.literal('publish'),
    pack: resolvedPack,
    workbook,
    file: z.string(),
    folder: z.string(),
    form: z.string().nullable(),
  }),
  /** `pack`: the one to read it by; null: the one of the sources that it fits best. */
  z.strictObject({ kind: z.literal('read'), file: z.string(), sources: z.array(packSource), pack: resolvedPack.nullable() }),
  /** The words of a bureau's form, or those a colleague saved. */
  z.strictObject({ kind: z.literal('wording'), file: z.string(), pack: resolvedPack, workbook }),
  /** One file of a folder; the packs come with the first. */
  z.strictObject({ kind: z.literal('review'), file: z.string(), sources: z.array(packSource).nullable() }),
  z.strictObject({ kind: z.literal('cancel') }),
  /** The answer to `print`; null: it could not be printed. */
  z.strictObject({
    kind: z.literal('printed'),
    pdfs: z.array(z.custom<Uint8Array>((value) => value instanceof Uint8Array)).nullable(),
  }),
]);
export type Order = z.infer<typeof order>;

/** What the worker says of its job; the last one is `done`, `paper`, `failed` or `cancelled`. */
export const report = z.discriminatedUnion('kind', [
  /** Asks for documents to be printed, which only the shell can; one such question at a time. */
  z.strictObject({ kind: z.literal('print'), documents: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number(), words: z.string().max(300) }),
  z.strictObject({ kind: z.literal('read'), pack: z.string(), workbook, report: importReport }),
  z.strictObject({ kind: z.literal('worded'), read: wordingRead }),
  z.strictObject({ kind: z.literal('reviewed'), result: reviewed }),
  z.strictObject({
    kind: z.literal('done'),
    files: z.array(displayName),
    notices: z.array(z.string().max(4000)).optional(),
    filled: filledReport.optional(),
  }),
  /** Documents for the system's printer, which only the shell can reach: the worker's part is done. */
  z.strictObject({ kind: z.literal('paper'), documents: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('failed'), problems: z.array(said) }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type Report = z.infer<typeof report>;
