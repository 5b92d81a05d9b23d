import type { Pack } from '../../pack';
import type { Problem } from '../../text/problem';
import type { CompiledPack, CompiledTable } from './compiled';
import { figures } from '../../workbook/fields';
import { Keyed } from '../entry';
import { CompileContext } from './context';
import { compileRollups, compileTable } from './table';

/**
 * Compiles what can be compiled of a pack, so that one bad formula does not hide the faults of the others. What does not
 * parse is null or left out: a pack with problems is looked at, never evaluated.
 */
export function compileWhatCanBe(pack: Pack): { compiled: CompiledPack; problems: readonly Problem[] } {
  const context = new CompileContext(pack);
  const tables = pack.tables.map((table) => compileTable(table, context));
  const rollups = compileRollups(pack.rollups, 'rollups', context);
  const projectTable = tables.find(({ spec }) => spec.kind === 'project' && spec.of === 'project');
  const compiled: CompiledPack = {
    pack,
    tables,
    rollups,
    projectTable,
    projectsReadUnit: projectTable ? readsUnit(projectTable) : false,
    macros: context.macros,
    parameters: new Map(pack.parameters.map((parameter) => [parameter.name, parameter])),
    names: new Map(pack.parameters.map(({ id, name }) => [name, new Keyed(figures.parameter.at(id))])),
    decimals: pack.rounding.score,
    scoreWords: {
      rule: { name: '规则得分', show: 'score', decimals: pack.rounding.score },
      self: { name: '自评得分', show: 'score', decimals: pack.rounding.score },
    },
    rateDecimals: pack.rounding.rate,
  };
  return { compiled, problems: context.problems };
}

/** Whether a line or a rule of a table has an input from the unit's facts. */
function readsUnit({ items, rules }: CompiledTable): boolean {
  const fixed = items.flatMap((item) => (item.kind === 'indicator' ? [item.indicator.scoring] : []));
  return [...rules.map(({ scoring }) => scoring), ...fixed].some(({ inputs }) =>
    [...inputs.values()].some(({ kind }) => kind === 'unit'),
  );
}
