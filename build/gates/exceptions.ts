import type { Exception } from './gate';

/**
 * Arithmetic on `number` that is right all the same, each with its reason. `lets` is a piece of the very line; an empty one
 * stands for the whole file. An exception that is no longer needed fails the gate.
 */
export const floatExceptions: readonly Exception[] = [
  { file: 'shared/formula/bounds.ts', lets: '', reason: 'how many nodes a tree has and how deep it is' },
  { file: 'shared/formula/precedence.ts', lets: '', reason: 'ranks of operators' },
  { file: 'shared/formula/explain.ts', lets: 'bindingOf(', reason: 'ranks of operators' },
  { file: 'shared/formula/nearest.ts', lets: '', reason: 'the edit distance of two names' },
  { file: 'shared/formula/excel.ts', lets: 'Math.max(deepest, depth)', reason: 'how deep brackets are nested' },
  { file: 'shared/workbook/commands/lists.ts', lets: '', reason: 'the numbers inside ids: p3 is followed by p4' },
  { file: 'shared/workbook/commands/indicator.ts', lets: 'other += step', reason: 'one place up or down a list' },
  { file: 'shared/sheets/base/shared.ts', lets: 'columns - used', reason: 'how many columns are left' },
  { file: 'shared/sheets/heights.ts', lets: '', reason: 'millimetres on paper' },
  { file: 'shared/sheets/measure.ts', lets: '', reason: 'how wide characters are' },
  { file: 'shared/sheets/measured.ts', lets: '', reason: 'how wide characters are' },
  { file: 'shared/sheets/tall.ts', lets: '', reason: 'millimetres on paper' },
  { file: 'shared/sheets/widths.ts', lets: '', reason: 'millimetres on paper' },
  { file: 'shared/sheets/relief.ts', lets: '', reason: 'millimetres on paper' },
];
