import type { CliCommand } from './command';
import { fine, type Outcome } from './command';
import type { WordSpec } from './spec';
import { optionText } from './usage';

const common: readonly (readonly [string, string])[] = [
  ['--json', '答案写成 JSON；做不成时也是'],
  ['--help', '怎么用'],
];

/** What there is: every command with what it does. */
export function overview(commands: readonly CliCommand[]): Outcome {
  const json = { commands: commands.map(({ name, about, usage }) => ({ name, about, usage: [...usage] })) };
  return fine(
    json,
    '用法：jxzp 命令 …；「jxzp 命令 --help」说明一个命令。',
    '',
    ...aligned(commands.map(({ name, about }) => [name, about] as const)),
    '',
    '退出码：0 正常，1 查出错误级的问题，2 做不成（标准错误里有一句话说明）。',
  );
}

/** How one command is called, and what each of its arguments is. */
export function helpOf({ name, about, usage, words, options }: CliCommand): Outcome {
  const described = [
    ...Object.values(words).map((word: WordSpec) => [word.value, word.about] as const),
    ...Object.entries(options).map(([key, option]) => [optionText(key, option), option.about] as const),
    ...common,
  ];
  return fine(
    { name, about, usage: [...usage] },
    `${about}。`,
    '',
    ...usage.map((line) => `用法：${line}`),
    '',
    ...aligned(described),
  );
}

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const widest = Math.max(...rows.map(([left]) => columns(left)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(widest - columns(left))}  ${right}`);
}

/** How many columns a terminal gives a text: a Chinese character takes two. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\uffff]/.test(character) ? 2 : 1), 0);
}
