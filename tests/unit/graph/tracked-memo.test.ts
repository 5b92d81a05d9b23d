import { describe, expect, it } from 'vitest';
import { Memo } from '../../../shared/graph/memo';
import { Memory } from '../../../shared/graph/memory';
import { TrackedMemo } from '../../../shared/graph/tracked-memo';

type Entry = { readonly value: number };

/** A piece of work that counts how often it was done: twice the entry `a`, or where that is 0 the entry `b`. */
function counted() {
  const memo = new TrackedMemo<number, Entry>();
  let count = 0;
  const run = (entries: ReadonlyMap<string, Entry>, ...given: readonly unknown[]) => {
    const result = memo.run('piece', given, entries, (read) => {
      count += 1;
      const first = read.get('a')?.value ?? 0;
      return first === 0 ? (read.get('b')?.value ?? 0) : first * 2;
    });
    return { result, count };
  };
  return run;
}

describe('a tracked memo', () => {
  const [one, two, zero] = [{ value: 1 }, { value: 2 }, { value: 0 }];

  it('does the work again where an entry it looked up is another, and not where others are', () => {
    const run = counted();
    expect(run(new Map([['a', one]]))).toEqual({ result: 2, count: 1 });
    expect(
      run(
        new Map([
          ['a', one],
          ['b', two],
        ]),
      ),
    ).toEqual({ result: 2, count: 1 });
    expect(run(new Map([['a', two]]))).toEqual({ result: 4, count: 2 });
  });

  it('notes an entry that was not there, and one looked up only after another', () => {
    const run = counted();
    expect(run(new Map())).toEqual({ result: 0, count: 1 });
    expect(run(new Map([['b', two]]))).toEqual({ result: 2, count: 2 });
    expect(
      run(
        new Map([
          ['a', zero],
          ['b', one],
        ]),
      ),
    ).toEqual({ result: 1, count: 3 });
  });

  it('does the work again where an argument is another object, however alike', () => {
    const run = counted();
    const argument = {};
    const entries = new Map([['a', one]]);
    expect(run(entries, argument).count).toBe(1);
    expect(run(entries, argument).count).toBe(1);
    expect(run(entries, {}).count).toBe(2);
    expect(run(entries, {}, undefined).count).toBe(3);
  });
});

describe('a memory', () => {
  class First {
    readonly memo = new Memo<number>();
  }
  class Second {
    readonly memo = new Memo<number>();
  }

  it('has one part of each kind, and shares none with another memory', () => {
    const memory = new Memory();
    expect(memory.of(First)).toBe(memory.of(First));
    expect(memory.of(First)).not.toBe(memory.of(Second));
    memory.of(First).memo.run('x', [], () => 1);
    expect(memory.of(First).memo.run('x', [], () => 2)).toBe(1);
    expect(new Memory().of(First).memo.run('x', [], () => 2)).toBe(2);
  });
});
