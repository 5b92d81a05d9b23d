import { childOf, elementsOf, type XmlElement } from '../../reading/xml/tree';
import { asXml, closingOf, type Edit, prefixOf, sourceOf, startOf } from '../xml';

/**
 * Writes a text into a cell (or any holder of paragraphs) of a Word document: its first paragraph and the looks of its first
 * letters stay, the other paragraphs go. Lines become paragraphs.
 */
export function writeCell(part: string, cell: XmlElement, text: string): Edit[] {
  const paragraphs = paragraphsOf(cell);
  const [first, ...others] = paragraphs;
  const w = prefixOf(part, cell);
  const lines = text.split('\n');
  if (!first) {
    const closing = closingOf(part, cell);
    const made = lines.map((line) => `<${w}p>${run(w, '', line)}</${w}p>`).join('');
    return closing === null ? [] : [{ from: closing, to: closing, text: made }];
  }
  const removed = others.map((one): Edit => ({ from: startOf(part, one), to: one.end, text: '' }));
  return [writeParagraph(part, first, lines), ...removed];
}

/** A paragraph with these lines: the first in it, the others each in one like it. */
function writeParagraph(part: string, paragraph: XmlElement, lines: readonly string[]): Edit {
  const w = prefixOf(part, paragraph);
  const properties = childOf(paragraph, 'w:pPr');
  const own = properties ? sourceOf(part, properties) : '';
  const looks = looksOf(part, paragraph, w);
  const opening = part.slice(startOf(part, paragraph), paragraph.opened).replace(/\s*\/>$/, '>');
  const written = lines.map((line, at) => {
    const tag = at === 0 ? opening : opening.replace(/\s[\w.-]+:(paraId|textId)="[^"]*"/g, '');
    return `${tag}${own}${run(w, looks, line)}</${w}p>`;
  });
  return { from: startOf(part, paragraph), to: paragraph.end, text: written.join('') };
}

function run(w: string, looks: string, line: string): string {
  return line === '' ? '' : `<${w}r>${looks}<${w}t xml:space="preserve">${asXml(line)}</${w}t></${w}r>`;
}

/** The looks of the first letters; where there are none those of the paragraph's own mark. */
function looksOf(part: string, paragraph: XmlElement, w: string): string {
  const runs = [...within(paragraph, 'w:r')];
  const first = runs.find((one) => childOf(one, 'w:t') !== undefined) ?? runs[0];
  const properties = childOf(first, 'w:rPr') ?? childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  if (!properties) return '';
  const closing = closingOf(part, properties);
  if (closing === null) return '';
  // A tracked change of the mark or the letters is none of the new text's.
  const inner = part
    .slice(properties.opened, closing)
    .replace(/<[\w.-]*:?(ins|del|moveFrom|moveTo)\b[^>]*\/>/g, '')
    .replace(/<([\w.-]*:?rPrChange)\b[\s\S]*?<\/\1>/g, '');
  return inner === '' ? '' : `<${w}rPr>${inner}</${w}rPr>`;
}

/** The paragraphs of a cell, whatever content control they stand in; not those of tables in it. */
function paragraphsOf(holder: XmlElement): XmlElement[] {
  return [...elementsOf(holder)].flatMap((child) => {
    if (child.name === 'w:p') return [child];
    return child.name === 'w:tbl' || child.name === 'w:tcPr' ? [] : paragraphsOf(child);
  });
}

/** All elements of a name inside another, at any depth. */
function* within(holder: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(holder)) {
    if (child.name === name) yield child;
    else yield* within(child, name);
  }
}
