import type { Pack } from '../../pack';
import { ok, type Result, refused } from '../../text/result';
import type { CompiledPack } from './compiled';
import { compileWhatCanBe } from './partial';

export type * from './compiled';

const known = new WeakMap<Pack, Result<CompiledPack>>();

/**
 * Parses every formula of a pack, expands macros and ways of scoring, and orders the steps; once per pack object.
 * Refused with all problems, each at its path inside the pack. What names mean is the pack check's business.
 */
export function compilePack(pack: Pack): Result<CompiledPack> {
  const before = known.get(pack);
  if (before) return before;
  const { compiled: whole, problems } = compileWhatCanBe(pack);
  const compiled = problems.length > 0 ? refused(...problems) : ok(whole);
  known.set(pack, compiled);
  return compiled;
}
