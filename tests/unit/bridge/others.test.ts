import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeHandlers } from '../../../electron/bridge/handlers';
import { Sessions } from '../../../electron/bridge/sessions';
import { takenWatch } from '../../../electron/bridge/taken';
import { realDisk } from '../../../electron/world/disk';
import { type EventOf, events, type Opened } from '../../../shared/bridge';
import { desk, hotline } from './desk';

/** A second window on the same files: its own locks, its own open workbooks. */
function secondWindow(of: ReturnType<typeof desk>) {
  const disk = realDisk({ program: 'test', versionsDir: path.join(of.home, 'versions') });
  return makeHandlers({ ...of.ports, disk }, new Sessions());
}

describe('a file that another window has open', () => {
  let first: ReturnType<typeof desk>;
  let second: ReturnType<typeof secondWindow>;
  let file: string;
  let own: Opened;
  beforeEach(async () => {
    first = desk();
    second = secondWindow(first);
    file = path.join(first.home, 'a.jxzp');
    first.answers.save = file;
    first.answers.open = file;
    own = await hotline(first.ask);
    await first.ask('save', { handle: own.handle, workbook: own.workbook });
  });
  const askSecond = async () => {
    const reply = await second.openFile({});
    if (!reply.ok || reply.value.kind !== 'held') throw new Error(JSON.stringify(reply));
    return reply.value;
  };
  const openSecond = async (how: 'read-only' | 'take-over') => {
    const reply = await second.openHeld({ file: (await askSecond()).file, how });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value;
  };

  it('is told of, with who and where, and without a path', async () => {
    const held = await askSecond();
    expect(held).toMatchObject({ name: 'a.jxzp', by: { since: expect.stringMatching(/\d+月\d+日/u) as string } });
    expect(JSON.stringify(held)).not.toContain(first.home);
  });

  it('opened read-only is never written, not even by a page that asks for it', async () => {
    const looked = await openSecond('read-only');
    expect(looked.heldBy).not.toBeNull();
    const before = readFileSync(file);
    const { handle } = looked;
    const changed = { ...own.workbook, year: '2023' };
    expect(await second.save({ handle, workbook: changed })).toMatchObject({
      ok: false,
      problems: [{ code: 'shell.read-only' }],
    });
    expect(await second.saveAs({ handle, workbook: changed })).toMatchObject({ ok: false, problems: [{ code: 'disk.held' }] });
    expect(readFileSync(file)).toEqual(before);
    first.answers.save = path.join(first.home, 'b.jxzp');
    expect(await second.saveAs({ handle, workbook: changed })).toMatchObject({ ok: true, value: { name: 'b.jxzp' } });
    expect(await second.save({ handle, workbook: own.workbook })).toMatchObject({ ok: true, value: { name: 'b.jxzp' } });
    expect(readFileSync(file)).toEqual(before);
  });

  it('taken over is no longer the first one’s to write', async () => {
    const taken = await openSecond('take-over');
    expect(taken.heldBy).toBeNull();
    const before = readFileSync(file);
    const { handle } = own;
    const changed = { ...own.workbook, year: '2023' };
    expect(await first.handlers.save({ handle, workbook: changed })).toMatchObject({
      ok: false,
      problems: [{ code: 'disk.taken' }],
    });
    expect(readFileSync(file)).toEqual(before);
    expect(await second.save({ handle: taken.handle, workbook: changed })).toMatchObject({ ok: true });
    // The second window closed: the lock is gone, but what it saved stays.
    await second.closeWorkbook({ handle: taken.handle });
    expect(await first.handlers.save(own)).toMatchObject({ ok: false, problems: [{ code: 'disk.changed' }] });
  });

  it('taken over is told of once, by whom, and again when it was won back and lost again', async () => {
    const told: EventOf<'taken'>[] = [];
    const look = takenWatch(first.ports, first.sessions, (taken) => void told.push(events.taken.parse(taken)));
    await look();
    expect(told).toEqual([]);
    const taken = await openSecond('take-over');
    await Promise.all([look(), look()]);
    await look();
    expect(told).toEqual([
      { handle: own.handle, by: { who: userInfo().username, where: hostname(), since: expect.stringMatching(/月/u) as string } },
    ]);
    await second.closeWorkbook({ handle: taken.handle });
    await first.ask('save', { handle: own.handle, workbook: own.workbook });
    await look();
    expect(told).toHaveLength(1);
    await openSecond('take-over');
    await look();
    expect(told).toHaveLength(2);
  });

  it('is no news where it was only looked at, where the lock cannot be read, or once the work is elsewhere', async () => {
    const told: unknown[] = [];
    const look = takenWatch(first.ports, first.sessions, (taken) => void told.push(taken));
    await openSecond('read-only');
    await look();
    const lock = path.join(first.home, '.~lock.a.jxzp#');
    expect(existsSync(lock)).toBe(true);
    writeFileSync(lock, '');
    await look();
    rmSync(lock);
    mkdirSync(lock);
    await look();
    rmdirSync(lock);
    await look();
    first.answers.save = path.join(first.home, 'b.jxzp');
    await first.ask('saveAs', { handle: own.handle, workbook: own.workbook });
    expect(await second.openFile({})).toMatchObject({ ok: true, value: { kind: 'opened' } });
    await look();
    expect(told).toEqual([]);
  });

  it('that was taken over and given back unchanged is written again', async () => {
    const taken = await openSecond('take-over');
    await second.closeWorkbook({ handle: taken.handle });
    expect(await first.handlers.save(own)).toMatchObject({ ok: true });
  });

  it('simply opens once the first has closed it, and a ticket of before is good no more', async () => {
    const { file: ticket } = await askSecond();
    await first.ask('closeWorkbook', { handle: own.handle });
    expect(await second.openFile({})).toMatchObject({ ok: true, value: { kind: 'opened' } });
    expect(await second.openHeld({ file: 'file-00000000', how: 'take-over' })).toMatchObject({ ok: false });
    expect(await second.openHeld({ file: ticket, how: 'read-only' })).toMatchObject({ ok: true, value: { heldBy: null } });
  });
});
