import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { cappedWords } from '../../../shared/scoring/capped';
import { newWorkbook, readPlain } from '../../../shared/workbook';
import type { Data } from '../../../shared/pack';
import { packIn } from '../../packs/library';

const capped = packIn('tests/fixtures/packs/capped').pack;
const general = packIn('templates/mof/2020').pack;

/** Why the total of a project is bounded that spent `executed` of 100 万元 and reached what it set out to in all else. */
function why(pack: typeof capped, executed: string, more: Readonly<Record<string, Data>> = {}): string | null {
  const project = {
    id: 'p1',
    name: '甲项目',
    funds: { appropriation: { initial: '100', adjusted: '100', executed } },
    indicators: [{ id: 'i1', group: 'quantity', name: '数量', target: '≥10件', actual: '10件', points: '90' }],
  };
  const read = readPlain({ projects: [project], ...more }, pack, newWorkbook(pack, '某局', '2022'));
  if (!read.ok) throw new Error('not read');
  const evaluation = evaluate(pack, read.value);
  const [table] = evaluation.projects;
  if (!table) throw new Error('no table');
  return cappedWords(
    table,
    pack.tables.find(({ id }) => id === 'project'),
    { get: evaluation.figure },
  );
}

describe('why a total is capped', () => {
  it.each([
    ['55', '执行率 < 60%（执行率 55.00%），总分至多 69 分；各行相加 95.5 分，超出部分不计（依据：自拟）。'],
    ['49.99', '执行率 < 50%（执行率 49.99%），总分至多 59 分；各行相加 95 分，超出部分不计（依据：自拟）。'],
    ['80', null],
    ['', null],
  ])('%s of 100 spent', (executed, words) => {
    expect(why(capped, executed)).toBe(words);
  });

  it('leaves out what only says that there is such a rule', () => {
    const chosen = { adjustments: [{ path: 'parameter/cap', value: '随执行率封顶', source: '本级文件' }] };
    expect(why(general, '55')).toBeNull();
    expect(why(general, '55', chosen)).toBe(
      '执行率 < 60%（执行率 55.00%），总分至多 69 分；各行相加 95.5 分，超出部分不计（依据：见于一体化操作手册）。',
    );
  });
});
