import type { Problem } from './problem';

/** What a function that can be refused gives back: a value, or the problems that stood in its way. Never thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal, with one or more problems. */
export function refused<T = never>(...problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}
