import type { TableEntries, CustomIndicator } from '../../schema/fill';
import type { Binding } from '../binding';
import type { Treatment } from '../carry';
import type { Described } from '../field';
import { lineField, type TextUse, stored } from '../kind';
import type { Path } from '../path';
import { type ReadPrinted, readWords } from '../printed';

/** What the parts of the unit's own indicator differ in. */
interface Part {
  readonly name: string;
  readonly carry: Treatment | ((indicator: CustomIndicator | undefined) => Treatment);
  readonly readPrinted?: ReadPrinted;
  /** How checks over texts take it; `indicator` is the indicator's name. */
  readonly text?: (indicator: string) => TextUse;
  /** What is kept of what was typed: the id of a goal named by its words. */
  readonly kept?: (typed: string, fill: TableEntries) => string;
}

type WordKey = 'goal' | 'name' | 'direction' | 'target' | 'adjustedTarget' | 'unit' | 'points' | 'rule';

/** A part of the unit's own indicator that is kept as words. */
export function customWords<Key extends WordKey>(path: Path<Binding, [line: string]>, key: Key, part: Part) {
  return lineField(path, {
    ...shared(key, part),
    open: ([line], { fill }) =>
      find(fill, line)
        ? {
            kind: 'words',
            name: part.name,
            read: (one) => find(one, line)?.[key],
            write: (draft, value) => {
              const kept = value === null || !part.kept ? value : part.kept(value, draft);
              assign(find(draft, line), key, kept);
            },
          }
        : null,
    stored: ({ indicators }) => indicators.flatMap((one) => (one[key] === undefined ? [] : [stored({ text: one[key] }, one.id)])),
  });
}

/** A part of the unit's own indicator that may be 无. */
export function customFigure<Key extends 'actual' | 'grade'>(
  path: Path<Binding, [line: string]>,
  key: Key,
  described: Described,
  part: Part,
) {
  return lineField(path, {
    ...shared(key, part),
    open: ([line], { fill }) =>
      find(fill, line)
        ? {
            kind: 'figure',
            name: part.name,
            described,
            read: (one) => find(one, line)?.[key],
            write: (draft, value) => {
              const indicator = find(draft, line);
              if (indicator && value === null) delete indicator[key];
              else if (indicator && value !== null) indicator[key] = value;
            },
          }
        : null,
    stored: ({ indicators }) =>
      indicators.flatMap((one) => {
        const given = one[key];
        return given === undefined ? [] : [stored(given, one.id)];
      }),
  });
}

function shared(key: WordKey | 'actual' | 'grade', { name, carry, readPrinted = readWords, text }: Part) {
  return {
    id: `custom-${key}`,
    plain: `indicators[<line>].${key}`,
    published: true,
    called: ([line]: [string], { fill }: { readonly fill: TableEntries }) => [find(fill, line)?.name ?? line, name],
    carry: ([line]: [string], { fill }: { readonly fill: TableEntries }) =>
      typeof carry === 'function' ? carry(find(fill, line)) : carry,
    ...(text
      ? {
          text: ([line]: [string], { fill }: { readonly fill: TableEntries }) =>
            text(find(fill, line)?.name.trim() || '未命名指标'),
        }
      : {}),
    readPrinted,
  };
}

function find({ indicators }: TableEntries, id: string): CustomIndicator | undefined {
  return indicators.find((one) => one.id === id);
}

/** An indicator always has a name, if a blank one; its other words are absent. */
function assign(indicator: CustomIndicator | undefined, key: WordKey, value: string | null): void {
  if (!indicator) return;
  if (key === 'name') indicator.name = value ?? '';
  else if (value === null) delete indicator[key];
  else indicator[key] = value;
}
