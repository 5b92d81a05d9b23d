import type { PackSummary, SampleSummary } from '../../../shared/bridge';
import type { RollOrder, RolledOver } from '../../../shared/jobs/roll';
import type { Chosen, PackSource } from '../../../shared/pack';
import type { Result } from '../../../shared/text/result';
import type { Book } from './book';

/** The rule packs and worked examples that come with the program. */
export interface Library {
  packs(): Promise<readonly PackSummary[]>;
  samples(): Promise<readonly SampleSummary[]>;
  /** null: no such sample. */
  sample(id: string): Promise<Result<Book & { title: string }> | null>;
  /** null: no such pack. */
  blank(pack: string, unit: string, year?: string, chosen?: Chosen): Promise<Result<Book> | null>;
  /** The pack in a folder, if nothing is wrong with it, to begin from until the program is closed; else why not. */
  add(folder: string): Promise<Result<PackSummary> | 'no-pack-here' | 'pack-known'>;
  /** The packs as text, those loaded from folders included: for a process that reads them itself. */
  sources(): Promise<readonly PackSource[]>;
  /** Last year's workbook as the template of a later year. */
  roll(order: RollOrder): Promise<Result<RolledOver>>;
}
