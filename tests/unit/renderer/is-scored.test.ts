import { describe, expect, it } from 'vitest';
import { isScored } from '../../../renderer/state/scores';
import { evaluate } from '../../../shared/scoring';
import { allTables } from '../../../shared/scoring/lookup';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

describe('whether a table has a score to show', () => {
  it('a form of targets has lines and none, the table of a project and of the unit have one', async () => {
    const { pack, workbook } = await sampleOf('mof-2020-own-cost');
    const [project] = workbook.projects;
    const begun = apply(workbook, { name: 'add-form', args: { table: 'declaration', project: project?.id ?? '' } }, pack);
    if (!begun.ok) throw new Error('no form');
    const tables = allTables(evaluate(pack, begun.value));
    const said = (id: string) => tables.filter(({ table }) => table === id).map(isScored);
    expect(tables.find(({ table }) => table === 'declaration')?.lines.length).toBeGreaterThan(0);
    expect([said('declaration'), said('project'), said('department')]).toEqual([[false], [true], [true]]);
  });
});
