import type { z } from 'zod';
import type { Pack } from '../pack';
import type { Result } from '../text/result';
import type { Workbook } from './schema/workbook';

/**
 * The only way a workbook changes: plain JSON `{name, args}`. `apply` is pure and shares what it does not touch,
 * so undo is keeping earlier workbooks. A refused command changes nothing and says why.
 */
export interface CommandSpec<Name extends string, Args> {
  readonly name: Name;
  /** For menus and the undo list: 「改完成值」. */
  readonly label: string;
  readonly args: z.ZodType<Args>;
  readonly apply: (workbook: Workbook, args: Args, pack: Pack) => Result<Workbook>;
}
