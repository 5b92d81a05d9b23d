import type { OpenedDocument, SourceCell } from '../../reading';
import type { FormBinding } from '../../recognising';
import { nameCellOf } from '../../recognising/bind';
import type { XmlElement } from '../../reading/xml/tree';
import type { DocumentPlan, FormPlan, RowCopy } from '../document-plan';
import { type Edit, prefixOf, spliced, startOf } from '../xml';
import { type Block, blockOf, withBreak } from './block';
import { faceOf, writeCell } from './cell';
import { mergedDown, withoutIdentity } from './rows';

/** The main part of a Word document with everything written in; nothing else of it changes. */
export function writeDocx(opened: OpenedDocument, { forms, further, words }: DocumentPlan): { part: string; text: string } {
  const [first] = opened.elements.values();
  const part = first?.part ?? '';
  const text = opened.textOf(part);
  const writer = new DocxWriter(
    opened,
    text,
    forms.map(({ form }) => form),
  );
  const inWords = writer.words(words);
  const edits: Edit[] = forms.flatMap(({ form, plan }) => (plan ? writer.editsOf(plan) : writer.removal(form)));
  // After the removals: of two edits at one place the first counts, and a title may go with its form.
  edits.push(...inWords);
  const copies = new Map<FormBinding, number>();
  for (const { like, plan, words: own } of further) {
    const nth = (copies.get(like) ?? 0) + 1;
    copies.set(like, nth);
    edits.push(...writer.copyOf(like, [...writer.editsOf(plan), ...writer.words(own)], nth));
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
    const gone = removed.flatMap(({ line }) => {
      const row = this.#rowOf(nameCellOf(line));
      return row ? [{ from: startOf(this.part, row), to: row.end, text: '' }] : [];
    });
    return [...cells, ...copies.flatMap((copy) => this.#copiedRow(copy)), ...gone];
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

  removal(form: FormBinding): Edit[] {
    const block = this.#block(form);
    if (!block) return [];
    return [{ ...(block.isRows ? { from: block.from, to: block.to } : withBreak(this.part, block)), text: '' }];
  }

  /** The form once more with the edits that make it another owner's, on a page of its own where the first began one. */
  copyOf(like: FormBinding, edits: readonly Edit[], nth: number): Edit[] {
    const block = this.#block(like);
    if (!block) return [];
    const made = numbered(withoutIdentity(spliced(this.part, block.from, block.to, edits)), nth);
    if (block.isRows) return [{ from: block.to, to: block.to, text: made }];
    const w = prefixOf(this.part, block.table);
    const apart = block.isOnNewPage
      ? `<${w}p><${w}r><${w}br ${w}type="page"/></${w}r></${w}p>`
      : block.hasTitle
        ? ''
        : `<${w}p/>`;
    return [{ from: block.to, to: block.to, text: apart + made }];
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
  #copiedRow({ like, writes }: RowCopy): Edit[] {
    const name = nameCellOf(like.line);
    const row = this.#rowOf(name);
    if (!name || !row) return [];
    const path = name.position.path.slice(0, name.position.path.lastIndexOf('/') + 1);
    const written = new Set(writes.map(({ cell }) => cell));
    const inside = writes.flatMap(({ cell, text }) => this.#cell(cell, text));
    const before: Edit[] = [];
    for (const cell of this.#cellsAt(path)) {
      const element = this.opened.elements.get(cell.position.path)?.element;
      if (!element || written.has(cell)) continue;
      if (cell.column >= name.column) inside.push(...writeCell(this.part, element, ''));
      else {
        inside.push(...mergedDown(this.part, element, 'goes-on'));
        if (cell.rowSpan === 1) before.push(...mergedDown(this.part, element, 'begins'));
      }
    }
    const made = withoutIdentity(spliced(this.part, startOf(this.part, row), row.end, inside));
    return [...before, { from: row.end, to: row.end, text: made }];
  }

  #cellsAt(path: string): SourceCell[] {
    const [table = ''] = path.split('/');
    const block = this.opened.document.blocks.find((one) => one.kind === 'table' && one.position.path === table);
    return block?.kind === 'table' ? block.cells.filter((cell) => cell.position.path.startsWith(path)) : [];
  }
}

/** The number behind the title's 「表」, counted on: 「自评表2」 copied is 「自评表3」. */
function numbered(text: string, by: number): string {
  const end = text.indexOf('tr>');
  return (
    text
      .slice(0, end)
      .replace(/(>[^<]*表)(\d{1,3})(?!\d)/, (_, before: string, digits: string) => before + String(Number(digits) + by)) +
    text.slice(end)
  );
}
