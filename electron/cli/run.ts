import { plainJson, plainText } from '../../shared/text/file-name';
import { firstProblems, moreProblems, type Problem, problem, sentence } from '../../shared/text/problem';
import type { Answer, World } from './command';
import { cliCommands } from './commands';
import { helpOf, overview } from './help';

/** Where the answer goes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs one command line and says what it came to; the exit code: 0 fine, 1 findings of severity error, 2 cannot do it. */
export async function runCli(args: readonly string[], world: World, output: Output): Promise<number> {
  const json = args.includes('--json');
  const [name = '', ...rest] = args.filter((arg) => arg !== '--json');
  const answer = await answerTo(name, rest, world);
  if ('refused' in answer) {
    refuse(answer.refused, json, output);
    return 2;
  }
  output.out(json ? plainJson(JSON.stringify(answer.json)) : plainText(answer.lines.join('\n')));
  return answer.exit;
}

const help = ['--help', '-h'];

async function answerTo(name: string, args: readonly string[], world: World): Promise<Answer> {
  if (help.includes(name)) return overview(cliCommands);
  const command = cliCommands.find((one) => one.name === name);
  if (!command) {
    const known = cliCommands.map((one) => one.name).join('、');
    return { refused: [problem('cli.unknown-command', name, { name, known })] };
  }
  if (args.some((arg) => help.includes(arg))) return helpOf(command);
  try {
    return await command.run(args, world);
  } catch {
    // Refusals are values; what is thrown is a bug, and still gets its sentence.
    return { refused: [problem('cli.bug', name, {})] };
  }
}

/** One line on stderr, whatever the number of problems; with `--json` also the error as JSON on stdout. */
function refuse(problems: readonly Problem[], json: boolean, output: Output): void {
  const { said, more } = firstProblems(problems);
  const lines = said.map((one) => [one.place, inTerminal(sentence(one))].filter((part) => part !== '').join('：'));
  const ended = lines.map((line, index) => (index < lines.length - 1 || more > 0 ? line.replace(/。$/, '') : line));
  const message = plainText([...ended, ...(more > 0 ? [moreProblems(more)] : [])].join('；').replaceAll('\n', ' '));
  output.err(message);
  if (json) output.out(plainJson(JSON.stringify({ error: { code: problems[0]?.code ?? 'cli.bug', message } })));
}

/** Sentences made for the window say that the work is still in it; here there is none, and nothing was changed but files. */
function inTerminal(words: string): string {
  return words.replace(/[，,]?您(改|填)的(内容)?(也|都)?还在窗口里(，没有丢)?/g, '').replace(/。。+/g, '。');
}
