import { problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import { READING_LIMITS } from '../limits';
import { tooBig } from '../package/archive';
import type { OfficePackage } from '../package/package';
import type { SourceBlock, SourceDocument } from '../source';
import { childOf, childrenOf, isTrue, type Keep } from '../xml/tree';
import { tableOf } from './grid';
import { readSheet, type Shared } from './sheet';
import { stringOf } from './strings';
import { formatsOf } from './styles';

/** Reads an Excel workbook whose main part is `main`: each worksheet that shows something is a table. */
export async function readXlsx(from: OfficePackage, main: string, keep: Keep = () => undefined): Promise<Result<SourceDocument>> {
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
  const blocks: SourceBlock[] = [];
  let left: number = READING_LIMITS.cells;
  for (const [index, sheet] of childrenOf(childOf(root, 'x:sheets'), 'x:sheet').entries()) {
    const { name = `${index + 1}`, state, 'r:id': id } = sheet.attributes;
    const relation = relations.find((one) => one.id === id);
    if (relation?.type !== 'worksheet') continue;
    const raw = await readSheet(from, relation.target, shared, left, (path, element) =>
      keep(relation.target, `s${index}/${path}`, element),
    );
    if (!raw.ok) return raw;
    const table = tableOf(raw.value, { name, index, hidden: state === 'hidden' || state === 'veryHidden' });
    if (table === 'too-big') return refused(tooBig());
    if (table === null) continue;
    left -= table.cells.length;
    if (left < 0) return refused(tooBig());
    blocks.push(table);
  }
  return ok({ format: 'xlsx', blocks });
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
