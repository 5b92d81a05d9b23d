import { Decimal } from '../../number';
import { problem } from '../../text/problem';
import { criterionOf, excelCriterion, meets } from '../criterion';
import { spot } from '../bounds';
import { fault, numberValue, wrongType } from '../values';
import type { EagerFunction } from './function';
import { printed, unlessNone } from './shapes';

/** How many items of a list meet a criterion: "是", ">=90%", "<>否", 5. Text against numbers is a pack's fault. */
export const COUNTIF: EagerFunction = {
  kind: 'eager',
  name: 'COUNTIF',
  signature: { parameters: ['list', 'criterion'], repeats: 0, result: 'number' },
  apply: ([list, typed], span) => {
    if (list?.kind !== 'list') return fault(problem('formula.unexpected', '', { ...spot(span), found: ')' }));
    const criterion = typed && criterionOf(typed);
    if (!criterion)
      return fault(problem('formula.criterion', '', { ...spot(span), typed: typed?.kind === 'text' ? typed.value : '' }));
    const otherKind = list.items.find((item) => item.kind !== criterion.against.kind);
    if (otherKind) return wrongType(criterion.against.kind, otherKind, span);
    return numberValue(new Decimal(list.items.filter((item) => meets(item, criterion)).length), span);
  },
  excel: (args, printer) =>
    printed(args, ([list, typed]) => {
      const range = list && printer.range(list);
      if (range === null) return '0';
      if (range === undefined || !typed) return undefined;
      const test = excelCriterion(range.at, typed, printer);
      return test === null ? undefined : unlessNone([range], `SUMPRODUCT((${test})*1)`);
    }),
};
