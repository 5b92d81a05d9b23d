import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeHandlers } from '../../../electron/bridge/handlers';
import { Sessions } from '../../../electron/bridge/sessions';
import { realDisk } from '../../../electron/world/disk';
import type { Opened } from '../../../shared/bridge';
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
