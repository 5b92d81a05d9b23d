import type { z } from 'zod';
import { packSchema } from '../schema/pack';

/** The text a pack was read from: what `.jxzp` files and the bridge carry, resolved and never edited. */
export type ResolvedPack = z.input<typeof packSchema>;

/** What one region asks for in one year, read: every number a number, every switch a yes or no, every kind a kind. */
export type Pack = z.output<typeof packSchema> & { readonly resolved: ResolvedPack };

/** A pack, or everything about the text that is not one. */
export type ReadPack =
  | { readonly success: true; readonly data: Pack }
  | { readonly success: false; readonly error: z.ZodError<unknown> };

/** Reads a resolved pack; `options` are zod's. */
export function readPack(text: unknown, options?: Parameters<typeof packSchema.safeParse>[1]): ReadPack {
  const read = packSchema.safeParse(text, options);
  // What the schema took is what it describes.
  return read.success ? { success: true, data: { ...read.data, resolved: text as ResolvedPack } } : read;
}

const head = packSchema.pick({ id: true, region: true, year: true, years: true, title: true, variants: true }).strip();

/** What a list of packs says of one, before it is opened. */
export type PackHead = z.output<typeof head>;

/** Reads who a pack is from text that may lack its tables. */
export function readPackHead(text: unknown): ReturnType<typeof head.safeParse> {
  return head.safeParse(text);
}

/** The pack of a text that has been read before, on the other side of a door. */
export function packOf(text: ResolvedPack): Pack {
  const read = readPack(text);
  if (!read.success) throw new Error(`a resolved pack does not read: ${read.error.issues[0]?.path.join('/')}`);
  return read.data;
}
