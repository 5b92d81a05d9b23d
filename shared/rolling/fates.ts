import type { RollingReason } from '../text/rolling';
import type { Fill, Goal, OwnIndicator } from '../workbook/schema/fill';
import type { OwnScore } from '../workbook/schema/given';
import type { Appraisal, Project, Workbook } from '../workbook/schema/workbook';

/**
 * What becomes of a field when the workbook is rolled to a later year.
 * `keep`: stands as it was. `ask`: stands, unless it names last year: then it is asked about and, but for names, stands
 * blank until answered. `confirm`: always asked, blank until answered. `clear`: emptied. `move`: taken from elsewhere.
 */
export type Fate = 'keep' | 'ask' | 'confirm' | 'clear' | 'move';

export interface Treatment {
  readonly fate: Fate;
  readonly why: RollingReason;
  /** Last year's value beside the new one: by default wherever it is not kept; `always` also where it is; `never`. */
  readonly reference?: 'always' | 'never';
  /** A name: it goes on standing while it is asked about, for nothing can be nameless. */
  readonly name?: true;
}

/** The pack decides, by its `carry` or by the kind of thing it is: see `choices`. */
interface ByPack {
  readonly by: 'fact' | 'input' | 'row' | 'text';
}

/** A field made of fields: `fates` has a table of its own for them. */
interface Inside {
  readonly inside: 'unit' | 'fill' | 'project' | 'appraisal' | 'goal' | 'indicator' | 'own' | 'address';
}

/** Every key of the schema: the compiler asks when a field is added. */
type Fates<Shape> = Readonly<Record<keyof Shape, Treatment | ByPack | Inside>>;

const address = { inside: 'address' } as const;
const tree = { fate: 'keep', why: 'tree' } as const;
const cleared = <Why extends RollingReason>(why: Why) => ({ fate: 'clear', why }) as const;
const dropped = <Why extends RollingReason>(why: Why) => ({ fate: 'clear', why, reference: 'never' }) as const;

/** Every field of a workbook, and what becomes of it. `address` is an id: where something is, nothing anyone typed. */
export const fates = {
  workbook: {
    pack: { fate: 'move', why: 'pack' },
    year: { fate: 'move', why: 'year' },
    unit: { inside: 'unit' },
    tables: { inside: 'fill' },
    projects: { inside: 'project' },
    appraisals: { inside: 'appraisal' },
    adjustments: cleared('adjustment'),
    overrules: cleared('overrule'),
    printed: dropped('printed'),
    declared: dropped('declared'),
    reference: dropped('reference'),
    evidence: dropped('attached'),
    acknowledged: dropped('acknowledged'),
  },
  unit: { name: { fate: 'keep', why: 'identity' }, department: { fate: 'keep', why: 'identity' }, facts: { by: 'fact' } },
  project: {
    id: address,
    code: { fate: 'ask', why: 'code' },
    name: { fate: 'ask', why: 'project-name', name: true },
    department: { fate: 'keep', why: 'identity' },
    hidden: { fate: 'keep', why: 'hidden' },
    fill: { inside: 'fill' },
  },
  appraisal: { id: address, table: address, project: { fate: 'keep', why: 'appraisal' }, fill: { inside: 'fill' } },
  fill: {
    facts: { by: 'fact' },
    inputs: { by: 'input' },
    rows: { by: 'row' },
    funds: cleared('funds'),
    goals: { inside: 'goal' },
    indicators: { inside: 'indicator' },
    own: { inside: 'own' },
    reasons: cleared('reason'),
    notes: cleared('note'),
    words: cleared('evidence'),
    texts: { by: 'text' },
  },
  goal: { id: address, text: { fate: 'confirm', why: 'goal' }, actual: cleared('actual'), points: tree },
  indicator: {
    id: address,
    group: tree,
    goal: tree,
    name: { ...tree, fate: 'ask', name: true },
    direction: tree,
    target: { fate: 'ask', why: 'target', reference: 'always' },
    adjustedTarget: cleared('adjusted-target'),
    unit: tree,
    actual: cleared('actual'),
    points: tree,
    rule: tree,
    grade: cleared('actual'),
    inputs: { by: 'input' },
  },
  own: { value: cleared('score'), reason: cleared('reason') },
} as const satisfies {
  readonly workbook: Fates<Workbook>;
  readonly unit: Fates<Workbook['unit']>;
  readonly project: Fates<Project>;
  readonly appraisal: Fates<Appraisal>;
  readonly fill: Fates<Fill>;
  readonly goal: Fates<Goal>;
  readonly indicator: Fates<OwnIndicator>;
  readonly own: Fates<OwnScore>;
};
