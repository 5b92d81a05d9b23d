import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import { scorersOf } from '../tree';

/** Everything a person might be asked to account for says where it comes from. */
export const noSource: Check = {
  name: 'no-source',
  about: '指标、规则、参数、预算执行都写明来源',
  touches: 'form',
  run: ({ pack, at }) => {
    const blank = (source: string, where: string, path: readonly PathPart[]): Problem[] =>
      source.trim() === '' ? [problem('packcheck.no-source', at(...path), { where })] : [];
    return [
      ...blank(pack.source, pack.title, ['source']),
      ...scorersOf(pack.tables).flatMap(({ spec, path }) => blank(spec.source, spec.name, [...path, 'source'])),
      ...pack.tables.flatMap(({ funds }, index) =>
        funds ? blank(funds.execution.source, '预算执行', ['tables', index, 'funds', 'execution', 'source']) : [],
      ),
      ...pack.parameters.flatMap(({ name, source, confirm }, index) => {
        const path = ['parameters', index, 'source'];
        if (confirm && source.trim() === '') return [problem('packcheck.parameter-source', at(...path), { name })];
        return blank(source, name, path);
      }),
    ];
  },
};
