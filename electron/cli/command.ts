import type { Json, Library } from '../../shared/jobs';
import type { Problem } from '../../shared/text/problem';

/** What a command came to. `json` goes out with `--json`, `lines` without. */
export interface Outcome {
  /** 0 fine, 1 findings of severity error; what cannot be done is a refusal and exits with 2. */
  readonly exit: 0 | 1;
  readonly json: Json;
  readonly lines: readonly string[];
}

export type Answer = Outcome | { readonly refused: readonly Problem[] };

/** Arguments after parsing: words in order, options by name. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

/** What commands may use of the world. */
export interface World {
  readonly library: () => Promise<Library>;
  readonly version: string;
}

/** One command: its usage, what it takes, what it does. */
export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  /** How many words it takes, at least and at most. */
  readonly words: readonly [number, number];
  /** Options with a value; true where it must be given. */
  readonly options: Readonly<Record<string, boolean>>;
  readonly flags: readonly string[];
  readonly run: (given: Given, world: World) => Promise<Answer>;
}

/** A fine outcome. */
export function fine(json: Json, ...lines: readonly string[]): Outcome {
  return { exit: 0, json, lines };
}
