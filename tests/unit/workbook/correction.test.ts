import { describe, expect, it } from 'vitest';
import { findAll, findingText } from '../../../shared/findings';
import { evaluate } from '../../../shared/scoring';
import { buildGrids } from '../../../shared/sheets';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

const sum = 'rollup/staged-total';

/** What is typed into the two cells of a sum, one after another; what comes of it. */
async function typed(...texts: readonly (readonly [cell: 'overrule' | 'reason', text: string])[]) {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  let now = workbook;
  for (const [cell, text] of texts) {
    const done = apply(now, { name: 'set', args: { binding: `${sum}/${cell}`, text } }, pack);
    if (!done.ok) return { refused: done.problems.map(({ code }) => code) };
    now = done.value;
  }
  const evaluation = evaluate(pack, now);
  const value = (key: string) => {
    const found = evaluation.figure(key)?.value;
    return found?.kind === 'number' ? found.value.toString() : found?.kind;
  };
  const cells = buildGrids(pack, now, evaluation).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    kept: now.overrules['staged-total'],
    computed: value(`${sum}/computed`),
    taken: value(sum),
    said: findAll(pack, now, evaluation)
      .filter(({ code }) => code.startsWith('rollup.'))
      .map((finding) => `${finding.severity} ${findingText(finding).message}`),
    reasonWanted: cells.find(({ binding }) => binding === `${sum}/reason`)?.pending ?? false,
  };
}

describe('a sum of the projects, corrected', () => {
  it('is the sum where nothing is typed', async () => {
    expect(await typed()).toEqual({ kept: undefined, computed: '1', taken: '1', said: [], reasonWanted: false });
  });

  it('takes the figure, and asks for the reason until there is one', async () => {
    expect(await typed(['overrule', '２'])).toEqual({
      kept: { value: '２', reason: '' },
      computed: '1',
      taken: '2',
      said: ['error 「阶段项目总数」由各项目表汇总是 1，改成了 2，没有写理由。'],
      reasonWanted: true,
    });
    expect(await typed(['overrule', '2'], ['reason', '另有涉密项目'])).toEqual({
      kept: { value: '2', reason: '另有涉密项目' },
      computed: '1',
      taken: '2',
      said: ['hint 「阶段项目总数」由各项目表汇总是 1，更正为 2，理由是「另有涉密项目」。'],
      reasonWanted: false,
    });
  });

  it('may have its reason first: no figure, no correction', async () => {
    const reason = ['reason', '另有涉密项目'] as const;
    expect(await typed(reason)).toMatchObject({ taken: '1', said: [], reasonWanted: false });
    expect(await typed(reason, ['overrule', '2'])).toMatchObject({ kept: { value: '2', reason: '另有涉密项目' }, taken: '2' });
  });

  it.each(['', ' ', '无'])('is the sum again where the figure is made 「%s」', async (text) => {
    const back = await typed(['overrule', '2'], ['overrule', text]);
    expect(back).toMatchObject({ kept: undefined, taken: '1', said: [], reasonWanted: false });
  });

  it('keeps a reason for the next figure, and is gone with both', async () => {
    const both = [['overrule', '2'] as const, ['reason', '另有涉密项目'] as const];
    expect(await typed(...both, ['overrule', ''])).toMatchObject({
      kept: { value: '', reason: '另有涉密项目' },
      taken: '1',
      said: [],
    });
    expect(await typed(...both, ['overrule', ''], ['reason', ''])).toMatchObject({ kept: undefined, taken: '1' });
  });

  it('0 is a figure, words are none', async () => {
    expect(await typed(['overrule', '0'])).toMatchObject({ taken: '0', reasonWanted: true });
    expect(await typed(['overrule', '两个'])).toEqual({ refused: ['workbook.unreadable-number'] });
  });
});
