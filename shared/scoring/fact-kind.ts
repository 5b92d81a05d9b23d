import type { Value } from '../formula';
import type { CustomIndicator } from '../workbook/schema/fill';
import type { ConstantMaking } from './making';
import type { Understood } from './understand';

/** What facts are told from: the indicator, what was read of it, the branch it stands in, the year. */
export interface About {
  readonly indicator: CustomIndicator;
  readonly read: Understood;
  readonly grade: string | null;
  readonly group: { readonly groups: readonly string[]; readonly path: readonly string[] };
  readonly year: string;
}

/** How a fact of an officer's own indicator is found out, and entered in a ledger. */
export interface FactKind {
  readonly valueOf: (about: About) => Value;
  readonly keyOf: (line: string) => string;
  readonly making: ConstantMaking;
}
