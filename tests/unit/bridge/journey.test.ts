import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { realJournals } from '../../../electron/world/journals';
import { desk, hotline } from './desk';

describe('a workbook by way of the bridge', () => {
  it('is saved where the dialog says and opened again the same', async () => {
    const { ask, answers, home } = desk();
    const sample = await hotline(ask);
    answers.save = path.join(home, '一份.jxzp');
    const saved = await ask('save', { handle: sample.handle, workbook: sample.workbook });
    expect(saved).toMatchObject({ kind: 'saved', name: '一份.jxzp' });
    await ask('closeWorkbook', { handle: sample.handle });
    answers.open = answers.save;
    const again = await ask('openFile', {});
    expect(again).toMatchObject({ kind: 'opened', opened: { name: '一份.jxzp', onDisk: true, note: null } });
    expect(again.kind === 'opened' && again.opened.workbook).toEqual(sample.workbook);
    expect(again.kind === 'opened' && again.opened.pack).toEqual(sample.pack);
  });

  it('never tells the page a path', async () => {
    const { ask, answers, home } = desk();
    const sample = await hotline(ask);
    answers.save = path.join(home, 'a.jxzp');
    const told = [await ask('save', { handle: sample.handle, workbook: sample.workbook }), await ask('recent', {})];
    expect(JSON.stringify(told)).not.toContain(home);
    expect(JSON.stringify(told)).toContain('a.jxzp');
  });

  it('does not write over what somebody else saved meanwhile', async () => {
    const { ask, answers, home, handlers } = desk();
    const sample = await hotline(ask);
    answers.save = path.join(home, 'a.jxzp');
    await ask('save', { handle: sample.handle, workbook: sample.workbook });
    answers.open = answers.save;
    const other = await ask('openFile', {});
    if (other.kind !== 'opened') throw new Error('not opened');
    const changed = { ...sample.workbook, year: '2023' };
    await ask('save', { handle: sample.handle, workbook: changed });
    const before = readFileSync(answers.save);
    const reply = await handlers.save({ handle: other.opened.handle, workbook: sample.workbook });
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'disk.changed' }] });
    expect(readFileSync(answers.save)).toEqual(before);
  });

  it('closing the dialog changes nothing', async () => {
    const { ask } = desk();
    const sample = await hotline(ask);
    expect(await ask('save', { handle: sample.handle, workbook: sample.workbook })).toEqual({ kind: 'cancelled' });
    expect(await ask('openFile', {})).toEqual({ kind: 'cancelled' });
    expect(await ask('startExport', { handle: sample.handle, workbook: sample.workbook, formats: ['docx'] })).toEqual({
      kind: 'cancelled',
    });
  });

  it('keeps a journal from the first entry to the save, and none of what was only looked at', async () => {
    const { ask, answers, home, ports } = desk();
    const sample = await hotline(ask);
    const entry = { kind: 'command' as const, name: 'set', args: { binding: 'unit/name', text: '甲' } };
    expect(ports.journals.mark(sample.handle)).toBe(0);
    await ask('journal', { handle: sample.handle, entries: [entry, entry] });
    expect(ports.journals.mark(sample.handle)).toBe(2);
    answers.save = path.join(home, 'a.jxzp');
    await ask('save', { handle: sample.handle, workbook: sample.workbook });
    // Its keeper (this process) lives: nothing is offered as lost.
    expect(await realJournals(path.join(home, 'journals')).leftOver()).toEqual([]);
    expect(readdirSync(path.join(home, 'journals'))).toEqual([expect.stringMatching(/\.journal$/)]);
    await ask('closeWorkbook', { handle: sample.handle });
    expect(readdirSync(path.join(home, 'journals'))).toEqual([]);
  });
});
