import type { OpenedDocument, SourceCell } from '../../reading';
import type { FormBinding } from '../../recognising';
import { nameCellOf } from '../../recognising/bind';
import { childrenOf, textOf, type XmlElement } from '../../reading/xml/tree';
import type { CellWrite, DocumentPlan, FormPlan, FurtherForm, RowCopy } from '../document-plan';
import { countingOn, numberOf } from '../numbering';
import { type Edit, prefixOf, spliced, startOf } from '../xml';
import { aroundForm, headingsFor } from './around';
import { type Block, blockOf, withBreak } from './block';
import { faceOf, writeCell } from './cell';
import { alone, cellIn, mergedDown, withoutIdentity } from './rows';

/** The main part of a Word document with everything written in; nothing else of it changes. */
export function writeDocx(
  opened: OpenedDocument,
  { forms, further, words, lists }: DocumentPlan,
): { part: string; text: string } {
  const [first] = opened.elements.values();
  const part = first?.part ?? '';
  const text = opened.textOf(part);
  const writer = new DocxWriter(
    opened,
    text,
    forms.map(({ form }) => form),
  );
  const inWords = writer.words(new Map([...words, ...writer.countedOn(further, words)]));
  const edits: Edit[] = forms.flatMap(({ form, plan }) => (plan ? writer.editsOf(plan) : writer.removal(form)));
  for (const { plan } of lists) edits.push(...writer.editsOf(plan));
  // After the removals: of two edits at one place the first counts, and a title may go with its form.
  edits.push(...inWords);
  const copies = new Map<FormBinding, number>();
  for (const one of further) {
    const nth = (copies.get(one.like) ?? 0) + 1;
    copies.set(one.like, nth);
    edits.push(...writer.copyOf(one, nth));
  }
  return { part, text: spliced(text, 0, text.length, edits) };
}

type Shown = Pick<SourceCell, 'position' | 'text'>;

class DocxWriter {
  /** What each place shows, by its path. */
  readonly #shown: ReadonlyMap<string, string>;

  constructor(
    private readonly opened: OpenedDocument,
    private readonly part: string,
    private readonly forms: readonly FormBinding[],
  ) {
    const placed = opened.document.blocks.flatMap((block): readonly Shown[] => (block.kind === 'table' ? block.cells : [block]));
    this.#shown = new Map(placed.map(({ position, text }) => [position.path, text]));
  }

  editsOf({ writes, copies, removed }: FormPlan): Edit[] {
    const cells = writes.flatMap(({ cell, text }) => this.#cell(cell, text));
    const names = removed.flatMap(({ line }) => nameCellOf(line) ?? []);
    const rows = new Set(names.flatMap((name) => this.#rowOf(name) ?? []));
    const gone = [...rows].map((row) => ({ from: startOf(this.part, row), to: row.end, text: '' }));
    const handed = names.flatMap((name) => this.#handedOn(name, rows, cells));
    return [...cells, ...copies.flatMap((copy) => this.#copiedRow(copy)), ...gone, ...handed];
  }

  /** What a row that goes says for the rows below it too (a level, the name of a block) stands in the first of those that stay. */
  #handedOn(name: SourceCell, gone: ReadonlySet<XmlElement>, edits: readonly Edit[]): Edit[] {
    const [table = ''] = name.position.path.split('/');
    const rows = childrenOf(this.opened.elements.get(table)?.element, 'w:tr');
    const own = this.#rowOf(name);
    const at = own ? rows.indexOf(own) : -1;
    return this.#cellsAt(rowPathOf(name)).flatMap((cell) => {
      const element = this.opened.elements.get(cell.position.path)?.element;
      const heir = rows.slice(at + 1, at + cell.rowSpan).find((row) => !gone.has(row));
      const place = heir && cellIn(heir, cell.column);
      if (at < 0 || !element || !place) return [];
      return [
        {
          from: startOf(this.part, place),
          to: place.end,
          text: spliced(this.part, startOf(this.part, element), element.end, edits),
        },
      ];
    });
  }

  /** Paragraphs and cells with other words, by the path of their place. */
  words(words: ReadonlyMap<string, string>): Edit[] {
    return [...words].flatMap(([path, said]) => {
      const element = this.opened.elements.get(path)?.element;
      if (!element) return [];
      const holder = path.startsWith('p') ? { ...element, children: [element], name: 'w:body' } : element;
      return writeCell(this.part, holder, said, { shown: this.#shown.get(path) });
    });
  }

  /** Headings and annexes behind forms that are copied, as many numbers further on as there are copies. */
  countedOn(further: readonly FurtherForm[], words: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const { blocks } = this.opened.document;
    const by = new Map<string, number>();
    for (const { like, words: own, renamed } of further) {
      const block = this.#block(like);
      const around = renamed && aroundForm(this.opened, like, renamed.from, (path) => own.has(path));
      const numbered = [...(block?.counts ? block.titles : []), ...(around?.headings ?? [])];
      const paths = blocks.flatMap(({ position: { path } }) => {
        const element = this.opened.elements.get(path)?.element;
        return element && numbered.includes(element) ? [path] : [];
      });
      for (const path of new Set(paths.flatMap((from) => [...countingOn(blocks, from).keys()])))
        by.set(path, (by.get(path) ?? 0) + 1);
    }
    return new Map(
      [...by].flatMap(([path, count]) => {
        const said = words.get(path) ?? this.#shown.get(path) ?? '';
        const number = numberOf(said);
        // The number of a list counts by itself.
        const isWritten = numberOf(textOf(this.opened.elements.get(path)?.element)) !== null;
        return number && isWritten ? [[path, number.as(number.value + count)]] : [];
      }),
    );
  }

  removal(form: FormBinding): Edit[] {
    const block = this.#block(form);
    if (!block) return [];
    return [{ ...(block.isRows ? { from: block.from, to: block.to } : withBreak(this.part, block)), text: '' }];
  }

  /** The form once more with the edits that make it another owner's, on a page of its own where the first began one. */
  copyOf({ like, plan, words, renamed }: FurtherForm, nth: number): Edit[] {
    const block = this.#block(like);
    if (!block) return [];
    const edits = [...this.editsOf(plan), ...this.words(words)];
    const made = numbered(withoutIdentity(spliced(this.part, block.from, block.to, edits)), nth, block.counts);
    if (block.isRows) return [{ from: block.to, to: block.to, text: made }];
    const w = prefixOf(this.part, block.table);
    const apart = block.isOnNewPage
      ? `<${w}p><${w}r><${w}br ${w}type="page"/></${w}r></${w}p>`
      : block.hasTitle
        ? ''
        : `<${w}p/>`;
    if (!renamed) return [{ from: block.to, to: block.to, text: apart + made }];
    const around = aroundForm(this.opened, like, renamed.from, (path) => words.has(path));
    const to = Math.max(block.to, around.end ?? 0);
    const headings = withoutIdentity(headingsFor(this.part, around, block.from, edits, nth));
    return [{ from: to, to, text: apart + headings + made }];
  }

  #block(form: FormBinding): Block | null {
    return blockOf(this.opened, this.part, form, this.forms);
  }

  #cell(cell: SourceCell, text: string): Edit[] {
    const element = this.opened.elements.get(cell.position.path)?.element;
    if (!element) return [];
    return writeCell(this.part, element, text, { shown: cell.text, near: cell.text === '' ? this.#faceNear(cell) : '' });
  }

  /** Font and size of the nearest cell in its row that has any. */
  #faceNear(cell: SourceCell): string {
    const [table = ''] = cell.position.path.split('/');
    const block = this.opened.document.blocks.find((one) => one.kind === 'table' && one.position.path === table);
    const beside = block?.kind === 'table' ? block.cells.filter(({ row }) => row === cell.row) : [];
    const far = ({ column }: SourceCell) => Math.abs(column < cell.column ? cell.column - column : column - cell.column);
    for (const one of [...beside].sort((left, right) => far(left) - far(right))) {
      const element = this.opened.elements.get(one.position.path)?.element;
      const face = element ? faceOf(this.part, element) : '';
      if (face !== '') return face;
    }
    return '';
  }

  #rowOf(cell: SourceCell | null): XmlElement | undefined {
    const path = cell?.position.path ?? '';
    return this.opened.elements.get(path.slice(0, Math.max(0, path.lastIndexOf('/'))))?.element;
  }

  /** A row like another after it: its own cells written, levels above it run on, everything else blank. */
  #copiedRow({ like, writes, level }: RowCopy): Edit[] {
    const name = nameCellOf(like.line);
    const row = this.#rowOf(name);
    if (!name || !row) return [];
    const path = rowPathOf(name);
    const written = new Set(writes.map(({ cell }) => cell));
    const inside = writes.flatMap(({ cell, text }) => this.#cell(cell, text));
    const before: Edit[] = [];
    for (const cell of this.#cellsAt(path)) {
      const element = this.opened.elements.get(cell.position.path)?.element;
      if (!element || written.has(cell) || cell === level?.cell) continue;
      if (cell.column >= name.column) inside.push(...writeCell(this.part, element, ''));
      else {
        inside.push(...mergedDown(this.part, element, 'goes-on'));
        if (cell.rowSpan === 1) before.push(...mergedDown(this.part, element, 'begins'));
      }
    }
    if (level) inside.push(...this.#levelIn(row, level));
    const made = withoutIdentity(spliced(this.part, startOf(this.part, row), row.end, inside));
    return [...before, { from: row.end, to: row.end, text: made }];
  }

  /** The name of a branch in its own cell of a row, like that of another branch. */
  #levelIn(row: XmlElement, { cell, text }: CellWrite): Edit[] {
    const place = cellIn(row, cell.column);
    const named = this.opened.elements.get(cell.position.path)?.element;
    if (!place || !named) return [];
    return [{ from: startOf(this.part, place), to: place.end, text: alone(this.part, named, this.#cell(cell, text)) }];
  }

  #cellsAt(path: string): SourceCell[] {
    const [table = ''] = path.split('/');
    const block = this.opened.document.blocks.find((one) => one.kind === 'table' && one.position.path === table);
    return block?.kind === 'table' ? block.cells.filter((cell) => cell.position.path.startsWith(path)) : [];
  }
}

/** What the paths of all cells of a cell's row begin with. */
function rowPathOf({ position: { path } }: SourceCell): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The number behind the title's 「表」, counted on: 「自评表2」 copied is 「自评表3」; `counts`: that of 「附件2」 too. */
function numbered(text: string, by: number, counts: boolean): string {
  const end = text.indexOf('tr>');
  const on = (_: string, before: string, digits: string) => before + String(Number(digits) + by);
  const titles = text.slice(0, end).replace(/(>[^<]*表)(\d{1,3})(?!\d)/, on);
  return (counts ? titles.replace(/(>\s*附件\s*)(\d{1,3})(?!\d)/, on) : titles) + text.slice(end);
}
