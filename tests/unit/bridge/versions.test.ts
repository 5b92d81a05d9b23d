import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { filePorts } from '../../../electron/disk';
import { FORMAT, openJxzp } from '../../../shared/file';
import { packOf } from '../../../shared/pack';
import type { Damaged, Opened } from '../../../shared/bridge';
import type { Workbook } from '../../../shared/workbook/schema/workbook';
import { craft } from '../file/craft';
import { desk, hotline } from './desk';

const named = (workbook: Workbook, name: string): Workbook => ({ ...workbook, unit: { ...workbook.unit, name } });

describe('earlier versions by way of the bridge', () => {
  let world: ReturnType<typeof desk>;
  let file: string;
  let own: Opened;
  beforeEach(async () => {
    world = desk();
    file = path.join(world.home, 'a.jxzp');
    Object.assign(world.answers, { save: file, open: file });
    own = await hotline(world.ask);
    for (const name of ['一', '二', '三']) await save(name);
  });
  const save = (name: string) => world.ask('save', { handle: own.handle, workbook: named(own.workbook, name) });
  const list = async () => (await world.ask('versions', { handle: own.handle })).versions;
  const nameIn = async (version: string) => (await world.ask('readVersion', { handle: own.handle, version })).workbook.unit.name;
  const names = async () => Promise.all((await list()).map(({ handle }) => nameIn(handle)));

  it('are what saving replaced, newest first, behind tickets that last', async () => {
    expect(await names()).toEqual(['二', '一']);
    expect(await list()).toEqual(await list());
    expect(JSON.stringify(await list())).not.toContain(world.home);
    await expect(nameIn('version-000000000000')).rejects.toThrow('shell.no-such-version');
  });

  it('looking changes nothing', async () => {
    const before = readFileSync(file);
    await names();
    expect(readFileSync(file)).toEqual(before);
    expect(await names()).toEqual(['二', '一']);
  });

  it('going back keeps what was on no disk yet, and gives the earlier state', async () => {
    const [, oldest] = await list();
    const present = named(own.workbook, '没存的');
    const version = oldest?.handle ?? '';
    const back = await world.ask('restoreVersion', { handle: own.handle, version, present });
    expect(back.workbook.unit.name).toBe('一');
    expect(await names()).toEqual(['没存的', '二', '一']);
    await save('一');
    expect(await names()).toEqual(['三', '没存的', '二', '一']);
  });

  it('going back brings the files that were attached then', async () => {
    const bytes = filePorts.encode('合同');
    const opened = await openJxzp(readFileSync(file), filePorts);
    if (!opened.ok) throw new Error('does not open');
    await world.ports.versions.keep(file, { ...opened.value, evidence: new Map([['合同.txt', bytes]]) });
    const [newest] = await list();
    await world.ask('restoreVersion', { handle: own.handle, version: newest?.handle ?? '', present: null });
    await save('四');
    const now = await openJxzp(readFileSync(file), filePorts);
    expect(now.ok && [...now.value.evidence]).toEqual([['合同.txt', bytes]]);
  });

  it('of other rules is opened beside, never put in the place of these', async () => {
    const other = await world.ask('newWorkbook', { pack: 'mof-2020', unit: '某局' });
    await world.ports.versions.keep(file, { pack: packOf(other.pack), workbook: other.workbook, evidence: new Map() });
    const version = (await list())[0]?.handle ?? '';
    expect(await world.ask('readVersion', { handle: own.handle, version })).toMatchObject({ isSamePack: false });
    await expect(world.ask('restoreVersion', { handle: own.handle, version, present: null })).rejects.toThrow('shell.other-pack');
    expect(await world.ask('openVersion', { version })).toMatchObject({ onDisk: false, unsaved: true });
  });
});

describe('a damaged file by way of the bridge', () => {
  async function damaged(bytes: (whole: Buffer) => Uint8Array): Promise<{ told: Damaged; world: ReturnType<typeof desk> }> {
    const world = desk();
    const file = path.join(world.home, 'a.jxzp');
    Object.assign(world.answers, { save: file, open: file });
    const own = await hotline(world.ask);
    await world.ask('save', { handle: own.handle, workbook: own.workbook });
    await world.ask('save', { handle: own.handle, workbook: named(own.workbook, '改过') });
    await world.ask('closeWorkbook', { handle: own.handle });
    const made = bytes(readFileSync(file));
    writeFileSync(file, made);
    const told = await world.ask('openFile', {});
    expect(Buffer.compare(readFileSync(file), made)).toBe(0);
    if (told.kind !== 'damaged') throw new Error(told.kind);
    return { told, world };
  }

  it('cut short gives its content and the version before', async () => {
    const { told, world } = await damaged((whole) => whole.subarray(0, whole.length - 40));
    expect(told.workbook).toMatchObject({ unit: '改过', projects: 2 });
    expect(told.versions).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(world.home);
    const opened = await world.ask('openRescued', { file: told.file });
    expect(opened).toMatchObject({ onDisk: false, unsaved: true, workbook: { unit: { name: '改过' } } });
    const before = await world.ask('openVersion', { version: told.versions[0]?.handle ?? '' });
    expect(before.workbook.unit.name).toBe('某区热线中心');
  });

  it('with rules that cannot be read is scored by those of the same name, and says so', async () => {
    const { told, world } = await damaged((whole) => {
      const bytes = Buffer.from(whole);
      const at = bytes.indexOf('pack/pack.json') + 60;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    });
    expect(told).toMatchObject({ pack: 'bundled', lost: ['评分规则（pack/pack.json）'] });
    const opened = await world.ask('openRescued', { file: told.file });
    expect(opened.pack.id).toBe('anju-2024');
    expect(opened.note).toContain('改用工作台自带的同一套');
  });

  it('with content that is no proper JSON gives nothing of it, only the version before', async () => {
    const { told, world } = await damaged(() => Buffer.from(craft({ 'workbook.json': '{"pack": ' })));
    expect(told).toMatchObject({ workbook: null, problems: [{ code: 'file.json' }] });
    expect(told.versions).toHaveLength(1);
    await expect(world.ask('openRescued', { file: told.file })).rejects.toThrow('shell.no-such-file');
  });

  it('emptied to nothing still leads to the version before', async () => {
    const { told } = await damaged(() => new Uint8Array());
    expect(told).toMatchObject({ workbook: null, problems: [{ code: 'file.not-jxzp' }] });
    expect(told.versions).toHaveLength(1);
  });

  it('a file of another kind, or of a newer format, is simply refused', async () => {
    const world = desk();
    const file = path.join(world.home, 'a.jxzp');
    world.answers.open = file;
    writeFileSync(file, '%PDF-1.7');
    await expect(world.ask('openFile', {})).rejects.toThrow('file.not-jxzp');
    writeFileSync(file, craft({}, { format: FORMAT + 1 }));
    await expect(world.ask('openFile', {})).rejects.toThrow('file.newer');
  });
});
