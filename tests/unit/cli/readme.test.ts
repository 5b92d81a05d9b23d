import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cliCommands } from '../../../electron/cli/commands';
import { home } from '../../support/planted';

/** The rows of README's table of commands: how it is called, what it does. */
const rows = readFileSync(path.join(home, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `npm run -s jxzp -- '))
  .map((line) => {
    const [, call = '', about = ''] = line.split(/(?<!\\)\|/).map((part) => part.trim());
    const usage = [...call.replaceAll('\\|', '|').matchAll(/`npm run -s jxzp -- ([^`]+)`/g)].map(
      ([, words = '']) => `jxzp ${words}`,
    );
    return { usage, about };
  });

it('README lists every command, in the order of help, called and described as the program itself does', () => {
  expect(rows).toEqual(cliCommands.map(({ usage, about }) => ({ usage, about })));
});
