import { namesIn } from '../../formula';
import { type Column, spelledName, type Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { fields } from '../../workbook';
import { nodeOf } from '../amounts';
import type { Check } from '../check';
import type { Subject } from '../subject';
import { hasOpenGroups } from '../tree';
import { writtenIn } from '../written';

/** What is filled in on a form has to show on it, in a report, or in a score: what does not is asked for in vain. */
export const unprinted: Check = {
  name: 'unprinted',
  about: '表上要填的都印得出来，或者算分要用',
  touches: 'form',
  afterwards: true,
  run: (subject) =>
    subject.pack.tables.flatMap((table, index) => [
      ...texts(table, index, subject),
      ...block(table, index, subject),
      ...facts(table, index, subject),
      ...indicators(table, index, subject),
    ]),
};

function texts(table: Table, index: number, subject: Subject): Problem[] {
  const { pack, at } = subject;
  const said = JSON.stringify(pack.reports) + JSON.stringify(pack.phrases);
  const owner = ownerOf(table);
  const asked = pack.checks.lowTotalText;
  return table.texts.flatMap(({ id, name }, place) =>
    isPrinted(table, `text.${id}`) ||
    isListed(table, `text.${id}`, subject) ||
    said.includes(fields.text.at(owner, id)) ||
    asked === id
      ? []
      : [problem('packcheck.unprinted', at('tables', index, 'texts', place), { table: table.name, name, field: `text.${id}` })],
  );
}

/** A form that prints none of its lines: most likely its `blocks` were replaced whole by a pack that meant to add one. */
function block(table: Table, index: number, { at }: Subject): Problem[] {
  return table.tree.length === 0 || table.blocks.some(({ kind }) => kind === 'indicators')
    ? []
    : [problem('packcheck.no-block', at('tables', index, 'blocks'), { table: table.name })];
}

function facts(table: Table, index: number, subject: Subject): Problem[] {
  const { pack, at } = subject;
  const used = namesUsed(subject);
  const sources = JSON.stringify(pack.tables.map((one) => one.tree));
  const said = JSON.stringify(pack.reports) + JSON.stringify(pack.phrases) + JSON.stringify(table.blocks);
  const byFact = pack.parameters.map((one) => one.by?.fact);
  return table.facts.flatMap((fact, place) => {
    const { id, name } = fact;
    const isNamed = used.has(spelledName(fact)) || sources.includes(`"project.${id}"`) || byFact.includes(id);
    const isSaid =
      isPrinted(table, `fact.${id}`) ||
      said.includes(`{fact.${id}}`) ||
      said.includes(fields.tableFact.at(ownerOf(table), id)) ||
      said.includes(name);
    return isNamed || isSaid || CALLED.includes(id)
      ? []
      : [problem('packcheck.unprinted', at('tables', index, 'facts', place), { table: table.name, name, field: `fact.${id}` })];
  });
}

/** Facts the program asks for by their ids: the month of a monitoring form, what a declaration is of. */
const CALLED = ['month', 'name', 'nature'];

/** Targets of the unit's own indicators. */
function indicators(table: Table, index: number, { at }: Subject): Problem[] {
  const printed = table.blocks.flatMap((block) => (block.kind === 'indicators' ? contentsOf(block.columns) : []));
  if (!hasOpenGroups(table) || printed.length === 0) return [];
  // A form of 评价 prints how it judges, not what was measured.
  const wanted = table.kind === 'appraisal' ? [] : [TARGET];
  return wanted.flatMap(({ name, contents }) =>
    contents.some((one) => printed.includes(one))
      ? []
      : [
          problem('packcheck.no-column', at('tables', index, 'blocks'), {
            table: table.name,
            name,
            contents: contents.join('、'),
          }),
        ],
  );
}

const TARGET = { name: '指标值', contents: ['target', 'target-phrase'] };

function contentsOf(columns: readonly Column[]): string[] {
  return columns.flatMap((column) => [...(column.content ? [column.content] : []), ...contentsOf(column.columns ?? [])]);
}

/** How reports name whose text or fact it is. */
function ownerOf(table: Table): string {
  return table.kind === 'project' || table.kind === 'appraisal' ? table.kind : table.id;
}

function isPrinted(table: Table, field: string): boolean {
  return table.blocks.some((block) => block.kind === 'fields' && block.rows.flat().some((cell) => cell.field === field));
}

/** Printed beside the project in a list of them. */
function isListed(table: Table, content: string, { pack }: Subject): boolean {
  const blocks = pack.tables.flatMap((one) => one.blocks);
  return (
    table.kind === 'project' &&
    blocks.some((one) => one.kind === 'projects' && one.columns.some((column) => column.content === content))
  );
}

/** Every name any formula of the pack reads. */
function namesUsed(subject: Subject): ReadonlySet<string> {
  return new Set(
    writtenIn(subject).flatMap(({ text }) => {
      const node = nodeOf(text, subject);
      return node ? [...namesIn(node)] : [];
    }),
  );
}
