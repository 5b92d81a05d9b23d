import { childOf, elementsOf, isOn, textOf, valueOf, type XmlElement } from '../xml/tree';
import type { Styles } from './styles';
import { symbolOf } from './symbols';

/** What a paragraph shows: its text, and the boxes that hang on it, each with a text of its own. */
export interface Inline {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
  readonly pictures: number;
  /** Whether all letters say of themselves that they are bold. */
  readonly bold: boolean;
}

/** What is not shown: properties, deleted and moved text, instructions of fields, the reading above a character. */
const UNSEEN = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:fldData',
]);

/** Reads a paragraph's text as it is seen, tracked changes accepted. */
export function inlineOf(paragraph: XmlElement, styles: Styles): Inline {
  const reader = new InlineReader(styles);
  for (const child of elementsOf(paragraph)) reader.read(child);
  return { text: reader.text, boxes: reader.boxes, pictures: reader.pictures, bold: reader.bold && reader.text !== '' };
}

class InlineReader {
  text = '';
  readonly boxes: XmlElement[] = [];
  pictures = 0;
  bold = true;
  /** Fields that are open, innermost last: whether their result has begun. What stands before it is instructions. */
  private readonly fields: boolean[] = [];

  constructor(private readonly styles: Styles) {}

  read(element: XmlElement): void {
    const { name } = element;
    if (UNSEEN.has(name)) return;
    switch (name) {
      case 'w:r':
        if (!this.isHidden(element)) this.run(element);
        return;
      case 'w:t':
      case 'm:t':
        return this.show(textOf(element).replace(/\s*[\r\n]+\s*/g, ' '));
      case 'w:tab':
      case 'w:ptab':
        return this.show('\t');
      case 'w:br':
      case 'w:cr':
        return this.show('\n');
      case 'w:noBreakHyphen':
        return this.show('-');
      case 'w:sym':
        return this.show(symbolOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''));
      case 'w:fldChar':
        return this.field(element.attributes['w:fldCharType']);
      case 'w:sdt':
        if (!isOn(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) this.readAll(element);
        return;
      case 'mc:AlternateContent':
        return this.readAll(alternativeOf(element));
      case 'w:txbxContent':
        this.boxes.push(element);
        return;
      case 'a:blip':
      case 'v:imagedata':
        this.pictures += 1;
        return;
      default:
        this.readAll(element);
    }
  }

  private run(element: XmlElement): void {
    const { length } = this.text;
    this.readAll(element);
    if (this.bold && this.text.length > length && !isOn(childOf(element, 'w:rPr'), 'w:b'))
      this.bold = this.text.slice(length).trim() === '';
  }

  private readAll(element: XmlElement): void {
    for (const child of elementsOf(element)) this.read(child);
  }

  private show(text: string): void {
    if (this.fields.every((isResult) => isResult)) this.text += text;
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false);
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = true;
    else if (type === 'end') this.fields.pop();
  }

  private isHidden(run: XmlElement): boolean {
    const properties = childOf(run, 'w:rPr');
    if (properties === undefined) return false;
    if (childOf(properties, 'w:vanish') !== undefined) return isOn(properties, 'w:vanish');
    return this.styles.hides(valueOf(properties, 'w:rStyle'));
  }
}

/** Of several ways to show one thing the first; the last resort where the others show no text. */
export function alternativeOf(element: XmlElement): XmlElement {
  const ways = [...elementsOf(element)].filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  return ways.find(hasText) ?? ways[0] ?? element;
}

function hasText(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string' && (child.name === 'w:t' || hasText(child)));
}
