import { describe, expect, it } from 'vitest';
import { commandAmong } from '../../../electron/app/command-words';

describe('what the installed program is started with', () => {
  it.each([
    [
      ['score', '自评卷.jxzp', '--json'],
      ['score', '自评卷.jxzp', '--json'],
    ],
    [
      ['--ozone-platform=headless', '--no-sandbox', 'pack-check', 'd'],
      ['pack-check', 'd'],
    ],
    [['--help'], ['--help']],
    [['scroe'], ['scroe']],
  ])('%j is a command line', (args, words) => {
    expect(commandAmong(args)).toEqual(words);
  });

  it.each([
    [[]],
    [['--ozone-platform=x11']],
    [['--ozone-platform=x11', '/home/某/score.jxzp']],
    [['自评卷.jxzp']],
    [['book.jxzp']],
    [['--user-data-dir=/x', '--print-pdf', '/y/0.html', '/y/0.pdf']],
    [['-psn_0_12345']],
  ])('%j means the window', (args) => {
    expect(commandAmong(args)).toBeNull();
  });
});
