import { describe, expect, it } from 'vitest';
import { cliCommands } from '../../../electron/cli/commands';
import { defineCommand, fine, type World } from '../../../electron/cli/command';
import { templates } from '../../support/packs';

const world: World = { library: templates, version: '0.0.1' };

/** A command that gives back what it was given. */
const echo = defineCommand({
  name: 'echo',
  about: '照样说一遍',
  words: {
    first: { value: '甲', required: true, about: '第一个' },
    rest: { value: '乙', many: true, about: '其余的' },
  },
  options: {
    out: { value: '目录', required: true, about: '必须' },
    also: { value: '丙', many: true, about: '可以多次' },
    plain: { value: '丁', about: '可有可无' },
    split: { about: '开关' },
  },
  run: ({ first, rest, out, also, plain, split }) =>
    Promise.resolve(fine({ first, rest: [...rest], out, also: [...also], plain: plain ?? null, split })),
});

async function given(...args: string[]): Promise<unknown> {
  const answer = await echo.run(args, world);
  return 'refused' in answer ? answer.refused.map(({ code, params }) => [code, params]) : answer.json;
}

const called = [['cli.usage', { usage: 'jxzp echo 甲 [乙 …] --out 目录 [--also 丙] [--plain 丁] [--split] [--json]' }]];

describe('the arguments of a command', () => {
  it('come by name, options in either way of writing and in any order; the last of a single one counts', async () => {
    const blank = { first: 'a', rest: [], out: 'x', also: [], plain: null, split: false };
    expect(await given('a', '--out', 'x')).toEqual(blank);
    expect(await given('--out=x', 'a')).toEqual(blank);
    expect(await given('--split', 'a', '--also', '1', 'b', '--out', 'y', 'c', '--also=2', '--out', 'x', '--plain=丁')).toEqual({
      first: 'a',
      rest: ['b', 'c'],
      out: 'x',
      also: ['1', '2'],
      plain: '丁',
      split: true,
    });
    expect(await given('--out', 'x', '--', '--a')).toEqual({ ...blank, first: '--a' });
  });

  it.each([[['a']], [['--out', 'x']], [['a', '--out']], [['a', '--out', '--split']], [['a', '--out', 'x', '--plain']]])(
    '%j lacks something: the usage is said',
    async (args) => {
      expect(await given(...args)).toEqual(called);
    },
  );

  it.each([
    [['a', '--out', 'x', '--colour', 'red'], '--colour'],
    [['a', '--out', 'x', '--colour=red'], '--colour=red'],
    [['a', '--out', 'x', '--split=yes'], '--split=yes'],
    [['a', '--out', 'x', '--constructor'], '--constructor'],
    [['a', '-o', 'x'], '-o'],
  ])('%j has what the command does not take, and it is named', async (args, option) => {
    expect(await given(...args)).toEqual([['cli.unknown-option', expect.objectContaining({ option, command: 'echo' })]]);
  });

  it('an option whose value is empty is refused, not taken for one that was not given', async () => {
    expect(await given('a', '--out', 'x', '--plain=')).toEqual([['cli.empty-value', { option: '--plain' }]]);
    expect(await given('a', '--out', ' ')).toEqual([['cli.empty-value', { option: '--out' }]]);
  });

  it('too many words are refused; an option that goes with a word is refused without it', async () => {
    const codes = async (name: string, ...args: string[]) => {
      const answer = await cliCommands.find((one) => one.name === name)?.run(args, world);
      return answer !== undefined && 'refused' in answer ? answer.refused.map(({ code }) => code) : answer;
    };
    expect(await codes('packs', 'a')).toEqual(['cli.usage']);
    expect(await codes('sample', '--out', 'x.jxzp')).toEqual(['cli.usage']);
  });

  it('of every command have each a name of its own, and words that may be left out stand last', () => {
    for (const { name, words, options } of cliCommands) {
      const names = [...Object.keys(words), ...Object.keys(options), 'json', 'help'];
      expect(new Set(names).size, name).toBe(names.length);
      const open = Object.values(words).map((word) => !word.required || word.many === true);
      expect(open.slice(0, -1).filter(Boolean), name).toEqual([]);
    }
  });

  it('stand in its usage, also where the command writes that itself', () => {
    for (const { name, options, usage } of cliCommands)
      for (const option of Object.keys(options)) expect(usage.join(' '), name).toContain(`--${option}`);
  });
});
