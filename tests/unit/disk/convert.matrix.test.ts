import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertByOffice } from '../../../electron/disk/convert';
import { readingPorts } from '../../../electron/disk/reading';
import { cell, docxParts, paragraph, row, table, xlsxParts, zipOf } from '../../support/ooxml';
import { convert } from '../../support/libreoffice';
import { chosen } from '../../support/runs';
import { drawn, read, tablesOf } from '../reading/help';

const never = () => false;

describe('an installed LibreOffice', () => {
  const documents = [
    [
      'doc',
      zipOf(
        docxParts(
          table([row([cell('题', '<w:gridSpan w:val="2"/>')]), row([cell('甲'), cell('8')])], [2000, 2000]) + paragraph('后'),
        ),
      ),
    ],
    ['xls', zipOf(xlsxParts([{ name: '附表', rows: '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>8</v></c></row>' }]))],
  ] as const;

  it.each(chosen(documents, ([kind]) => kind === 'doc'))('reads a .%s', async (kind, document) => {
    const made = await readFile(await convert(document, kind, kind === 'doc' ? 'docx' : 'xlsx'));
    const [found] = tablesOf(await read(new Uint8Array(made), `上年.${kind}`));
    expect(drawn(found).flat()).toEqual(kind === 'doc' ? ['题+2', '甲', '8'] : ['甲', '8']);
  });
});

describe('a program in its stead', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'jxzp-stand-in-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function standIn(script: string): Promise<() => Promise<string>> {
    const file = path.join(folder, 'office');
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    return async () => file;
  }

  function isRunning(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('jxzp-convert-'));

  it('none there, one that fails, one that writes nothing, one that cannot be started', async () => {
    const kinds = [];
    for (const find of [
      async () => null,
      await standIn('exit 3'),
      await standIn('exit 0'),
      async () => path.join(folder, 'none'),
    ]) {
      kinds.push((await convertByOffice(new Uint8Array(8), 'docx', never, find)).kind);
    }
    expect(kinds).toEqual(['absent', 'failed', 'failed', 'failed']);
  });

  it('cancelled: ended with all it started, and nothing of it stays', async () => {
    const before = await leftovers();
    let asked = 0;
    const find = await standIn(`echo $$ > "${folder}/pid"\nsleep 600 &\nwait`);
    const cancelled = () => {
      asked += 1;
      return asked > 3;
    };
    expect(await convertByOffice(new Uint8Array(8), 'docx', cancelled, find)).toEqual({ kind: 'cancelled' });
    const pid = Number.parseInt(await readFile(path.join(folder, 'pid'), 'utf8'), 10);
    await expect.poll(() => isRunning(-pid)).toBe(false);
    expect(await leftovers()).toEqual(before);
  });

  it('is what the ports of reading use', () => {
    expect(readingPorts().convert).toBeTypeOf('function');
  });
});
