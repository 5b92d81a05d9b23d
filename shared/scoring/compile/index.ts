import type { Pack } from '../../pack';
import { ok, type Result, refused } from '../../text/result';
import type { CompiledPack } from './compiled';
import { CompileContext } from './context';
import { compileRollups, compileTable } from './table';

export type * from './compiled';

const known = new WeakMap<Pack, Result<CompiledPack>>();

/**
 * Parses every formula of a pack, expands macros and ways of scoring, and orders the steps; once per pack object.
 * Refused with all problems, each at its path inside the pack. What names mean is the pack check's business.
 */
export function compilePack(pack: Pack): Result<CompiledPack> {
  const before = known.get(pack);
  if (before) return before;
  const compiled = compile(pack);
  known.set(pack, compiled);
  return compiled;
}

function compile(pack: Pack): Result<CompiledPack> {
  const context = new CompileContext(pack);
  const tables = pack.tables.map((table) => compileTable(table, context));
  const rollups = compileRollups(pack.rollups, 'rollups', context);
  if (context.problems.length > 0) return refused(...context.problems);
  return ok({
    pack,
    tables,
    rollups,
    macros: context.macros,
    parameters: new Map(pack.parameters.map((parameter) => [parameter.name, parameter])),
    decimals: pack.rounding.score,
    rateDecimals: pack.rounding.rate,
  });
}
