import { describe, expect, it } from 'vitest';
import { keepHabits, keptHabits } from '../../../renderer/state/exportHabits';

function storage(words: string | null) {
  const kept = { words };
  return {
    getItem: () => kept.words,
    setItem: (_: string, text: string) => {
      kept.words = text;
    },
  };
}

describe('which files are exported', () => {
  it('comes back as it was chosen', () => {
    const own = storage(null);
    expect(keptHabits(own)).toEqual({});
    keepHabits({ formats: ['pdf'], split: true, workings: false }, own);
    expect(keptHabits(own)).toEqual({ formats: ['pdf'], split: true, workings: false });
  });

  it.each(['{', 'null', '{"formats":["doc"]}', '[]'])('begins anew with %s', (words) => {
    expect(keptHabits(storage(words))).toEqual({});
  });

  it('lasts as long as the page where nothing can be kept', () => {
    const closed = {
      getItem: (): string | null => {
        throw new Error('closed');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    keepHabits({ formats: [], split: false, workings: true }, closed);
    expect(keptHabits(closed)).toEqual({});
  });
});
