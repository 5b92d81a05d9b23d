import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquireLock, forget, listVersions, loadFile, openJournal, recover, releaseLock, saveFile } from '../../../electron/disk';
import { must, open, refusal, sampleFile } from '../file/sample';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jxzp-disk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('真的磁盘', () => {
  it('存一份自评卷，读回来，留一个版本，旁边没有别的', async () => {
    const here = path.join(folder, '存取');
    await mkdir(here);
    const file = path.join(here, `${'绩'.repeat(70)}.jxzp`);
    const versionsDir = path.join(folder, 'versions');
    const first = must(await saveFile(file, await sampleFile(), { expect: null, versionsDir }));
    const bytes = await sampleFile({ program: '0.0.2' });
    must(await saveFile(file, bytes, { expect: first.sha256, versionsDir }));
    const loaded = must(await loadFile(file));
    expect(must(await open(loaded.bytes)).program).toBe('0.0.2');
    expect(must(await listVersions(versionsDir, file)).map(({ sha256 }) => sha256)).toEqual([first.sha256]);
    expect(await readdir(here)).toEqual([path.basename(file)]);
  });

  it('经过链接保存：链接还是链接，存到它指的文件', async () => {
    const real = path.join(folder, '真.jxzp');
    const link = path.join(folder, '链.jxzp');
    await writeFile(real, '旧');
    await symlink(real, link);
    must(await saveFile(link, Buffer.from('新')));
    expect(await readFile(real, 'utf8')).toBe('新');
  });

  it('只读文件：拒绝，旧的还在，权限没动', async () => {
    const file = path.join(folder, '只读.jxzp');
    await writeFile(file, '旧');
    await chmod(file, 0o444);
    expect(refusal(await saveFile(file, Buffer.from('新'))).code).toBe('disk.read-only');
    expect(await readFile(file, 'utf8')).toBe('旧');
    expect((await stat(file)).mode & 0o777).toBe(0o444);
  });

  it('文件夹没了、选中的是文件夹：各有说法', async () => {
    expect(refusal(await saveFile(path.join(folder, '没有', '甲.jxzp'), Buffer.from('新'))).code).toBe('disk.missing');
    expect(refusal(await loadFile(path.join(folder, '没有.jxzp'))).code).toBe('disk.missing');
    expect(refusal(await loadFile(folder)).code).toBe('disk.no-file');
  });

  it('锁放在旁边，放开就没了', async () => {
    const file = path.join(folder, '锁.jxzp');
    const lock = must(await acquireLock(file));
    expect(path.basename(lock.file)).toBe('.~lock.锁.jxzp#');
    expect(refusal(await acquireLock(file)).code).toBe('disk.locked');
    must(await releaseLock(lock));
    must(await releaseLock(must(await acquireLock(file))));
  });

  it('自动备份写得进、找得回、忘得掉', async () => {
    const journals = path.join(folder, 'journal');
    const journal = must(await openJournal(journals, { name: '甲', file: null, sha256: null }, '{}'));
    must(await journal.append({ name: 'x', args: {} }));
    must(await journal.flush());
    expect(must(await recover(journals))).toEqual([]);
    must(await journal.discard());
    must(await forget(journals, 'abc.journal'));
    expect(await readdir(journals)).toEqual([]);
  });
});
