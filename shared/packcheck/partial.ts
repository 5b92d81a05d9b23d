import type { Pack } from '../pack';
import type { CompiledPack } from '../scoring/compile';
import { CompileContext } from '../scoring/compile/context';
import { compileRollups, compileTable } from '../scoring/compile/table';
import type { Problem } from '../text/problem';

/**
 * Compiles what can be compiled of a pack, so that one bad formula does not hide the faults of the others. What does not
 * parse is null or left out: such a pack is looked at, never evaluated.
 */
export function compileWhatCanBe(pack: Pack): { compiled: CompiledPack; problems: readonly Problem[] } {
  const context = new CompileContext(pack);
  const tables = pack.tables.map((table) => compileTable(table, context));
  const rollups = compileRollups(pack.rollups, 'rollups', context);
  const compiled: CompiledPack = {
    pack,
    tables,
    rollups,
    macros: context.macros,
    parameters: new Map(pack.parameters.map((parameter) => [parameter.name, parameter])),
    decimals: pack.rounding.score,
    rateDecimals: pack.rounding.rate,
  };
  return { compiled, problems: context.problems };
}
