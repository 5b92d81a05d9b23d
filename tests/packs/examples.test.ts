import { describe, expect, it } from 'vitest';
import { chosenIn, isMapping } from '../../shared/pack';
import { sentence } from '../../shared/text/problem';
import { compareExample } from './compare';
import { packFolders, packIn, reportOn } from './library';

const folders = packFolders().filter((folder) => !folder.startsWith('templates/_base'));

describe.each(folders)('the pack in %s', (folder) => {
  const loaded = packIn(folder);

  it('passes the pack check, examples and all', () => {
    expect(reportOn(folder).problems.map((one) => `${one.place} ${sentence(one)}`)).toEqual([]);
  });

  it('has a worked example', () => {
    expect(loaded.examples.length).toBeGreaterThan(0);
  });

  it.each(loaded.examples.map(({ file, data }) => [file, data] as const))('scores %s as it says', (_, data) => {
    const { expected, got } = compareExample(packIn(folder, chosenIn(data)), data);
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

/** What was published otherwise than the rule has it, by the line: each is told by the check, with both scores. */
const published: Readonly<Record<string, readonly string[]>> = {
  'anju-2023': ['department/accuracy 0.00 10.00', 'appraisal/layered/conformity 10.00 20.00'],
  'anju-2024': ['project/hotline/i6 10.00 9.00'],
  'mof-2020': [],
  'tianmen-2022': ['project/f1/execution 5.87 20.00', 'project/f2/execution 5.98 20.00'],
  'yanzhou-2024': [
    'project/g2/i3 1.34 2.00',
    'project/g2/i5 3.35 8.00',
    'project/g2/i6 2.06 8.00',
    'project/g2/i9 8.40 13.00',
    'appraisal/hotline/arrival 0.00 3.00',
    'appraisal/hotline/execution-rate 0.00 3.00',
    'appraisal/hotline/i1 6.00 4.50',
  ],
};

it.each(Object.entries(published))('%s names every published difference', (id, lines) => {
  const folder = folders.find((one) => packIn(one).pack.id === id);
  const named = folder === undefined ? [] : reportOn(folder).differences;
  expect(named.map(({ owner, line, rule, self }) => `${owner}/${line} ${rule} ${self}`)).toEqual(lines);
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
