import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, hotline } from './desk';

const entry = { kind: 'command' as const, name: 'set', args: { binding: 'unit/name', text: '甲' } };

function journalsIn(home: string): readonly string[] {
  const folder = path.join(home, 'journals');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.journal')) : [];
}

describe('the journal of an open workbook', () => {
  it('is one, though two bundles come at once', async () => {
    const { ask, home, ports } = desk();
    const { handle } = await hotline(ask);
    await Promise.all([ask('journal', { handle, entries: [entry] }), ask('journal', { handle, entries: [entry] })]);
    expect(journalsIn(home)).toHaveLength(1);
    expect(ports.journals.mark(handle)).toBe(2);
    await ask('closeWorkbook', { handle });
    expect(journalsIn(home)).toEqual([]);
  });

  it('is gone where the workbook was closed before the journal was there', async () => {
    const { ask, home } = desk();
    const { handle } = await hotline(ask);
    await Promise.all([ask('journal', { handle, entries: [entry] }), ask('closeWorkbook', { handle })]);
    expect(journalsIn(home)).toEqual([]);
  });
});
