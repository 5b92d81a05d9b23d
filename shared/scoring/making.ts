import type { Program } from '../formula';
import type { Decimal } from '../number';
import type { Given, SelfScore } from '../workbook/schema/given';
import type { Entry, Making, Named } from './entry';
import type { Figure, Reference, Total } from './evaluation';
import { type Described, inputFigure } from './facts';

/** What to say of a figure that is worked out, besides how. */
export type Words = Pick<Figure, 'name' | 'show'> & Partial<Pick<Figure, 'decimals' | 'unit'>>;

/** How a total is closed, over the entries themselves: see `Total`. */
export interface Closing {
  readonly rebase: { readonly points: readonly Entry[]; readonly all: Entry } | null;
  readonly decimals: number;
  readonly atMost: Entry | null;
}

// There are some hundred figures in a project: these hold what is said of each in fewer bytes than functions would.

/** The figure of a place to type into. */
export class InputMaking implements Making {
  constructor(
    private readonly name: string,
    private readonly described: Described,
    private readonly given: Given | undefined,
  ) {}

  make({ key, value }: Entry): Figure {
    return inputFigure(key, this.name, this.described, this.given, value);
  }
}

/** The figure of what is not computed. */
export class ConstantMaking implements Making {
  constructor(private readonly words: Words) {}

  make({ key, value }: Entry): Figure {
    return { key, ...this.words, kind: 'constant', value };
  }
}

/** The figure of the officer's own score of a line. */
export class OwnScoreMaking implements Making {
  constructor(private readonly own: SelfScore | undefined) {}

  make({ key, value }: Entry): Figure {
    const typed = this.own ? { typed: this.own.value } : {};
    return { key, name: '自评得分（自填）', kind: 'input', show: 'score', value, binding: key, ...typed };
  }
}

/** The figure of a target or an actual: the typed text stays beside what was read of it. */
export class ReadMaking implements Making {
  constructor(
    private readonly name: string,
    private readonly typed: string,
    private readonly exact: Decimal | null,
    private readonly isPercent: boolean,
    private readonly unit: string,
  ) {}

  make({ key, value }: Entry): Figure {
    const { name, typed, exact, isPercent, unit } = this;
    const show = isPercent ? 'percent' : 'number';
    return { kind: 'input', show, unit, ...exactPercent(isPercent ? exact : null), key, binding: key, name, typed, value };
  }
}

/** 0.33‰ is 0.033%: two decimals would show another figure. */
function exactPercent(share: Decimal | null): Pick<Figure, 'decimals'> {
  const places = share ? share.times(100).decimalPlaces() : 0;
  return places > 2 ? { decimals: Math.min(places, 6) } : {};
}

/** The figure of the grade that an actual says. */
export class GradeMaking implements Making {
  constructor(
    private readonly binding: string,
    private readonly typed: string,
  ) {}

  make({ key, value }: Entry): Figure {
    return { key, name: '档', kind: 'input', binding: this.binding, show: 'text', typed: this.typed, value };
  }
}

/** The figure of a formula; one over no names is a constant: nothing typed could ever change it. */
export class FormulaMaking implements Making {
  /** `named`: what the program's names stand for, in their order. */
  constructor(
    private readonly words: Words,
    private readonly program: Program,
    private readonly named: readonly (Pick<Named, 'reference'> | undefined)[],
  ) {}

  make({ key, value }: Entry): Figure {
    const { words, program, named } = this;
    const refs = new Map<string, Reference>();
    program.names.forEach((name, index) => {
      const one = named[index];
      if (one) refs.set(name, one.reference);
    });
    if (refs.size === 0) return { key, name: words.name, show: words.show, kind: 'constant', value };
    const spoken = program.spoken ? { spoken: program.spoken } : {};
    return { key, ...words, ...spoken, kind: 'formula', formula: program.node, refs, value };
  }
}

/** The figure of the first of two that is filled in. */
export class FirstMaking implements Making {
  constructor(
    private readonly words: Words,
    private readonly entry: Entry,
    private readonly otherwise: Entry,
  ) {}

  make({ key, value }: Entry): Figure {
    return { key, ...this.words, kind: 'first', keys: [this.entry.key, this.otherwise.key], value };
  }
}

/** The figure of a sum. */
export class SumMaking implements Making {
  constructor(
    private readonly words: Words,
    private readonly entries: readonly Entry[],
    private readonly closing: Closing | null,
  ) {}

  make({ key, value }: Entry): Figure {
    const { words, entries, closing } = this;
    if (entries.length === 0) return { key, ...words, kind: 'constant', value };
    return { key, ...words, kind: 'sum', keys: keysOf(entries), value, ...(closing ? { total: totalOf(closing) } : {}) };
  }
}

function totalOf({ rebase, decimals, atMost }: Closing): Total {
  return {
    rebase: rebase && { points: keysOf(rebase.points), all: rebase.all.key },
    decimals,
    ...(atMost ? { atMost: atMost.key } : {}),
  };
}

function keysOf(entries: readonly Entry[]): string[] {
  return entries.map(({ key }) => key);
}
