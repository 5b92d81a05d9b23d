import { type Problem, problem } from '../../shared/text/problem';
import type { CliCommand, Given } from './command';

/** Reads the arguments of one command: `--name value`, `--name=value`, flags, words. Anything it does not take is refused by name. */
export function parseArguments(command: CliCommand, args: readonly string[]): Given | { readonly refused: Problem } {
  const words: string[] = [];
  const options: Record<string, string> = {};
  const flags = new Set<string>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', inline] = split(arg.slice(2));
    if (command.flags.includes(name) && inline === undefined) {
      flags.add(name);
    } else if (Object.hasOwn(command.options, name)) {
      const value = inline ?? args[(at += 1)];
      if (value === undefined || (inline === undefined && value.startsWith('--'))) return { refused: usage(command) };
      options[name] = value;
    } else {
      return {
        refused: problem('cli.unknown-option', command.name, { option: arg, command: command.name, usage: command.usage }),
      };
    }
  }
  const [least, most] = command.words;
  const missing = Object.entries(command.options).some(([name, required]) => required && options[name] === undefined);
  return missing || words.length < least || words.length > most ? { refused: usage(command) } : { words, options, flags };
}

function split(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function usage(command: CliCommand): Problem {
  return problem('cli.usage', command.name, { usage: command.usage });
}
