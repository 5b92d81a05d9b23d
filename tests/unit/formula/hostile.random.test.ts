import { describe, expect, test } from 'vitest';
import { runs } from '../../support/runs';
import { attacks, fuzz } from './attacks';
import { attack } from './hostile';
import { dice } from './trees';

const STRINGS = runs(3_000, 1_000_000);
const LIMIT = 200;

describe('hostile formulas', () => {
  const all = attacks();
  const outcomes = all.map(([source, macros]) => ({ source: source.slice(0, 60), ...attack(source, macros) }));

  test(`${all.length} attacks: none gets out, none is slow`, () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(outcomes.filter(({ kind }) => kind === 'escaped')).toEqual([]);
    // A second run tells a slow formula from a busy machine.
    const slow = all.filter((_, index) => (outcomes[index]?.milliseconds ?? 0) > LIMIT);
    expect(slow.filter(([source, macros]) => attack(source, macros).milliseconds > LIMIT)).toEqual([]);
  });

  test('they are refused for many reasons, and the harmless ones work', () => {
    expect(new Set(outcomes.filter(({ kind }) => kind === 'refused').map(({ why }) => why)).size).toBeGreaterThan(12);
    expect(outcomes.filter(({ kind }) => kind === 'worked out').length).toBeGreaterThan(50);
  });

  test(`${STRINGS} random strings: none gets out, none is slow`, () => {
    const d = dice(41);
    const kinds: Record<string, number> = {};
    const wrong: unknown[] = [];
    for (let round = 0; round < STRINGS; round += 1) {
      const source = fuzz(d);
      const outcome = attack(source);
      kinds[outcome.kind] = (kinds[outcome.kind] ?? 0) + 1;
      if (outcome.kind === 'escaped' || (outcome.milliseconds > LIMIT && attack(source).milliseconds > LIMIT))
        wrong.push([source, outcome]);
    }
    expect(wrong).toEqual([]);
    // The strings reach the evaluator, not only the lexer's first refusal.
    expect(kinds['worked out']).toBeGreaterThan(STRINGS / 100);
  });
});

describe('control: a careless engine is seen', () => {
  test('what an object lookup would let through is what the attacks try', () => {
    const careless: Record<string, unknown> = {};
    expect(attacks().some(([source]) => source.endsWith('()') && typeof careless[source.slice(0, -2)] === 'function')).toBe(true);
  });
});
