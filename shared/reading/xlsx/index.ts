import { problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import { READING_LIMITS } from '../limits';
import { tooBig } from '../package/archive';
import type { OfficePackage } from '../package/package';
import type { SourceBlock, SourceDocument } from '../source';
import { childOf, childrenOf, isTrue, type Keep } from '../xml/tree';
import { boxesOf, placed } from './boxes';
import { tableOf } from './grid';
import { readSheet, type Shared } from './sheet';
import { stringOf } from './strings';
import { formatsOf } from './styles';

/** A worksheet as the workbook lists it. */
interface ListedSheet {
  readonly name: string;
  readonly index: number;
  readonly part: string;
  readonly hidden: boolean;
}

/** The worksheets of the Excel workbook whose main part is `main`, and what they share. */
export async function openSheets(
  from: OfficePackage,
  main: string,
): Promise<Result<{ readonly sheets: readonly ListedSheet[]; readonly shared: Shared }>> {
  const workbook = await from.part(main);
  if (!workbook.ok) return workbook;
  const root = workbook.value;
  if (root?.name !== 'x:workbook') return refused(problem('reading.damaged', main, {}));
  const relations = await from.relations(main);
  const related = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const strings = await stringsOf(from, related('sharedStrings'));
  if (!strings.ok) return strings;
  const shared: Shared = {
    strings: strings.value,
    formatOf: formatsOf(await from.extra(related('styles'))),
    is1904: isTrue(childOf(root, 'x:workbookPr')?.attributes.date1904),
  };
  const sheets = childrenOf(childOf(root, 'x:sheets'), 'x:sheet').flatMap((sheet, index) => {
    const { name = `${index + 1}`, state, 'r:id': id } = sheet.attributes;
    const relation = relations.find((one) => one.id === id);
    const hidden = state === 'hidden' || state === 'veryHidden';
    return relation?.type === 'worksheet' ? [{ name, index, part: relation.target, hidden }] : [];
  });
  return ok({ sheets: uniqueParts(sheets), shared });
}

/** Reads an Excel workbook whose main part is `main`: each worksheet that shows something is a table. */
export async function readXlsx(from: OfficePackage, main: string, keep: Keep = () => undefined): Promise<Result<SourceDocument>> {
  const opened = await openSheets(from, main);
  if (!opened.ok) return opened;
  const blocks: SourceBlock[] = [];
  let left: number = READING_LIMITS.cells;
  for (const { name, index, part, hidden } of opened.value.sheets) {
    const raw = await readSheet(from, part, opened.value.shared, left, (path, element) =>
      keep(part, `s${index}/${path}`, element),
    );
    if (!raw.ok) return raw;
    const place = { name, index, hidden };
    const { sheet, before, behind } = placed(raw.value, hidden ? [] : await boxesOf(from, part), place);
    const table = tableOf(sheet, place);
    if (table === 'too-big') return refused(tooBig());
    left -= table?.cells.length ?? 0;
    if (left < 0) return refused(tooBig());
    blocks.push(...before, ...(table === null ? [] : [table]), ...behind);
  }
  return ok({ format: 'xlsx', blocks });
}

/** The sheets without those whose part an earlier one is: no spreadsheet writes that, and each would be the same form once more. */
function uniqueParts(sheets: readonly ListedSheet[]): ListedSheet[] {
  const parts = new Set<string>();
  return sheets.filter(({ part }) => {
    const isNew = !parts.has(part);
    parts.add(part);
    return isNew;
  });
}

/** The texts that cells share; a workbook may have none. */
async function stringsOf(from: OfficePackage, part: string | undefined): Promise<Result<string[]>> {
  const strings: string[] = [];
  if (part === undefined) return ok(strings);
  const root = await from.part(part, {
    isTaken: (name) => name === 'x:si',
    take: (item) => strings.push(stringOf(item)),
  });
  return root.ok ? ok(strings) : root;
}
