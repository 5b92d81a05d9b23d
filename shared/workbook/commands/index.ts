import type { Pack } from '../../pack';
import { problem } from '../../text/problem';
import { type Result, refused } from '../../text/result';
import type { Workbook } from '../schema/workbook';
import { acknowledge } from './acknowledge';
import { adjust } from './adjust';
import { answerRolled } from './answer-rolled';
import { type CommandSpec, run } from './command';
import { addGoal, copyGoal, moveGoal, removeGoal } from './goal';
import { copyIndicators } from './copy-indicators';
import { addIndicator, copyIndicator, moveIndicator, removeIndicator } from './indicator';
import { addForm, removeForm } from './form';
import { overrule } from './overrule';
import { pasteBlock } from './paste-block';
import { pasteProjects } from './paste-projects';
import { addProject, copyProject, hideProject, moveProject, removeProject } from './project';
import { addRow, removeRow } from './row';
import { set } from './set';
import { setMany } from './set-many';
import { setNone } from './set-none';
import { setOwn } from './set-own';
import { setPaper } from './set-paper';
import { seeImported } from './see-imported';
import { setUnread } from './set-unread';
import { severalOf } from './several';
import { takeComputed } from './take-computed';
import { takeForm } from './take-form';

/** Commands that change one thing. */
const single = [
  set,
  setMany,
  setNone,
  setOwn,
  setUnread,
  addProject,
  removeProject,
  moveProject,
  copyProject,
  hideProject,
  pasteProjects,
  addForm,
  removeForm,
  takeForm,
  pasteBlock,
  addIndicator,
  removeIndicator,
  moveIndicator,
  copyIndicator,
  copyIndicators,
  addRow,
  removeRow,
  addGoal,
  copyGoal,
  moveGoal,
  removeGoal,
  overrule,
  adjust,
  acknowledge,
  setPaper,
  takeComputed,
  answerRolled,
  seeImported,
] as const;

/** Every command there is. */
export const commands = [...single, severalOf(single as unknown as readonly CommandSpec<string, never>[])] as const;

type Spec = (typeof commands)[number];

/** A command as plain JSON, as it is journalled and sent. */
export type Command = {
  [One in Spec as One['name']]: {
    readonly name: One['name'];
    readonly args: One extends CommandSpec<string, infer Args> ? Args : never;
  };
}[Spec['name']];

/** Applies a command: a new workbook sharing what did not change, or the reasons why not. */
export function apply(
  workbook: Workbook,
  command: { readonly name: string; readonly args: unknown },
  pack: Pack,
): Result<Workbook> {
  const spec = commands.find((one) => one.name === command.name) as CommandSpec<string, never> | undefined;
  if (!spec) return refused(problem('workbook.unknown-command', command.name, { name: command.name }));
  return run(spec, workbook, command.args, pack);
}
