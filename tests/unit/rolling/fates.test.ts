import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../shared/rolling';
import { rollingReasons } from '../../../shared/text/rolling';
import { fill, goal, customIndicator } from '../../../shared/workbook/schema/fill';
import { selfScore } from '../../../shared/workbook/schema/given';
import { appraisal, project, workbook } from '../../../shared/workbook/schema/workbook';
import { commonFields, tableFields } from '../../../shared/workbook/fields';
import { packOf, rollTo } from './help';
import { sampleOf } from '../../support/packs';
import { produce } from 'immer';
import type { Pack } from '../../../shared/pack';

describe('the catalogue', () => {
  it.each([
    ['workbook', workbook.shape, commonFields.workbook],
    ['unit', workbook.shape.unit.shape, commonFields.unit],
    ['project', project.shape, commonFields.project],
    ['appraisal', appraisal.shape, commonFields.appraisal],
    ['fill', fill.shape, tableFields.fill],
    ['goal', goal.shape, tableFields.goals],
    ['indicator', customIndicator.shape, tableFields.indicators],
    ['own', selfScore.shape, tableFields.own],
  ] as const)('has every field of %s, and no other', (_name, shape, kinds) => {
    expect(Object.keys(kinds).sort()).toEqual(Object.keys(shape).sort());
  });

  it('gives a reason in words for what becomes of each', async () => {
    const { pack, workbook: book } = await sampleOf('anju-2024-hotline');
    const whys = entriesOf(pack, book, { from: '2024', to: '2025' }).map(({ treatment }) => treatment.why);
    expect(whys.length).toBeGreaterThan(50);
    expect(whys.filter((why) => !Object.hasOwn(rollingReasons, why))).toEqual([]);
    expect(Object.values(rollingReasons).filter((text) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});

/** A pack with one thing changed. */
const changed = (pack: Pack, change: (draft: Pack) => void): Pack => produce(pack, change);

describe('the pack', () => {
  it('says by carry what becomes of a field', async () => {
    const { pack, workbook: book } = await sampleOf('anju-2024-hotline');
    const old = {
      pack: changed(pack, (draft) => {
        for (const fact of draft.facts) if (fact.id === 'staff') fact.carry = 'keep';
        for (const text of draft.tables.find((table) => table.kind === 'project')?.texts ?? [])
          text.carry = text.id === 'project-head' ? 'keep' : 'ask';
      }),
      workbook: produce(book, (draft) => {
        Object.assign(draft.projects[0]?.fill.texts ?? {}, {
          'project-head': '张三',
          goal: '办好热线',
          conclusion: '2024年完成',
        });
      }),
    };
    const { workbook: made, report } = rollTo(old, old.pack, '2025');
    expect(made.unit.facts.staff).toEqual({ text: '5' });
    expect(made.projects[0]?.fill.texts).toEqual({ 'project-head': '张三' });
    expect(report.ask.filter((one) => one.binding.includes('/text/')).map((one) => one.proposed)).toEqual([
      '办好热线',
      '2025年完成',
    ]);
  });

  it('finds renumbered things by name', async () => {
    const { pack, workbook: book } = await sampleOf('anju-2024-hotline');
    const next = changed(pack, (draft) => {
      draft.id = 'anju-2025';
      for (const fact of draft.facts) if (fact.id === 'assets-per-head-last') fact.id = 'per-head-before';
      for (const fact of draft.tables.find((table) => table.kind === 'project')?.facts ?? []) fact.id = 'sort';
      draft.rolling = [];
    });
    const { workbook: made, report } = rollTo({ pack, workbook: book }, next, '2025');
    expect(made.unit.facts['per-head-before']).toEqual({ text: '3.84' });
    expect(made.projects[0]?.fill.facts).toEqual({ sort: { text: '常年' } });
    expect(report.unplaced).toEqual([]);
  });

  it('sets aside a choice the next form does not offer', async () => {
    const { pack, workbook: book } = await sampleOf('anju-2024-hotline');
    const next = changed(pack, (draft) => {
      for (const fact of draft.tables.find((table) => table.kind === 'project')?.facts ?? []) fact.options = ['甲', '乙'];
    });
    const { workbook: made, report } = rollTo({ pack, workbook: book }, next, '2025');
    expect(report.unplaced.map((one) => one.value)).toEqual(['常年', '一次性']);
    expect(made.reference['unplaced/project/hotline/fact/kind']).toBe('常年');
  });
});

it('asks for a figure that never came about', async () => {
  const { pack, workbook: book } = await sampleOf('anju-2024-hotline');
  const old = {
    pack,
    workbook: produce(book, (draft) => {
      delete draft.unit.facts.staff;
    }),
  };
  const { workbook: made, report } = rollTo(old, await packOf('anju-2024'), '2025');
  expect(made.unit.facts['assets-per-head-last']).toBeUndefined();
  expect(report.ask.find((one) => one.binding === 'unit/fact/assets-per-head-last')).toMatchObject({
    value: '4.00',
    proposed: '',
    stands: false,
  });
});

it('keeps names standing while it asks about them', async () => {
  const { pack, workbook: book } = await sampleOf('anju-2024-hotline');
  const old = {
    pack,
    workbook: produce(book, (draft) => {
      for (const one of draft.projects) one.name = `2024年${one.name}`;
    }),
  };
  const { workbook: made, report } = rollTo(old, pack, '2025');
  expect(made.projects.map((one) => one.name)).toEqual(['2024年效能热线工作', '2024年热线系统升级经费']);
  expect(report.ask.filter((one) => one.stands).map((one) => one.proposed)).toEqual([
    '2025年效能热线工作',
    '2025年热线系统升级经费',
  ]);
});
