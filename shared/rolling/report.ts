/** Something typed last year, and why it stands, is emptied, or found no place. Bindings are last year's. */
export interface Told {
  readonly binding: string;
  readonly name: string;
  readonly value: string;
  readonly reason: string;
}

/** A figure that became another input. `from` may be worked out; `to` is in the new workbook. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * To confirm. `binding` is in the new workbook (typed there it takes effect), `from` last year's; `stands`: the old value
 * stands there until it is answered (names), else it is blank. `proposed` is empty where nothing can be proposed.
 */
export interface Asked extends Told {
  readonly from: string;
  readonly proposed: string;
  readonly stands: boolean;
}

/** What rolling over did. Every typed thing of last year's workbook is in just one list. */
export interface RollReport {
  readonly from: { readonly pack: string; readonly year: string };
  readonly to: { readonly pack: string; readonly year: string };
  readonly kept: readonly Told[];
  readonly cleared: readonly Told[];
  readonly moved: readonly Moved[];
  readonly ask: readonly Asked[];
  readonly unplaced: readonly Told[];
}
