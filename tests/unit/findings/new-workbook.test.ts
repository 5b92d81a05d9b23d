import { describe, expect, it } from 'vitest';
import { roll } from '../../../shared/rolling';
import type { Pack } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { newWorkbook, type Workbook } from '../../../shared/workbook';
import { apply } from '../../../shared/workbook/commands';
import { FORM_KINDS } from '../../../shared/workbook/commands/form';
import { openGroups } from '../../../shared/workbook/fields/find';
import { findingsOf, packs, sampleOf } from './samples';

/** Does commands one after another; each has to go. */
function done(pack: Pack, workbook: Workbook, ...commands: readonly { name: string; args: unknown }[]): Workbook {
  return commands.reduce((before, command) => {
    const result = apply(before, command, pack);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  }, workbook);
}

/** Codes of the errors and doubts of a workbook. */
function wrongIn(pack: Pack, workbook: Workbook): string[] {
  return findingsOf({ pack, workbook })
    .filter(({ severity }) => severity === 'error' || severity === 'doubt')
    .map(({ code, binding }) => `${code}@${binding}`);
}

const all = packs().map((pack) => [pack.id, pack] as const);
const project = { name: 'add-project', args: { name: '宣传教育' } };

describe('a workbook in which nothing is filled in yet has nothing wrong', () => {
  it.each(all)('%s: new', (_, pack) => expect(wrongIn(pack, newWorkbook(pack, '某单位'))).toEqual([]));

  it.each(all)('%s: of another year, whose parameters are not handed down yet', (_, pack) =>
    expect(wrongIn(pack, newWorkbook(pack, '某单位', '2031'))).toEqual([]),
  );

  it.each(all)('%s: with a project, and every form begun from it', (_, pack) => {
    const forms = pack.tables.filter(({ kind, optional }) => optional === true || FORM_KINDS.includes(kind));
    const withProject = done(pack, newWorkbook(pack, '某单位'), project);
    expect(wrongIn(pack, withProject)).toEqual([]);
    const about = withProject.projects[0]?.id;
    const groups = pack.tables.find(({ kind }) => kind === 'project');
    const rows = (groups ? openGroups(groups) : []).map((group) => ({
      name: 'add-indicator',
      args: { owner: `project/${about}`, group, name: `培训${group}` },
    }));
    expect(wrongIn(pack, done(pack, withProject, ...rows))).toEqual([]);
    const isAbout = (kind: string) => kind === 'appraisal' || kind === 'monitor' || kind === 'declaration';
    const begun = forms.map(({ id, kind }) => ({
      name: 'add-form',
      args: { table: id, ...(isAbout(kind) ? { project: about } : {}) },
    }));
    expect(wrongIn(pack, done(pack, withProject, ...begun))).toEqual([]);
  });

  it.each([
    ['anju-2024-hotline', '2025'],
    ['anju-2023-approval', '2024'],
    ['tianmen-2022-hotline', '2023'],
    ['mof-2020-training', '2026'],
    ['yanzhou-2024-governance', '2025'],
  ])('%s: made from last year’s', (sample, year) => {
    const { pack, workbook } = sampleOf(sample);
    const next = roll(pack, workbook, evaluate(pack, workbook), { pack, year }).workbook;
    expect(findingsOf({ pack, workbook: next }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
