import path from 'node:path';
import { importDocument, type ImportReport, type Json } from '../../../shared/jobs';
import { loadFile } from '../../disk';
import { readingPorts } from '../../disk/reading';
import { defineCommand } from '../command';
import { writeWorkbook } from '../files';

/** Reads a published document into a new workbook, and on to next year's draft where asked. */
export const importCommand = defineCommand({
  name: 'import',
  about: '把公开过的 Word、Excel 表读成自评卷',
  words: { file: { value: '文件.docx', required: true, about: '公开过的文件：.docx、.xlsx、.html' } },
  options: {
    pack: { value: '编号', about: '照哪个规则包读；不写就用最像的' },
    year: { value: '年度', about: '文件是哪一年的；不写就照文件里写的' },
    out: { value: '新文件.jxzp', required: true, about: '写到哪个文件；已经有的不动' },
    roll: { value: '年度', about: '读完接着沿用成这一年的新卷' },
    'roll-pack': { value: '编号', about: '新卷用哪个规则包；不写就用同一地区那一年的' },
  },
  run: async ({ file, pack, year, out, roll, 'roll-pack': rollPack }, { library, version }) => {
    if (rollPack !== undefined && roll === undefined) return 'usage';
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
    const { report, rolled } = imported.value;
    const kept = rolled ?? imported.value;
    const contents = { pack: kept.pack, workbook: kept.workbook, evidence: new Map<string, Uint8Array>() };
    const written = await writeWorkbook(out, contents, null, version);
    if (!written.ok) return { refused: written.problems };
    const unsure = report.cells.doubtful.length + report.cells.unmatched.length + report.near.length;
    const json = { ...report, ...(rolled ? { rolled: rolled.report } : {}) };
    return { exit: unsure > 0 ? 1 : 0, json: json as unknown as Json, lines: [...linesOf(report), `已写出 ${out}`] };
  },
});

function linesOf({ pack, year, tables, cells, others, near }: ImportReport): string[] {
  return [
    `照「${pack}」读作 ${year} 年度：认出 ${tables.length} 张表，${cells.matched} 格；${cells.doubtful.length} 格请核对，${cells.unmatched.length} 格没有去处`,
    ...(near.length > 0 ? [`也像「${near.join('」「')}」的表；不是「${pack}」的，请用 --pack 说明`] : []),
    ...tables.map(({ title, table, of, score }) => `  ${title === '' ? '（没有表题）' : title} → ${table}（${of}，像 ${score}）`),
    ...cells.doubtful.map(({ source, text, understood, why }) => `请核对　${source}「${text}」→「${understood}」：${why}`),
    ...cells.unmatched.map(({ source, text, why }) => `没有去处　${source}「${text}」：${why}`),
    ...others.map((title) => `没有读　${title}`),
  ];
}
