import { enableArrayMethods, produce } from 'immer';
import type { z } from 'zod';
import type { Pack } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import type { Workbook } from '../schema/workbook';

// To look for one project of many makes a draft of that one alone.
enableArrayMethods();

/**
 * The only way a workbook changes: plain JSON `{name, args}`. `change` works on a draft that shares what it does not
 * touch, so undo is keeping earlier workbooks; what it gives back are the problems that refuse the whole command.
 */
export interface CommandSpec<Name extends string, Args> {
  readonly name: Name;
  /** For menus and the undo list: 「改完成值」. */
  readonly label: string;
  readonly args: z.ZodType<Args>;
  readonly change: (draft: Workbook, args: Args, pack: Pack) => readonly Problem[] | undefined;
}

/** Makes a command; here only to infer its types. */
export function command<Name extends string, Args>(spec: CommandSpec<Name, Args>): CommandSpec<Name, Args> {
  return spec;
}

/** Applies one command's change. Refused: the workbook is the one that came in. */
export function run<Args>(spec: CommandSpec<string, Args>, workbook: Workbook, args: unknown, pack: Pack): Result<Workbook> {
  const parsed = spec.args.safeParse(args);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.') || '整体';
    return refused(problem('workbook.command-args', spec.name, { name: spec.label, where }));
  }
  let problems: readonly Problem[] = [];
  const changed = produce(workbook, (draft) => {
    problems = spec.change(draft, parsed.data, pack) ?? [];
  });
  return problems.length > 0 ? refused(...problems) : ok(changed);
}
