import type { Json, Library } from '../../shared/jobs';
import type { PrintPdf } from '../../shared/painters/painter';
import type { Problem } from '../../shared/text/problem';
import type { WorkerProcess } from '../jobs/runner';
import { parseArguments, usageProblem } from './parse';
import type { Given, OptionSpecs, WordSpecs } from './spec';
import { usageLines } from './usage';

/** What a command came to. `json` goes out with `--json`, `lines` without. */
export interface Outcome {
  /** 0 fine, 1 findings of severity error; what cannot be done is a refusal and exits with 2. */
  readonly exit: 0 | 1;
  readonly json: Json;
  readonly lines: readonly string[];
}

export type Answer = Outcome | { readonly refused: readonly Problem[] };

/** What commands may use of the world. */
export interface World {
  readonly library: () => Promise<Library>;
  readonly version: string;
  /** Absent where no shell can be started. */
  readonly printPdf?: PrintPdf | undefined;
  /** Starts a process that reviews files. Absent where none can be. */
  readonly reviewer?: (() => WorkerProcess) | undefined;
  /** Says how far it is; the answer itself is not said here. */
  readonly say?: ((text: string) => void) | undefined;
  /** From when this is asked, Ctrl+C no longer ends the program but tells it to stop. */
  readonly untilStopped?: (() => AbortSignal) | undefined;
}

/** What is written down of a command: its arguments, parsed and helped with from here, and what it does with them. */
export interface CommandSpec<W extends WordSpecs, O extends OptionSpecs> {
  readonly name: string;
  /** One clause in Chinese: what it does. README's table and `--help` show it. */
  readonly about: string;
  readonly words: W;
  /** Besides `--json` and `--help`, which every command takes. */
  readonly options: O;
  /** Where its arguments go together in more ways than one line can say: the arguments of each way, after the name. */
  readonly forms?: readonly string[];
  /** `'usage'`: the arguments do not go together, and it is refused with its usage. */
  readonly run: (given: Given<W, O>, world: World) => Promise<Answer | 'usage'>;
}

/** A command in the registry. */
export interface CliCommand {
  readonly name: string;
  readonly about: string;
  /** `jxzp export 文件.jxzp --out 目录 …`, one line for each form. */
  readonly usage: readonly string[];
  readonly words: WordSpecs;
  readonly options: OptionSpecs;
  /** Reads the arguments after the name and does it; arguments it does not take are refused. */
  readonly run: (args: readonly string[], world: World) => Promise<Answer>;
}

/** Makes a command of its description; `run` is given each word and option by name, with the type the description gives it. */
export function defineCommand<const W extends WordSpecs, const O extends OptionSpecs>(spec: CommandSpec<W, O>): CliCommand {
  const { name, about, words, options } = spec;
  const usage = usageLines(spec);
  return {
    name,
    about,
    usage,
    words,
    options,
    run: async (args, world) => {
      const given = parseArguments({ name, usage, words, options }, args);
      if (!given.ok) return { refused: given.problems };
      const answer = await spec.run(given.value, world);
      return answer === 'usage' ? { refused: [usageProblem({ name, usage })] } : answer;
    },
  };
}

/** A fine outcome. */
export function fine(json: Json, ...lines: readonly string[]): Outcome {
  return { exit: 0, json, lines };
}
