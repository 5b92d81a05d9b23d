import { describe, expect, it } from 'vitest';
import { mergeInto } from '../../../shared/jobs';
import { aligned } from '../../../shared/merging';
import type { Workbook } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

/** The same workbook as it comes out of a document: every project and indicator under another id, in the order of the paper. */
function asRead(workbook: Workbook): Workbook {
  const read = structuredClone(workbook);
  read.projects.reverse().forEach((project, at) => {
    project.id = `p${at + 1}`;
    project.fill.indicators.forEach((line, n) => {
      const id = `n${n + 1}`;
      for (const record of [project.fill.own, project.fill.reasons, project.fill.notes]) {
        const value = record[line.id];
        if (value !== undefined) {
          delete record[line.id];
          record[id] = value;
        }
      }
      line.id = id;
    });
  });
  return read;
}

describe('a document read into a workbook there is', () => {
  it('is brought under the ids of the workbook by names', async () => {
    const { workbook } = await sampleOf('mof-2020-training');
    const back = aligned(asRead(workbook), workbook);
    const [project] = back.projects;
    expect(project?.id).toBe(workbook.projects[0]?.id);
    expect(project?.fill.indicators.map(({ id }) => id)).toEqual(workbook.projects[0]?.fill.indicators.map(({ id }) => id));
    expect(project?.fill.reasons).toEqual(workbook.projects[0]?.fill.reasons);
  });

  it('fills what is blank, lists what differs, and keeps what the document is silent about', async () => {
    const { pack, workbook } = await sampleOf('mof-2020-training');
    const read = asRead(workbook);
    const [line] = read.projects[0]?.fill.indicators ?? [];
    if (!line) throw new Error('no line');
    line.actual = { text: '460人次' };
    const base = structuredClone(workbook);
    const [project] = base.projects;
    if (!project) throw new Error('no project');
    project.fill.texts = {};
    project.fill.notes = { [project.fill.indicators[0]?.id ?? '']: '只有自评卷里有的备注' };
    const free = mergeInto(pack, base, read, 'free');
    const merged = free.workbook.projects[0]?.fill;
    expect(merged?.texts).toEqual(workbook.projects[0]?.fill.texts);
    expect(merged?.notes).toEqual(project.fill.notes);
    expect(merged?.indicators[0]?.actual).toEqual(project.fill.indicators[0]?.actual);
    const [conflict, ...more] = free.differences.filter(({ taken }) => !taken);
    expect(more).toEqual([]);
    expect([conflict?.before, conflict?.after]).toEqual(['450人次', '460人次']);
    const all = mergeInto(pack, base, read, [conflict?.binding ?? '']);
    expect(all.workbook.projects[0]?.fill.indicators[0]?.actual).toEqual({ text: '460人次' });
    expect(all.workbook.projects[0]?.fill.texts).toEqual({});
    expect(mergeInto(pack, base, read, ['project/x/name']).unknown).toEqual(['project/x/name']);
  });
});
