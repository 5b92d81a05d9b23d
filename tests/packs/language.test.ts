import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { isIndicator, settingKeys, walk } from '../../shared/pack';
import { content } from '../../shared/pack/schema/table';
import { packSchema } from '../../shared/pack/schema/pack';
import { scoreKinds } from '../../shared/scores/kinds';
import { packFolders, packIn } from './library';

const page = readFileSync(path.resolve(import.meta.dirname, '../../templates/LANGUAGE.md'), 'utf8');

/** Every key a schema knows, through lists, unions and wrappers. */
function keysIn(schema: z.core.$ZodType, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (seen.has(schema)) return found;
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const shape = def.type === 'object' ? (def.shape as Record<string, z.core.$ZodType>) : {};
  for (const [key, inner] of Object.entries(shape)) {
    found.add(key);
    keysIn(inner, found, seen);
  }
  for (const inner of [def.element, def.innerType, def.valueType, def.in, ...((def.options as unknown[] | undefined) ?? [])]) {
    if (typeof inner === 'object' && inner !== null && '_zod' in inner) keysIn(inner as z.core.$ZodType, found, seen);
  }
  return found;
}

describe('LANGUAGE.md', () => {
  it('names every key of the language', () => {
    const keys = keysIn(packSchema);
    // Far down in it: the walk went through every wrapper.
    expect(keys).toContain('when-undefined');
    expect(keys).toContain('tally');
    expect([...keys].filter((key) => !page.includes(key))).toEqual([]);
  });

  it('shows how each kind of score is written, and the pack of all shapes has a line of each', () => {
    const kinds = Object.keys(scoreKinds).filter((kind) => kind !== 'formula');
    expect(kinds.filter((kind) => !page.includes(`\`score: {${kind}: `))).toEqual([]);
    const lines = packIn('tests/fixtures/shapes').pack.tables.flatMap((table) => [
      ...table.rules.map(({ score }) => score.kind),
      ...walk(table.tree).flatMap((node) => (isIndicator(node) ? [node.score.kind] : [])),
    ]);
    const computed = Object.entries(scoreKinds).filter(([, { unlessWritten }]) => unlessWritten !== 'nothing-computed');
    expect(computed.length).toBeGreaterThan(5);
    expect(computed.flatMap(([kind]) => (lines.some((one) => one === kind) ? [] : [kind]))).toEqual([]);
  });

  it('names everything a column may print', () => {
    const enumeration = content.options[1];
    expect(enumeration.options.filter((one) => !page.includes(`\`${one}\``))).toEqual([]);
  });

  it('explains every knob of the checks, and no pack turns one that is not there', () => {
    expect(settingKeys.filter((key) => !page.includes(`\`${key}`))).toEqual([]);
    const turned = packFolders().flatMap((folder) =>
      folder.endsWith('_base/2024') ? [] : Object.keys(packIn(folder).pack.resolved.checks ?? {}),
    );
    expect(turned.filter((key) => !settingKeys.some((one) => one === key))).toEqual([]);
  });

  it('has a line for each of the 42 shapes', () => {
    const numbers = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
  });
});
