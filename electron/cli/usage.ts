import type { OptionSpec, OptionSpecs, WordSpec, WordSpecs } from './spec';

interface Arguments {
  readonly name: string;
  readonly words: WordSpecs;
  readonly options: OptionSpecs;
  readonly forms?: readonly string[];
}

/** How a command is called, a line for each form; what may be left out stands in brackets. */
export function usageLines({ name, words, options, forms }: Arguments): string[] {
  return (forms ?? [derived(words, options)]).map((form) =>
    ['jxzp', name, form, '[--json]'].filter((part) => part !== '').join(' '),
  );
}

function derived(words: WordSpecs, options: OptionSpecs): string {
  const wordParts = Object.entries(words).map(([name, word]) => {
    const along = Object.entries(options).filter(([, option]) => option.with === name);
    const text = [wordText(word), ...along.map(([key, option]) => optionText(key, option))].join(' ');
    return word.required ? text : `[${text}]`;
  });
  const alone = Object.entries(options).filter(([, option]) => option.with === undefined);
  const optionParts = alone.map(([name, option]) =>
    option.required ? optionText(name, option) : `[${optionText(name, option)}]`,
  );
  return [...wordParts, ...optionParts].join(' ');
}

function wordText({ value, many }: WordSpec): string {
  return many ? `${value} …` : value;
}

/** An option as it is written: `--out 目录`. */
export function optionText(name: string, { value }: OptionSpec): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
