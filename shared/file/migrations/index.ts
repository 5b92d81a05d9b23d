import { ok, type Result } from '../../text/result';
import type { Migration, Parts } from './migration';
import { reasonKindsMigration } from './reason-kinds';

export type { Migration, Parts } from './migration';

/** The format written today. */
export const FORMAT = 2;

/** Append-only: `migrations[n - 1]` leads from format n to n + 1, so there are always FORMAT − 1 of them. */
export const migrations: readonly Migration[] = [reasonKindsMigration];

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
