import { z } from 'zod';

/**
 * Everything in a pack is text: YAML scalars are never turned into floats, dates or booleans on the way in.
 * These are the few kinds of text a pack is made of.
 */

/** An ASCII name, stable for ever: files, bindings and other packs refer to it. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** Words shown to people; `{年度}`, `{上年}` and `{单位}` are filled in when shown. */
export const words = z.string().max(4000);

/** A formula in the pack language, parsed when the pack is compiled. */
export const formula = z.string().min(1).max(2000);

/** A decimal written in digits, maybe negative, maybe a percentage. */
export const amount = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?%?$/);

/** A small count written in digits. */
export const count = z.string().regex(/^\d{1,4}$/);

/** A switch. It stays text, so that a resolved pack written out reads back the same. */
export const flag = z.enum(['true', 'false']);

/** A year of four digits. */
export const year = z.string().regex(/^(19|20)\d\d$/);

/** A date, as 2024-12-31. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
