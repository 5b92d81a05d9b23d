import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost, saveAll } from '../../../electron/disk';

const bytes = (text: string) => Buffer.from(text);

function folder() {
  const home = mkdtempSync(path.join(tmpdir(), 'jxzp-all-'));
  const files = ['a.docx', 'b.xlsx'].map((name) => path.join(home, name));
  const contents = () => Object.fromEntries(readdirSync(home).map((name) => [name, readFileSync(path.join(home, name), 'utf8')]));
  return { home, toSave: files.map((file) => ({ file, bytes: bytes('new') })), contents };
}

/** The real disk, of whose calls of one kind the one of this number fails as on a full disk. */
function failing(call: 'rename' | 'open', number: number) {
  const host = nodeHost();
  let count = 0;
  const fail = (): void => {
    count += 1;
    if (count === number) throw Object.assign(new Error('planted'), { code: 'ENOSPC' });
  };
  const { fs } = host;
  const rename: typeof fs.rename = async (from, to) => {
    if (call === 'rename') fail();
    return fs.rename(from, to);
  };
  const open: typeof fs.open = async (...args) => {
    if (call === 'open') fail();
    return fs.open(...args);
  };
  return { ...host, fs: { ...fs, rename, open } };
}

describe('several files', () => {
  it('are all written', async () => {
    const { toSave, contents } = folder();
    writeFileSync(toSave[0]?.file ?? '', 'old');
    expect((await saveAll(toSave)).ok).toBe(true);
    expect(contents()).toEqual({ 'a.docx': 'new', 'b.xlsx': 'new' });
  });

  it.each([
    ['open', 1],
    ['open', 2],
    ['rename', 1],
    ['rename', 2],
    ['rename', 3],
    ['rename', 4],
  ] as const)('are all as they were where %s number %i fails', async (call, number) => {
    const { toSave, contents } = folder();
    for (const { file } of toSave) writeFileSync(file, 'old');
    const saved = await saveAll(toSave, failing(call, number));
    expect(saved.ok ? null : saved.problems[0]?.code).toBe('disk.full');
    expect(contents()).toEqual({ 'a.docx': 'old', 'b.xlsx': 'old' });
  });

  it('are not there where they were not, and one cannot be written', async () => {
    const { toSave, home } = folder();
    mkdirSync(path.join(home, 'b.xlsx'));
    expect((await saveAll(toSave)).ok).toBe(false);
    expect(readdirSync(home)).toEqual(['b.xlsx']);
  });
});
