import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { once } from '../../../shared/graph/once';
import { recognise } from '../../../shared/recognising';
import { buildGrids } from '../../../shared/sheets';
import { messes } from '../../support/mess';
import { sampleOf, templates } from '../../support/packs';
import { printedFacts } from '../../support/published';
import { crossed, runs } from '../../support/runs';
import { documentOf, publishedGrid } from '../../support/source';

const samples = (await templates()).samples().map(({ id }) => id);
const SEEDS = [1, 2];
const tried = crossed(samples, Object.keys(messes), 5);

describe.each(samples)('%s, messed up', (id) => {
  /** The sample as published, and what it says: the same for every mess. */
  const given = once(async () => {
    const { pack, workbook } = await sampleOf(id);
    const grids = buildGrids(pack, workbook, evaluate(pack, workbook)).filter(({ kind }) => kind === 'table');
    const clean = documentOf(`${pack.region}${workbook.unit.name}`, ...grids.flatMap(publishedGrid));
    return { pack, clean, facts: printedFacts(pack, workbook) };
  });

  it.each(tried.flatMap(([sample, name]) => (sample === id ? [name] : [])))('%s', async (name) => {
    const { pack, clean, facts } = await given();
    for (const seed of SEEDS.slice(0, runs(1, SEEDS.length))) {
      const read = recognise(messes[name]?.(clean, seed) ?? clean, { packs: [pack], year: '' });
      expect(read && printedFacts(read.pack, read.workbook)).toEqual(facts);
    }
  });
});
