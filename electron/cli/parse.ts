import { parseArgs } from 'node:util';
import { type Problem, problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import type { Given, OptionSpecs, WordSpecs } from './spec';

interface Arguments<W, O> {
  readonly name: string;
  readonly usage: readonly string[];
  readonly words: W;
  readonly options: O;
}

/** Reads the arguments of one command. What it does not take is refused by name; where something is missing, its usage is said. */
export function parseArguments<W extends WordSpecs, O extends OptionSpecs>(
  command: Arguments<W, O>,
  args: readonly string[],
): Result<Given<W, O>> {
  const { words, values, strange, bare } = tokensOf(args, command.options);
  if (strange !== undefined) {
    const usage = command.usage.join('；');
    return refused(problem('cli.unknown-option', command.name, { option: strange, command: command.name, usage }));
  }
  const given = new Map<string, string | boolean | readonly string[] | undefined>();
  let missing = bare;
  const left = [...words];
  for (const [name, word] of Object.entries(command.words)) {
    const taken = left.splice(0, word.many ? left.length : 1);
    given.set(name, word.many ? taken : taken[0]);
    missing ||= word.required === true && taken.length === 0;
  }
  for (const [name, option] of Object.entries(command.options)) {
    const taken = values.get(name) ?? [];
    if (option.value !== undefined && taken.some((value) => value.trim() === ''))
      return refused(problem('cli.empty-value', command.name, { option: `--${name}` }));
    given.set(name, option.value === undefined ? taken.length > 0 : option.many ? taken : taken.at(-1));
    missing ||= option.required === true && taken.length === 0;
    missing ||= option.with !== undefined && taken.length > 0 && given.get(option.with) === undefined;
  }
  // Each name has just been given the value its description asks for: what `Given` says of it.
  return missing || left.length > 0 ? refused(usageProblem(command)) : ok(Object.fromEntries(given) as Given<W, O>);
}

interface Tokens {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** An option that is none of the command's, as it was written. */
  readonly strange: string | undefined;
  /** An option that wants a value stands without one. */
  readonly bare: boolean;
}

function tokensOf(args: readonly string[], options: OptionSpecs): Tokens {
  const known = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  // Not strict: its own refusals are thrown and in English.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string[]>();
  let strange: string | undefined;
  let bare = false;
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const flag = option?.value === undefined;
    if (option === undefined || !token.rawName.startsWith('--') || (flag && token.inlineValue === true))
      strange ??= args[token.index];
    else if (!flag && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))) bare = true;
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return { words, values, strange, bare };
}

/** The refusal of a command that was called wrongly: how it is called. */
export function usageProblem({ name, usage }: { readonly name: string; readonly usage: readonly string[] }): Problem {
  return problem('cli.usage', name, { usage: usage.join('；') });
}
