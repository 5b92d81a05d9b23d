/** A word: an argument told by its position. All but the last are required and single. */
export interface WordSpec {
  /** What stands for it in usage: `文件.jxzp`. */
  readonly value: string;
  readonly about: string;
  readonly required?: boolean;
  /** Takes all the words that are left; at least one where required. */
  readonly many?: boolean;
}

/** An option: `--name value` or `--name=value`; without `value` a flag. */
export interface OptionSpec {
  readonly value?: string;
  readonly about: string;
  readonly required?: boolean;
  /** May be given more than once. */
  readonly many?: boolean;
  /** Only together with this word, which is optional. */
  readonly with?: string;
}

export type WordSpecs = Readonly<Record<string, WordSpec>>;
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What a command is given for one word or option: a flag is a yes or no, what is required is text, what is not may be absent. */
type Taken<S> = S extends { readonly value: string }
  ? S extends { readonly many: true }
    ? readonly string[]
    : S extends { readonly required: true }
      ? string
      : string | undefined
  : boolean;

/** What a command is given: its words and options by name. */
export type Given<W extends WordSpecs, O extends OptionSpecs> = { readonly [Name in keyof W]: Taken<W[Name]> } & {
  readonly [Name in keyof O]: Taken<O[Name]>;
};
