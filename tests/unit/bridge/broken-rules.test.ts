import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { filePorts } from '../../../electron/disk/ports';
import type { Opened } from '../../../shared/bridge';
import { openJxzp, writeJxzp } from '../../../shared/file';
import { desk, hotline } from './desk';

/** A file as a newer program may have written it: one of its formulas is no formula to this program. */
async function withStrangeRule(bytes: Uint8Array, packId: string): Promise<Uint8Array> {
  const opened = await openJxzp(bytes, filePorts);
  if (!opened.ok) throw new Error('does not open');
  const { pack, workbook } = opened.value;
  const text = JSON.stringify(pack.resolved);
  const strange = JSON.parse(text.replace(/"score":"[^"]*分值[^"]*"/, '"score":"分值 ?? 1"')) as typeof pack.resolved;
  if (JSON.stringify(strange) === text) throw new Error('no formula was found to break');
  const written = await writeJxzp(
    {
      pack: { ...pack, id: packId, resolved: { ...strange, id: packId } },
      workbook: { ...workbook, pack: packId },
      evidence: new Map(),
      program: '9.0.0',
    },
    filePorts,
  );
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.value;
}

describe('a file whose rules do not compile', () => {
  let first: ReturnType<typeof desk>;
  let file: string;
  let own: Opened;
  beforeEach(async () => {
    first = desk();
    file = path.join(first.home, 'a.jxzp');
    first.answers.save = file;
    first.answers.open = file;
    own = await hotline(first.ask);
    await first.ask('save', { handle: own.handle, workbook: own.workbook });
    await first.ask('closeWorkbook', { handle: own.handle });
  });

  it('is not opened; the pack of the same name that comes with the program is offered in its place', async () => {
    const bytes = await withStrangeRule(readFileSync(file), 'anju-2024');
    writeFileSync(file, bytes);
    const reply = await first.ask('openFile', {});
    expect(reply).toMatchObject({ kind: 'damaged', pack: 'bundled', problems: [{ code: 'file.pack-rules' }] });
    const { file: ticket, problems } = reply as { file: string; problems: { message: string }[] };
    expect(problems[0]?.message).toContain('原文件没有动');
    expect(problems[0]?.message).toContain('得分');
    const rescued = await first.ask('openRescued', { file: ticket });
    expect(rescued).toMatchObject({ unsaved: true, onDisk: false, workbook: { unit: { name: own.workbook.unit.name } } });
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  });

  it('is not opened either where the program has no pack of that name', async () => {
    writeFileSync(file, await withStrangeRule(readFileSync(file), 'unknown-2031'));
    expect(await first.ask('openFile', {})).toMatchObject({ kind: 'damaged', pack: 'lost' });
  });
});
