import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';
import { checkSequences } from '../../support/sequences';

describe('commands and undo', () => {
  it('sequences of 100 commands: earlier workbooks are untouched, and the same commands give the same end', () =>
    checkSequences(30));

  it('a refused command gives back nothing and changes nothing', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const before = JSON.stringify(workbook);
    const refused = [
      { name: 'set', args: { binding: 'unit/fact/staff', text: '五个' } },
      { name: 'set', args: { binding: 'project/none/name', text: 'x' } },
      { name: 'set', args: { binding: 'unit/name' } },
      { name: 'no-such', args: {} },
      { name: 'set', args: { binding: 'department/indicator/small-business/input/complies', text: '也许' } },
      {
        name: 'set-many',
        args: {
          changes: [
            { binding: 'unit/fact/staff', text: '7' },
            { binding: 'unit/fact/staff', text: '①' },
          ],
        },
      },
    ].map((one) => apply(workbook, one, pack));
    expect(refused.map((one) => (one.ok ? 'ok' : one.problems[0]?.code))).toEqual([
      'workbook.unreadable-number',
      'workbook.no-such-place',
      'workbook.command-args',
      'workbook.unknown-command',
      'workbook.not-an-option',
      'workbook.unreadable-number',
    ]);
    expect(JSON.stringify(workbook)).toBe(before);
  });

  it('shares what it does not touch', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const done = apply(workbook, { name: 'set', args: { binding: 'project/hotline/indicator/i1/actual', text: '1' } }, pack);
    if (!done.ok) throw new Error('refused');
    expect(done.value.projects[1]).toBe(workbook.projects[1]);
    expect(done.value.tables).toBe(workbook.tables);
    expect(done.value.projects[0]).not.toBe(workbook.projects[0]);
  });
});
