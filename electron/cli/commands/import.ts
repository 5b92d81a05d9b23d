import path from 'node:path';
import { withReport } from '../../../shared/bridge';
import { importDocument, type ImportReport, type Json, type Library, mergeInto, type Taken } from '../../../shared/jobs';
import { readDocumentOf } from '../../../shared/jobs/import-report';
import { problem } from '../../../shared/text/problem';
import { loadFile } from '../../disk';
import { readingPorts } from '../../disk/reading';
import { defineCommand } from '../command';
import { readWithDocument, writeWorkbook } from '../files';

/** Reads a published document into a new workbook, and on to next year's draft where asked. */
export const importCommand = defineCommand({
  name: 'import',
  about: '把公开过的 Word、Excel 表读成自评卷',
  words: { file: { value: '文件.docx', required: true, about: '公开过的文件：.docx、.xlsx、.html' } },
  options: {
    pack: { value: '编号', about: '照哪个规则包读；不写就用最像的' },
    year: { value: '年度', about: '文件是哪一年的；不写就照文件里写的' },
    out: { value: '新文件.jxzp', required: true, about: '写到哪个文件；已经有的不动' },
    into: { value: '自评卷.jxzp', about: '并进这份自评卷（它不改动）：空着的填上，与已填的不同的列出来' },
    accept: { value: 'all', about: '并进时不同的也照文件（all），或只采用列出的几处（编号，用逗号隔开）' },
    roll: { value: '年度', about: '读完接着沿用成这一年的新卷' },
    'roll-pack': { value: '编号', about: '新卷用哪个规则包；不写就用同一地区那一年的' },
  },
  run: async ({ file, pack, year, out, roll, 'roll-pack': rollPack, into, accept }, { library, version }) => {
    if (rollPack !== undefined && roll === undefined) return 'usage';
    if (into !== undefined && (roll !== undefined || pack !== undefined)) return 'usage';
    if (accept !== undefined && into === undefined) return 'usage';
    if (into !== undefined) return importInto({ file, year, into, out, accept }, await library(), version);
    const loaded = await loadFile(file);
    if (!loaded.ok) return { refused: loaded.problems };
    const order = {
      bytes: loaded.value.bytes,
      name: path.basename(file),
      packId: pack,
      year,
      roll: roll === undefined ? undefined : { year: roll, packId: rollPack },
    };
    const imported = await importDocument(order, await library(), readingPorts());
    if (!imported.ok) return { refused: imported.problems };
    const { report, rolled, read } = imported.value;
    const { pack: taken, workbook } = rolled ?? imported.value;
    // 导入核对 goes with the file; next year's draft is of no document.
    const kept = rolled ? workbook : withReport(workbook, readDocumentOf(order.name, read));
    const contents = { pack: taken, workbook: kept, evidence: new Map<string, Uint8Array>() };
    const written = await writeWorkbook(out, contents, null, version);
    if (!written.ok) return { refused: written.problems };
    const unsure = report.cells.doubtful.length + report.cells.unmatched.length + report.near.length;
    const json = { ...report, ...(rolled ? { rolled: rolled.report } : {}) };
    return { exit: unsure > 0 ? 1 : 0, json: json as unknown as Json, lines: [...linesOf(report), `已写出 ${out}`] };
  },
});

interface IntoOrder {
  readonly file: string;
  readonly year: string | undefined;
  readonly into: string;
  readonly out: string;
  readonly accept: string | undefined;
}

/** Reads a document into a copy of a workbook there is: a list of differences, and which of them were taken. */
async function importInto({ file, year, into, out, accept }: IntoOrder, library: Library, version: string) {
  const read = await readWithDocument(into, file);
  if (!read.ok) return { refused: read.problems };
  const { opened, bytes, name } = read.value;
  const { pack, workbook, evidence } = opened;
  const order = { bytes, name, pack, year };
  const imported = await importDocument(order, library, readingPorts());
  if (!imported.ok) return { refused: imported.problems };
  const chosen = accept === undefined ? 'free' : accept === 'all' ? 'all' : accept.split(',').map((one) => one.trim());
  const merged = mergeInto(pack, workbook, imported.value.workbook, chosen);
  if (merged.unknown.length > 0)
    return { refused: [problem('import.no-difference', out, { bindings: merged.unknown.join('、') })] };
  const written = await writeWorkbook(out, { pack, workbook: merged.workbook, evidence }, null, version);
  if (!written.ok) return { refused: written.problems };
  const { report } = imported.value;
  const left = merged.differences.filter(({ taken }) => !taken);
  const unsure = report.cells.doubtful.length + report.cells.unmatched.length + left.length;
  return {
    exit: unsure > 0 ? (1 as const) : (0 as const),
    json: { ...report, differences: merged.differences.map((one) => ({ ...one })) } as unknown as Json,
    lines: [...linesOf(report), ...merged.differences.map(differenceLine), `已写出 ${out}`],
  };
}

function differenceLine({ name, before, after, taken }: Taken): string {
  return `${taken ? '采用' : '没有采用'}　${name}：${before ?? '（空）'} → ${after ?? '（空）'}`;
}

function linesOf({ pack, year, tables, cells, texts, others, near }: ImportReport): string[] {
  const placed = texts.filter(({ binding }) => binding !== null);
  return [
    `照「${pack}」读作 ${year} 年度：认出 ${tables.length} 张表，${cells.matched} 格；${cells.doubtful.length} 格请核对，${cells.unmatched.length} 格没有去处`,
    ...(near.length > 0 ? [`也像「${near.join('」「')}」的表；不是「${pack}」的，请用 --pack 说明`] : []),
    ...tables.map(({ title, table, of, score }) => `  ${title === '' ? '（没有表题）' : title} → ${table}（${of}，像 ${score}）`),
    ...(placed.length > 0
      ? [`报告里的文字：${placed.length} 段放进了报告（${placed.map(({ heading }) => heading).join('、')}）`]
      : []),
    ...cells.doubtful.map(({ source, text, understood, why }) => `请核对　${source}「${text}」→「${understood}」：${why}`),
    ...cells.unmatched.map(({ source, text, why }) => `没有去处　${source}「${text}」：${why}`),
    ...others.map((title) => `没有读　${title}`),
  ];
}
