import { z } from 'zod';
import { displayName, exportFormat, resolvedPack, said } from '../../shared/bridge';
import { workbook } from '../../shared/workbook/schema/workbook';

/** What the main process asks of the worker. */
export const order = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('export'),
    pack: resolvedPack,
    workbook,
    folder: z.string(),
    formats: z.array(exportFormat).min(1),
  }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
export type Order = z.infer<typeof order>;

/** What the worker says of its job; the last one is `done`, `failed` or `cancelled`. */
export const report = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number(), words: z.string().max(300) }),
  z.strictObject({ kind: z.literal('done'), files: z.array(displayName) }),
  z.strictObject({ kind: z.literal('failed'), problems: z.array(said) }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type Report = z.infer<typeof report>;
