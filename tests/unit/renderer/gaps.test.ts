import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Memory } from '../../../shared/graph/memory';
import type { Workbook } from '../../../shared/workbook';
import { sampleOf } from '../findings/samples';

type Gaps = typeof import('../../../renderer/app/steps/gaps');

/** How much F9 stops at on each step of a worked example, changed or not. */
describe('what is still to be filled in, step by step', () => {
  let countGaps: Gaps['countGaps'];
  let pagesOf: Gaps['pagesOf'];
  let nextGap: Gaps['nextGap'];
  beforeAll(async () => {
    // The page's state looks for its shell as it is loaded.
    vi.stubGlobal('window', { jxzp: {} });
    ({ countGaps, pagesOf, nextGap } = await import('../../../renderer/app/steps/gaps'));
  });
  afterAll(() => vi.unstubAllGlobals());

  function gapsOf(id: string, change: (workbook: Workbook) => void = () => undefined): Record<string, number> {
    const { pack, workbook } = sampleOf(id);
    const changed = structuredClone(workbook);
    change(changed);
    const counting = countGaps({ pack, workbook: changed, memory: new Memory() });
    for (;;) {
      const { done, value } = counting.next();
      if (done) return Object.fromEntries(value);
    }
  }

  it.each(['anju-2024-hotline', 'tianmen-2022-hotline', 'yanzhou-2024-governance', 'mof-2020-training'])(
    '%s: nothing, so that F9 stops nowhere and every mark is full',
    (id) => expect(gapsOf(id)).toEqual({}),
  );

  it('a coefficient is asked for where the grade is written without its own', () => {
    const change = (w: Workbook) => void delete w.projects[0]?.fill.indicators.find(({ id }) => id === 'i5')?.grade;
    expect(gapsOf('mof-2020-training', change)).toEqual({ 'project/training': 1 });
  });

  it('an actual that the published table left blank is asked for, though it has a score', () => {
    expect(gapsOf('anju-2023-approval')).toEqual({ 'shared/base': 1, 'project/d1': 9, 'project/d2': 11, 'project/d3': 8 });
  });

  it('from the list with no project yet the key leads on', () => {
    const { pack, workbook } = sampleOf('anju-2024-hotline');
    const blank = structuredClone(workbook);
    blank.projects = [];
    delete blank.unit.facts['fixed-assets-net'];
    const pages = pagesOf({ pack, workbook: blank, memory: new Memory() });
    const list = pages.findIndex(({ stepId }) => stepId === 'page/projects');
    expect(pages[list]?.look().gaps).toHaveLength(1);
    expect(nextGap(pages, list, { place: null, aside: false }, false)?.stepId).not.toBe('page/projects');
  });
});
