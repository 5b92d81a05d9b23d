import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { recognise } from '../../../shared/recognising';
import { buildGrids } from '../../../shared/sheets';
import { sampleOf, templates } from '../../support/packs';
import { printedFacts } from '../../support/published';
import { chosen } from '../../support/runs';
import { documentOf, publishedGrid } from '../../support/source';

const samples = (await templates()).samples().map(({ id }) => id);

describe('what a form prints of a sample comes back', () => {
  it.each(chosen(samples, (id) => id === 'anju-2024-hotline' || id === 'yanzhou-2024-governance'))(
    '%s, with its pack named and without',
    async (id) => {
      const { pack, workbook } = await sampleOf(id);
      const grids = buildGrids(pack, workbook, evaluate(pack, workbook)).filter(({ kind }) => kind === 'table');
      const document = documentOf(`${pack.region}${workbook.unit.name}`, ...grids.flatMap(publishedGrid));
      for (const packs of [(await templates()).choices(pack.id), (await templates()).choices()]) {
        const read = recognise(document, { packs, year: '' });
        expect(read?.pack.id).toBe(pack.id);
        if (read) expect(printedFacts(read.pack, read.workbook)).toEqual(printedFacts(pack, workbook));
      }
    },
  );
});
