import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { importDocument, type Imported } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import type { Workbook } from '../../shared/workbook';
import { convertAll } from '../support/libreoffice';
import { madeFiles } from '../support/made-files';
import { sampleOf, templates } from '../support/packs';
import { printedFacts } from '../support/published';
import { chosen } from '../support/runs';

type Kind = 'docx' | 'xlsx';
const samples = (await templates()).samples().map(({ id }) => id);
/** With every test run both formats, as they are and as LibreOffice has written one of them again. */
const TRIED = ['tianmen-2022-hotline docx 原样', 'mof-2020-own-cost xlsx 原样', 'anju-2024-hotline docx LibreOffice 另存'];
/** As they are, and as LibreOffice has written them again. */
const hows = ['原样', 'LibreOffice 另存'] as const;
const ways = chosen(
  samples.flatMap((id) => (['docx', 'xlsx'] as const).flatMap((kind) => hows.map((how) => [id, kind, how] as const))),
  (way) => TRIED.includes(way.join(' ')),
);

/** What a sample is exported to: Word with its tables, Excel also with the working papers. */
async function exported(id: string, kind: Kind): Promise<Uint8Array> {
  const { pack, workbook } = await sampleOf(id);
  const [file = new Uint8Array()] = await madeFiles(pack, workbook, [kind]);
  return file;
}

/** The same files, opened and saved by LibreOffice in its own format and back again. */
async function rewritten(files: readonly Uint8Array[], kind: Kind): Promise<Uint8Array[]> {
  const open = kind === 'docx' ? 'odt' : 'ods';
  const there = await convertAll(files, open, kind);
  const back = await convertAll(there, kind, open);
  return Promise.all(back.map(async (file) => new Uint8Array(await readFile(file))));
}

async function importOf(bytes: Uint8Array, kind: Kind, packId?: string): Promise<Imported> {
  const read = await importDocument({ bytes, name: `公开的表.${kind}`, packId }, await templates(), readingPorts());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Rule and own score of every line, and what each table comes to. */
function scores(pack: Pack, workbook: Workbook): string[] {
  const { tables, projects, appraisals } = evaluate(pack, workbook);
  return [...tables, ...projects, ...appraisals].flatMap((table) => [
    `${table.table} ${table.rule?.toString() ?? ''} ${table.self?.toString() ?? ''} ${table.rating ?? ''} ${table.state}`,
    ...[...(table.execution ? [table.execution] : []), ...table.lines].map(
      ({ id, state, rule, self }) => `${id} ${state} ${rule?.toString() ?? ''} ${self?.toString() ?? ''}`,
    ),
  ]);
}

const nameOf = (...of: readonly [id: string, kind: Kind, how: string]) => of.join(' ');
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const kind of ['docx', 'xlsx'] as const) {
    const of = ways.filter((way) => way[1] === kind);
    for (const id of new Set(of.map(([one]) => one))) files.set(nameOf(id, kind, hows[0]), await exported(id, kind));
    const again = of.filter(([, , how]) => how === hows[1]).map(([id]) => id);
    const sources = again.map((id) => files.get(nameOf(id, kind, hows[0])) ?? new Uint8Array());
    const written = await rewritten(sources, kind);
    again.forEach((id, at) => files.set(nameOf(id, kind, hows[1]), written[at] ?? new Uint8Array()));
  }
});

describe.each(ways)('%s .%s %s', (id, kind, how) => {
  const bytes = () => files.get(nameOf(id, kind, how)) ?? new Uint8Array();

  it('comes back, with its pack named and without', async () => {
    const { pack, workbook } = await sampleOf(id);
    for (const packId of [pack.id, undefined]) {
      const read = await importOf(bytes(), kind, packId);
      expect(read.pack.id).toBe(pack.id);
      expect(printedFacts(read.pack, read.workbook)).toEqual(printedFacts(pack, workbook));
      expect([read.report.cells.doubtful, read.report.cells.unmatched]).toEqual([[], []]);
    }
  });
});

const withPapers = ways.filter(([, kind]) => kind === 'xlsx');

describe.each(withPapers)('%s .%s %s', (id, kind, how) => {
  it('is scored the same from its working papers', async () => {
    const { pack, workbook } = await sampleOf(id);
    const read = await importOf(files.get(nameOf(id, kind, how)) ?? new Uint8Array(), kind);
    expect(scores(read.pack, read.workbook)).toEqual(scores(pack, workbook));
  });
});
