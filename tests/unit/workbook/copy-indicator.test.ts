import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

describe('copying an indicator', () => {
  it('stands behind its original, with its words and target and nothing achieved', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const done = apply(workbook, { name: 'copy-indicator', args: { owner: 'project/upgrade', id: 'i1' } }, pack);
    const before = workbook.projects.find(({ id }) => id === 'upgrade')?.fill.indicators ?? [];
    const after = (done.ok ? done.value.projects : []).find(({ id }) => id === 'upgrade')?.fill.indicators ?? [];
    expect(after).toHaveLength(before.length + 1);
    const at = before.findIndex(({ id }) => id === 'i1');
    expect(after[at + 1]).toMatchObject({ name: before[at]?.name, target: before[at]?.target, group: before[at]?.group });
    expect(after[at + 1]?.actual).toBeUndefined();
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  });

  it('refuses what is not there', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    expect(apply(workbook, { name: 'copy-indicator', args: { owner: 'project/upgrade', id: 'i99' } }, pack).ok).toBe(false);
  });
});
