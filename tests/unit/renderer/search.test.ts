import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Memory } from '../../../shared/graph/memory';
import { apply, type Workbook } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

const { pack, workbook } = await sampleOf('anju-2024-hotline');
const line = 'department/indicator/budget-preparation';

/** The workbook with words typed at a place. */
function typed(before: Workbook, binding: string, text: string): Workbook {
  const done = apply(before, { name: 'set', args: { binding, text } }, pack);
  if (!done.ok) throw new Error(binding);
  return done.value;
}

type Search = typeof import('../../../renderer/app/search/entries');
let search: Search;
beforeAll(async () => {
  // The page's state looks for its shell as it is loaded.
  vi.stubGlobal('window', { jxzp: {} });
  search = await import('../../../renderer/app/search/entries');
});
afterAll(() => vi.unstubAllGlobals());

function found(book: { workbook: Workbook; memory: Memory }, words: string, page = 'department') {
  return search.entriesIn({ pack, ...book }, page).filter((entry) => search.has(entry, search.wordsOf(words)));
}

describe('searching the workbook', () => {
  it('finds what is typed in a cell, at the cell', () => {
    const changed = typed(workbook, 'project/hotline/indicator/i1/actual', '三万六千件');
    const [entry] = found({ workbook: changed, memory: new Memory() }, '三万六千', 'project/hotline');
    expect(entry?.target).toBe('project/hotline/indicator/i1/actual');
  });

  it('finds what no cell prints, at its line', () => {
    const memory = new Memory();
    expect(found({ workbook, memory }, '附凭证')).toEqual([]);
    const changed = typed(workbook, `${line}/review-opinion`, '请附凭证');
    const said = found({ workbook: changed, memory }, '附凭证').map(({ gridId, target, text }) => ({ gridId, target, text }));
    expect(said).toEqual([{ gridId: 'department', target: line, text: '请附凭证' }]);
    expect(found({ workbook: typed(changed, `${line}/review-opinion`, ''), memory }, '附凭证')).toEqual([]);
  });

  it('finds each thing on one page only', () => {
    const changed = typed(workbook, `${line}/review-answer`, '凭证已附');
    const pages = ['department', 'department/base', 'shared/base', 'project/hotline'];
    const memory = new Memory();
    expect(pages.filter((page) => found({ workbook: changed, memory }, '凭证已附', page).length > 0)).toEqual(['department']);
  });
});
