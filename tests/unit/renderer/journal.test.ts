import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryOf, journalOf } from '../../../renderer/state/journal';

const typed = entryOf({ name: 'set', args: { binding: 'unit/name', text: '甲' } });

/** A journal of a workbook that is open, or closed: a closed one refuses. */
function journalled() {
  const written: number[] = [];
  const failed: string[] = [];
  const journal = journalOf(
    {
      journal: async ({ entries }) => {
        written.push(entries.length);
        return { ok: true, value: null };
      },
    },
    'book-00000000',
    (message) => void failed.push(message),
  );
  return { journal, written, failed };
}

describe('the journal of a workbook', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is written a moment after typing', async () => {
    const { journal, written } = journalled();
    journal.add(typed);
    await vi.runAllTimersAsync();
    expect(written).toEqual([1]);
  });

  it('writes nothing more once the workbook is closed', async () => {
    const { journal, written } = journalled();
    journal.add(typed);
    journal.drop();
    await vi.runAllTimersAsync();
    await journal.flush();
    expect(written).toEqual([]);
  });
});
