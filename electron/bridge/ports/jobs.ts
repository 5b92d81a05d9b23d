import type { ExportFormat, JobState } from '../../../shared/bridge';
import type { Book } from './book';

interface ExportOrder extends Book {
  readonly kind: 'export';
  readonly folder: string;
  readonly formats: readonly ExportFormat[];
  readonly grids?: readonly string[] | undefined;
  readonly split?: boolean | undefined;
  readonly valuesOnly?: boolean | undefined;
  readonly watermark?: string | undefined;
}

/** To be printed on paper. */
interface PrintOrder extends Book {
  readonly kind: 'paper';
  readonly grids?: readonly string[] | undefined;
  readonly watermark?: string | undefined;
}

/** 照原件填: a document of the unit's own, and the file its filled copy becomes. */
interface FillOrder extends Book {
  readonly kind: 'fill';
  readonly original: string;
  readonly target: string;
}

/** 导出公开附件: what is published and what is kept of a saved workbook. */
interface PublishOrder extends Book {
  readonly kind: 'publish';
  /** The workbook's own file. */
  readonly file: string;
  /** The folder that the set's own folder is made in. */
  readonly folder: string;
  /** A document of the unit's own for its tables. */
  readonly form: string | null;
}

/** Everything a worker does for the window. Another kind of work is one more of these, and one more in the worker. */
export type JobOrder = ExportOrder | PrintOrder | FillOrder | PublishOrder;

/** Long work, in a process of its own. */
export interface Jobs {
  /** null: one is running already. */
  start(order: JobOrder): string | null;
  cancel(job: string): boolean;
  /** Where a finished job put its files; null: nowhere. */
  folder(job: string): string | null;
}

export type JobListener = (state: JobState) => void;

/** 批量审核 of a folder, file by file in processes of their own. */
export interface Reviews {
  /** False: one is going on already. */
  start(folder: string): boolean;
  cancel(): void;
  /** The table of the last one that ended. */
  table(): string | null;
}
