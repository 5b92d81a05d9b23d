import { expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { findAll } from '../../shared/findings';
import { importDocument, makeLibrary } from '../../shared/jobs';
import { evaluate } from '../../shared/scoring';
import { buildGrid } from '../../shared/sheets';
import { newWorkbook, readPlain } from '../../shared/workbook';
import { oneFile } from '../support/come-back';
import { templates } from '../support/packs';
import { see } from '../unit/excel/support';

const isGeneral = ({ path, text }: { readonly path: string; readonly text: string }) =>
  path === 'pack.yaml' && /^id: mof-2020$/m.test(text);

/** The general pack with these ways of printing, and one project: 执行 333÷400×10 = 8.325, 7÷8×90 = 78.75; total 87.08. */
async function made(rounding: string) {
  // Alone: what is read is asked of no other pack.
  const sources = (await templates()).sources.filter(({ folder, files }) => folder.includes('_base') || files.some(isGeneral));
  const library = makeLibrary(
    sources.map((source) => ({
      ...source,
      files: source.files.map((file) => (isGeneral(file) ? { ...file, text: `${file.text}\nrounding: ${rounding}\n` } : file)),
    })),
  );
  const pack = library.packs().find(({ id }) => id === 'mof-2020');
  if (!pack) throw new Error('mof-2020');
  const indicator = { id: 'i1', group: 'quantity', name: '巡检次数', target: '≥8次', actual: '7次', points: '90' };
  const funds = { appropriation: { initial: '400', adjusted: '400', executed: '333' } };
  const filled = readPlain(
    { projects: [{ id: 'p', name: '某项目', funds, indicators: [indicator], reasons: { i1: '原因：停电。改进措施：补检。' } }] },
    pack,
    newWorkbook(pack, '某区某单位'),
  );
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  return { library, pack, workbook: filled.value };
}

const ways = [
  ['{line: 1, total: 1}', ['8.3', '78.8', '100.0', '87.1'], ['0.0']],
  ['{line: fixed, total: 3}', ['8.33', '78.75', '100.000', '87.080'], ['0.00', '0.000']],
  ['{total: plain}', ['8.33', '78.75', '100', '87.08'], ['General']],
] as const;

it.each(ways)(
  '%s prints what was scored to two decimals, and takes it back for what it is',
  async (rounding, printed, formats) => {
    const { library, pack, workbook } = await made(rounding);
    const evaluation = evaluate(pack, workbook);
    const cells = (buildGrid('project/p', pack, workbook, evaluation, 'paper')?.rows ?? []).flatMap((row) => row.cells);
    expect(cells.filter(({ role, text }) => role === 'score' && text !== '').map(({ text }) => text)).toEqual(printed);
    // 分值 are printed as they always are.
    expect(cells.filter(({ figure }) => figure?.endsWith('/points')).map(({ text }) => text)).toContain('90');

    // In Excel the cells hold what was scored, and their format prints it.
    const sheets = see(await oneFile(pack, workbook, 'xlsx')).filter(({ cells: all }) =>
      Object.values(all).some(([value]) => value === '巡检次数'),
    );
    const seen = Object.values(sheets[0]?.cells ?? {}).flatMap(([, type, format]) => (type === 'f' ? [format] : []));
    expect(seen).toEqual(expect.arrayContaining([...formats]));

    for (const kind of ['docx', 'xlsx'] as const) {
      const read = await importDocument(
        { bytes: await oneFile(pack, workbook, kind), name: `公开的表.${kind}` },
        library,
        readingPorts(),
      );
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const back = read.value.workbook;
      expect(back.projects.map(({ fill }) => Object.keys(fill.own))).toEqual([[]]);
      const found = findAll(read.value.pack, back, evaluate(read.value.pack, back)).map(({ code }) => code);
      expect(found.filter((code) => /^(sum|score)\./.test(code))).toEqual([]);
    }
  },
);
