import { describe, expect, it } from 'vitest';
import { noneAt } from '../../../renderer/state/cellCommands';
import { sampleOf } from '../../support/packs';

describe('whether 本年无此项 can be said', () => {
  it('of what a year may be without; not of what a unit always has, nor of words', async () => {
    const book = await sampleOf('anju-2024-hotline');
    expect(noneAt(book, 'unit/fact/special-spent')).toBe('can');
    expect(noneAt(book, 'unit/fact/transfer-spent')).toBe('said');
    expect(noneAt(book, 'unit/fact/appropriation-executed')).toBe('cannot');
    expect(noneAt(book, 'unit/name')).toBe('cannot');
    expect(noneAt(book, 'unit/fact/no-such')).toBe('cannot');
  });
});
