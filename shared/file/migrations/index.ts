import type { Result } from '../../text/result';
import { ok } from '../../text/result';

/** The contents of a file whose shape may be old: everything before the schemas have seen it. */
export interface Parts {
  readonly workbook: unknown;
  readonly pack: unknown;
}

/** One step from a format to the next. `change` meets only files whose checksums held; it is never edited once released. */
export interface Migration {
  readonly from: number;
  /** What became different, for the changelog. */
  readonly why: string;
  readonly change: (parts: Parts) => Result<Parts>;
}

/** The format written today. */
export const FORMAT = 1;

/** Append-only: `migrations[n - 1]` leads from format n to n + 1, so there are always FORMAT − 1 of them. */
export const migrations: readonly Migration[] = [];

/**
 * Brings parts of an older format up to today's, one step after another; the file itself stays as it is until saved.
 * The first step that can't be taken gives its problem.
 */
export function migrate(parts: Parts, from: number, steps: readonly Migration[] = migrations): Result<Parts> {
  let current = parts;
  for (const step of steps.slice(from - 1)) {
    const next = step.change(current);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}
