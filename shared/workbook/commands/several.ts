import { z } from 'zod';
import { type Problem, problem } from '../../text/problem';
import { command, type CommandSpec } from './command';

/** Makes the command that does several others as one step of undo: all of them, or nothing and every reason why. */
export function severalOf(specs: readonly CommandSpec<string, never>[]) {
  return command({
    name: 'several',
    label: '一起改',
    args: z.strictObject({
      commands: z
        .array(z.strictObject({ name: z.string(), args: z.unknown() }))
        .min(1)
        .max(5_000),
    }),
    change: (draft, { commands }, pack) =>
      commands.flatMap(({ name, args }): readonly Problem[] => {
        const spec = specs.find((one) => one.name === name);
        if (!spec) return [problem('workbook.unknown-command', name, { name })];
        const parsed = spec.args.safeParse(args);
        if (!parsed.success) return [problem('workbook.command-args', name, { name: spec.label, where: '整体' })];
        return spec.change(draft, parsed.data, pack) ?? [];
      }),
  });
}
