import type { FilePorts } from '../file';
import { type Finding, findAll } from '../findings';
import { fillDocument, type Filled } from '../into';
import { annexesOf, type Pack } from '../pack';
import { isCover, mergePdfs, printAnnexes, printedWithContents } from '../print';
import { exposedIn, forbids, listText, type Looked } from '../publishing';
import type { ReadingPorts } from '../reading';
import { type Evaluation, evaluate } from '../scoring';
import { fileNameOf } from '../text/file-name';
import { type Problem, problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { isNone, type Workbook } from '../workbook';
import { typedIn } from '../workbook/fields/walk';
import { checkReport } from './check-report';
import { type ExportedFile, exportEvaluated, type JobPorts } from './export';
import { type WordFiles, wordFiles } from './publish-word';

/** What to publish. */
export interface PublishOrder {
  readonly pack: Pack;
  readonly workbook: Workbook;
  /** The workbook's own file, kept as it is. */
  readonly file: Uint8Array;
  /** Her own document to fill instead of drawing the tables: 照原件填. */
  readonly form?: { readonly bytes: Uint8Array; readonly name: string } | undefined;
}

export interface PublishPorts extends JobPorts {
  readonly reading: ReadingPorts;
  readonly file: FilePorts;
}

/** A finished set, in memory. */
export interface PublishedSet {
  /** `<单位><年度>年度` */
  readonly folder: string;
  /** Path of the list of what was written, among the files. */
  readonly list: string;
  /** By their paths in the folder, with `/`: `公开/…` and `留底/…`, the list among them. */
  readonly files: readonly ExportedFile[];
  /** What 校验 still holds: not set aside. */
  readonly open: readonly Finding[];
  /** Personal data and 不公开 projects in what would be published: while there is any, nothing is to be written. */
  readonly forbidden: readonly Finding[];
  /** What else in the finished files no reader of the page sees: worth a look, keeps nothing back. */
  readonly traces: readonly Finding[];
  readonly notices: readonly Problem[];
}

/** The list of what was written, in the folder of the set. */
const LIST = '留底/文件清单（SHA-256）.txt';

const PUBLIC = '公开';
const KEPT = '留底';

/**
 * Makes all that is handed in and kept of one year, in one act: what is published (公开) and what shows how it came about
 * (留底). What 校验 still holds keeps nothing back and is told; what must not get out is `forbidden`.
 */
export async function publishSet(order: PublishOrder, ports: PublishPorts): Promise<Result<PublishedSet>> {
  const { pack, workbook } = order;
  const base = `${fileNameOf(workbook.unit.name, '单位', 80)}${workbook.year}年度`;
  const evaluation = evaluate(pack, workbook);
  const shown = await publicFiles(order, evaluation, base, ports);
  if (!shown.ok) return shown;
  const findings = findAll(pack, workbook, evaluation);
  const exposed = await exposedOf(shown.value.files, lookedFor(order, findings), ports);
  if (!exposed.ok) return exposed;
  const kept = await exportEvaluated({ pack, workbook, formats: ['xlsx'], scope: 'kept' }, evaluation, ports);
  if (!kept.ok) return kept;
  const files = [
    ...shown.value.files.map((one) => within(PUBLIC, one)),
    ...shown.value.drafts.map((one) => within(KEPT, { ...one, name: `草稿－${one.name}` })),
    ...kept.value.files.map(({ bytes }) => within(KEPT, { name: `${base}绩效自评表（含底稿）.xlsx`, bytes })),
    within(KEPT, { name: `${base}校验报告.docx`, bytes: await checkReport(pack, workbook) }),
    within(KEPT, { name: `${base}.jxzp`, bytes: order.file }),
  ];
  const list = listText(files.map(({ name, bytes }) => ({ path: name, sha256: ports.file.sha256(bytes) })));
  return ok({
    folder: base,
    list: LIST,
    files: [...files, { name: LIST, bytes: ports.file.encode(list) }],
    open: findings.filter(({ acknowledged }) => acknowledged === undefined),
    forbidden: exposed.value.filter(forbids),
    traces: exposed.value.filter((one) => !forbids(one)),
    notices: shown.value.notices,
  });
}

interface Public {
  readonly files: readonly ExportedFile[];
  readonly drafts: readonly ExportedFile[];
  readonly notices: readonly Problem[];
}

/** Word with all annexes, Excel without workings and, where there is a printer, PDF; of the form's own format the form itself. */
async function publicFiles(
  { pack, workbook, form }: PublishOrder,
  evaluation: Evaluation,
  base: string,
  ports: PublishPorts,
): Promise<Result<Public>> {
  const own = form ? await fillDocument({ pack, workbook, ...form }, ports.reading) : null;
  if (own && !own.ok) return own;
  const replaced = own?.value.format;
  const annexes = annexesOf(pack);
  const word = await wordFiles({ pack, workbook }, evaluation, annexes, {
    name: `${base}绩效自评公开附件.docx`,
    withTables: replaced !== 'docx',
  });
  const tables = annexes.flatMap(({ kind, id }) => (kind === 'table' ? [id] : []));
  const order = { pack, workbook, tables, valuesOnly: true, formats: replaced === 'xlsx' ? [] : (['xlsx'] as const) };
  const drawn = await exportEvaluated(order, evaluation, ports, [...word.grids.values()]);
  if (!drawn.ok) return drawn;
  if (ports.cancelled()) return refused(problem('job.cancelled', '', {}));
  const pdf = own?.value
    ? await pdfOfForm(own.value, `${base}绩效自评表`, ports)
    : await pdfOfAnnexes(word, `${base}绩效自评公开附件`, ports);
  const filled = own?.value ? [{ name: `${base}绩效自评表.${own.value.format}`, bytes: own.value.bytes }] : [];
  return ok({
    files: [...filled, ...word.shown, ...drawn.value.files, ...(pdf ? [pdf] : [])],
    drafts: word.drafts,
    notices: [
      ...drawn.value.notices,
      ...word.notices,
      ...(pdf ? [] : [problem(own ? 'publish.no-pdf-of-form' : 'publish.no-pdf', '', {})]),
      ...(own?.value ? leftovers(own.value.report) : []),
    ],
  });
}

/** The annexes as PDF, reports and all, in the order of the one Word document; null where nothing can print. */
async function pdfOfAnnexes({ papers, grids }: WordFiles, name: string, ports: PublishPorts): Promise<ExportedFile | null> {
  if (!ports.printPdf) return null;
  try {
    const documents = printAnnexes(papers, grids, name);
    const printed = await printedWithContents(documents, ports.printPdf);
    return { name: `${name}.pdf`, bytes: await mergePdfs(printed, name, (at) => !isCover(documents[at] ?? '')) };
  } catch {
    // The browser ended, or took too long: the set is whole without it, and says so.
    return null;
  }
}

/** The unit's own document as PDF: a PDF drawn by us would be another form than that. */
async function pdfOfForm({ bytes, format }: Filled, name: string, { reading }: PublishPorts): Promise<ExportedFile | null> {
  const made = await reading.toPdf?.(bytes, format);
  return made?.kind === 'converted' ? { name: `${name}.pdf`, bytes: await mergePdfs([made.bytes], name) } : null;
}

function leftovers({ remains, unplaced }: { remains: readonly unknown[]; unplaced: readonly unknown[] }): Problem[] {
  return remains.length + unplaced.length === 0
    ? []
    : [problem('publish.form-remains', '', { remains: remains.length, unplaced: unplaced.length })];
}

/** What 不公开 projects are called, and the texts whose personal data somebody decided to publish. */
function lookedFor({ pack, workbook }: PublishOrder, findings: readonly Finding[]): Looked {
  const hidden = workbook.projects.filter((project) => project.hidden).flatMap(({ name, code }) => [name, code ?? '']);
  const kept = new Set(
    findings.filter(({ code, acknowledged }) => code.startsWith('private.') && acknowledged).map(({ binding }) => binding),
  );
  return {
    hidden,
    kept: typedIn(pack, workbook).flatMap(({ binding, given }) => (kept.has(binding) && !isNone(given) ? [given.text] : [])),
  };
}

async function exposedOf(
  files: readonly ExportedFile[],
  looked: Looked,
  ports: PublishPorts,
): Promise<Result<readonly Finding[]>> {
  const all: Finding[] = [];
  for (const { name, bytes } of files) {
    // A PDF is drawn from the very tables that Word and Excel are.
    if (name.endsWith('.pdf')) continue;
    const found = await exposedIn(bytes, name, looked, ports.reading);
    if (!found.ok) return found;
    all.push(...found.value.map((one) => ({ ...one, binding: `${name}：${one.binding}` })));
  }
  return ok(all);
}

function within(folder: string, { name, bytes }: ExportedFile): ExportedFile {
  return { name: `${folder}/${name}`, bytes };
}
