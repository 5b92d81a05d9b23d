import { describe, expect, it } from 'vitest';
import { chooseName } from '../../../electron/app/choose-name';

/** Somebody who types these names one after the other, in a folder where `there` stands. */
async function choose(typed: readonly (string | null)[], there: readonly string[], mayReplace: boolean) {
  const asked: string[] = [];
  const proposals: string[] = [];
  let turn = 0;
  const chosen = await chooseName('热线中心', {
    ask: async (proposed) => {
      proposals.push(proposed);
      return typed[turn++] ?? null;
    },
    exists: (file) => there.includes(file),
    mayReplace: async (file) => {
      asked.push(file);
      return mayReplace;
    },
  });
  return { chosen, asked, proposals };
}

describe('where to save', () => {
  it('takes a whole name as it is: the dialog has asked', async () => {
    expect(await choose(['/a/b.jxzp'], ['/a/b.jxzp'], false)).toMatchObject({ chosen: '/a/b.jxzp', asked: [] });
    expect(await choose(['/a/b.JXZP'], [], false)).toMatchObject({ chosen: '/a/b.JXZP', asked: [] });
  });

  it('adds the ending, and asks before it replaces what then stands there', async () => {
    expect(await choose(['/a/b'], [], false)).toMatchObject({ chosen: '/a/b.jxzp', asked: [] });
    expect(await choose(['/a/b'], ['/a/b.jxzp'], true)).toMatchObject({ chosen: '/a/b.jxzp', asked: ['/a/b.jxzp'] });
  });

  it('asks for another name where it may not', async () => {
    const { chosen, proposals } = await choose(['/a/b', '/a/c'], ['/a/b.jxzp'], false);
    expect(chosen).toBe('/a/c.jxzp');
    expect(proposals).toEqual(['热线中心.jxzp', '/a/b.jxzp']);
    expect((await choose(['/a/b', null], ['/a/b.jxzp'], false)).chosen).toBeNull();
  });
});
