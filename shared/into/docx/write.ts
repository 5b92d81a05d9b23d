import type { OpenedDocument, SourceCell } from '../../reading';
import type { FormBinding } from '../../recognising';
import { nameCellOf } from '../../recognising/bind';
import type { XmlElement } from '../../reading/xml/tree';
import type { DocumentPlan, FormPlan, RowCopy } from '../plan';
import { type Edit, prefixOf, spliced, startOf } from '../xml';
import { type Block, blockOf } from './block';
import { writeCell } from './cell';
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
  const inWords = [...words].flatMap(([path, said]) => {
    const element = opened.elements.get(path)?.element;
    if (!element) return [];
    return path.startsWith('p') ? writer.words(element, said) : writeCell(text, element, said);
  });
  const edits: Edit[] = forms.flatMap(({ form, plan }) => (plan ? writer.editsOf(plan) : writer.removal(form)));
  // After the removals: of two edits at one place the first counts, and a title may go with its form.
  edits.push(...inWords);
  const copies = new Map<FormBinding, number>();
  for (const { like, plan } of further) {
    const nth = (copies.get(like) ?? 0) + 1;
    copies.set(like, nth);
    edits.push(...writer.copyOf(like, [...writer.editsOf(plan), ...inWords], nth));
  }
  return { part, text: spliced(text, 0, text.length, edits) };
}

class DocxWriter {
  constructor(
    private readonly opened: OpenedDocument,
    private readonly part: string,
    private readonly forms: readonly FormBinding[],
  ) {}

  editsOf({ writes, copies, removed }: FormPlan): Edit[] {
    const cells = writes.flatMap(({ cell, text }) => this.#cell(cell, text));
    const gone = removed.flatMap(({ line }) => {
      const row = this.#rowOf(nameCellOf(line));
      return row ? [{ from: startOf(this.part, row), to: row.end, text: '' }] : [];
    });
    return [...cells, ...copies.flatMap((copy) => this.#copiedRow(copy)), ...gone];
  }

  /** A paragraph with other words in the looks of its first. */
  words(paragraph: XmlElement, text: string): Edit[] {
    return writeCell(this.part, { ...paragraph, children: [paragraph], name: 'w:body' }, text);
  }

  removal(form: FormBinding): Edit[] {
    const block = this.#block(form);
    return block ? [{ from: block.from, to: block.to, text: '' }] : [];
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
    return element ? writeCell(this.part, element, text) : [];
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
