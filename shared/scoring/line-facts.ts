import type { Value } from '../formula';
import { type Given, isNone } from '../workbook/schema/given';
import { figures } from '../workbook/fields';
import { type Entry, NameList, type Names } from './entry';
import type { About, FactKind } from './fact-kind';
import { sameWords } from './grades';
import type { Ledger } from './ledger';
import { ConstantMaking } from './making';
import { inTime, readMoment } from './moment';
import type { TEXT_FACTS, YES_NO_FACTS } from './own-facts';

const YES_NO: Readonly<Record<(typeof YES_NO_FACTS)[number], (about: About) => boolean>> = {
  日期类: ({ read }) => read.dated,
  目标已填: ({ read }) => read.targetText !== '',
  完成已填: ({ read }) => read.actualText !== '' || read.none,
  系数已填: ({ indicator }) => isFilled(indicator.grade),
  目标为数: ({ read }) => read.target.value !== null,
  完成为数: ({ read }) => read.actual === null || read.actual.value !== null,
  目标为零: ({ read }) => read.target.value?.isZero() ?? false,
  单位可比: ({ read }) => !read.clash,
  文字相符: ({ read }) => read.actualText !== '' && sameWords(read.actualText, read.targetText),
  写的是档名: ({ grade }) => grade !== null,
  成本类: ({ group }) => group.path.some((name) => name.includes('成本')),
};

const TEXTS: Readonly<Record<(typeof TEXT_FACTS)[number], (about: About) => string>> = {
  性质: ({ read }) => read.direction,
  单位: ({ read }) => read.unit,
  按期: ({ read, year }) => (read.dated ? inTime(readMoment(read.targetText, year), readMoment(read.actualText, year)) : ''),
  一级: ({ group }) => group.groups[0] ?? '',
  二级: ({ group }) => group.groups[1] ?? '',
  所在组: ({ group }) => group.groups.at(-1) ?? '',
};

const [YES, NO]: readonly [Value, Value] = [
  { kind: 'text', value: '是' },
  { kind: 'text', value: '否' },
];

function factKind(name: string, valueOf: FactKind['valueOf']): readonly [string, FactKind] {
  return [name, { valueOf, keyOf: figures.is.within(name), making: new ConstantMaking({ name, show: 'text' }) }];
}

/** All of them, by name. */
export const FACTS: ReadonlyMap<string, FactKind> = new Map([
  ...Object.entries(TEXTS).map(([name, textOf]) => factKind(name, (about) => ({ kind: 'text', value: textOf(about) }))),
  ...Object.entries(YES_NO).map(([name, holds]) => factKind(name, (about) => (holds(about) ? YES : NO))),
]);

/**
 * Things about an officer's own indicator that are no figures, as names of formulas: what rules are chosen by. One is entered in the
 * ledger when a formula first reads it; most lines have use for few.
 */
export class LineFacts implements Names {
  readonly entered = new NameList<Entry>();

  constructor(
    readonly about: About,
    private readonly binding: string,
    private readonly ledger: Ledger,
  ) {}

  get(name: string): Entry | undefined {
    const before = this.entered.get(name);
    if (before) return before;
    const fact = FACTS.get(name);
    if (!fact) return undefined;
    const entry = this.ledger.constant(fact.keyOf(this.binding), fact.making, fact.valueOf(this.about));
    this.entered.set(name, entry);
    return entry;
  }
}

function isFilled(given: Given | undefined): boolean {
  return given !== undefined && (isNone(given) || given.text.trim() !== '');
}
