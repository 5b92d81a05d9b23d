import type { Table } from '../pack';
import type { Given } from '../workbook';
import type { Treatment } from './fates';
import type { Years } from './years';

/** One typed thing of last year's workbook, and what its table says becomes of it. */
export interface Leaf {
  readonly binding: string;
  readonly name: string;
  /** As typed. */
  readonly given: Given;
  readonly treatment: Treatment;
  /** `door`: a place to type into; `shape`: how the workbook is made up (a group, 不公开); `aside`: beside the tables. */
  readonly kind: 'door' | 'shape' | 'aside';
  /** The unit in a column of its own, for targets. */
  readonly unit?: string;
  /** A code, whose first digits may be the year. */
  readonly code?: true;
}

/** Where a fill belongs, for the walk through it. */
export interface FillPlace {
  readonly path: string;
  readonly label: string;
  readonly table: Table | undefined;
  readonly years: Years;
}

/** A leaf of plain words. */
export function words(binding: string, name: string, text: string, treatment: Treatment): Leaf {
  return { binding, name, given: { text }, treatment, kind: 'door' };
}
