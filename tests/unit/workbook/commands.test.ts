import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply, type Workbook } from '../../../shared/workbook';
import { commands } from '../../../shared/workbook/commands';
import { sampleOf } from '../../support/packs';
import { home } from '../../support/planted';

const { pack, workbook } = await sampleOf('anju-2024-hotline');

function after(before: Workbook, name: string, args: unknown): Workbook {
  const done = apply(before, { name, args }, pack);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

/** The names of commands that stand nowhere in a text as a command is written: `name: 'set'`, or as the first of a pair. */
function untried(text: string): string[] {
  return commands.map(({ name }) => name).filter((name) => !text.includes(`'${name}'`));
}

describe('commands', () => {
  it('are each tried by a test', () => {
    const folder = path.join(home, 'tests/unit');
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const files = [...tests.map((name) => path.join(folder, name)), path.join(home, 'tests/support/sequences.ts')];
    expect(untried(files.map((name) => readFileSync(name, 'utf8')).join('\n'))).toEqual([]);
    expect(untried('')).toContain('set');
  });

  it('set a finding aside with its reason, and bring it back', () => {
    const finding = 'rate.low project/hotline/execution';
    const aside = after(workbook, 'acknowledge', { finding, reason: '年末追加' });
    expect(aside.acknowledged[finding]).toBe('年末追加');
    const back = after(aside, 'acknowledge', { finding, reason: ' ' });
    expect(back.acknowledged).not.toHaveProperty([finding]);
    expect(aside.acknowledged[finding]).toBe('年末追加');
  });

  it('keep what cannot be read as a number as it was typed, in places of numbers alone', () => {
    const kept = after(workbook, 'set-unread', { binding: 'unit/fact/staff', text: '五个' });
    expect(kept.unit.facts.staff).toEqual({ text: '五个' });
    expect(workbook.unit.facts.staff).toEqual({ text: '5' });
    const refused = apply(workbook, { name: 'set-unread', args: { binding: 'project/hotline/text/goal', text: '五个' } }, pack);
    expect(refused.ok ? 'ok' : refused.problems.map(({ code }) => code)).toEqual(['workbook.no-such-place']);
  });

  it('let go of what a document printed', () => {
    const place = 'project/hotline/total/self';
    const printed = { ...workbook, printed: { [place]: '97', 'department/total/self': '98' } };
    expect(after(printed, 'take-computed', { place }).printed).toEqual({ 'department/total/self': '98' });
    expect(printed.printed[place]).toBe('97');
  });
});
