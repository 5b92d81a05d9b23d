import { describe, expect, it } from 'vitest';
import { isMapping } from '../../shared/pack';
import { compilePack } from '../../shared/scoring';
import { compareExample } from './compare';
import { packFolders, packIn } from './library';

const folders = packFolders().filter((folder) => !folder.startsWith('templates/_base'));

describe.each(folders)('the pack in %s', (folder) => {
  const loaded = packIn(folder);

  it('compiles', () => {
    const compiled = compilePack(loaded.pack);
    expect(compiled.ok ? [] : compiled.problems).toEqual([]);
  });

  it('has a worked example', () => {
    expect(loaded.examples.length).toBeGreaterThan(0);
  });

  it.each(loaded.examples.map(({ file, data }) => [file, data] as const))('scores %s as it says', (_, data) => {
    const { expected, got } = compareExample(loaded, data);
    expect(got).toEqual(expected);
  });

  it('says why wherever an example differs from its rule', () => {
    const silent = loaded.examples.flatMap(({ data }) =>
      differing(data)
        .filter(([, line]) => !('why' in line))
        .map(([where]) => where),
    );
    expect(silent).toEqual([]);
  });
});

/** The lines of an example whose own score is not the rule's, or that have no rule score. */
function differing(data: unknown): [string, object][] {
  const found: [string, object][] = [];
  walk(data, '', (where, line) => {
    const reviewed = line.state === 'not-self-scored';
    if (!reviewed && (line.state !== undefined || (line.self !== undefined && line.self !== line.rule)))
      found.push([where, line]);
  });
  return found;
}

function walk(data: unknown, where: string, visit: (where: string, line: Record<string, string>) => void): void {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !isMapping(data as never)) return;
  for (const [key, value] of Object.entries(data)) {
    if (key === 'lines' && where.includes('expect')) {
      for (const [id, line] of Object.entries(value as Record<string, Record<string, string>>)) visit(`${where}.${id}`, line);
    } else walk(value, `${where}.${key}`, visit);
  }
}
