import { childOf, childrenOf, descendant, isOn, isTrue, valueOf, wholeNumber, type XmlElement } from '../xml/tree';

/** What a paragraph's style says of what we read: the heading level, and the list it belongs to. */
export interface ParagraphStyle {
  readonly level: number | null;
  readonly bold: boolean;
  readonly listId: string | undefined;
  readonly listLevel: number;
}

const PLAIN: ParagraphStyle = { level: null, bold: false, listId: undefined, listLevel: 0 };
const LONGEST_CHAIN = 20;

/** The styles of a Word document, each with what it takes over from the style it is based on. */
export class Styles {
  private readonly paragraphs = new Map<string, XmlElement>();
  private readonly known = new Map<string, ParagraphStyle>();
  private readonly unseen = new Set<string>();
  private readonly normal: string = '';

  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root ?? undefined, 'w:style')) {
      const { 'w:type': type, 'w:styleId': id, 'w:default': isDefault } = style.attributes;
      if (id === undefined) continue;
      if (type === 'paragraph') this.paragraphs.set(id, style);
      if (type === 'paragraph' && isTrue(isDefault)) this.normal = id;
      if (type === 'character' && isOn(childOf(style, 'w:rPr'), 'w:vanish')) this.unseen.add(id);
    }
  }

  /** Of a paragraph without a style the document's usual one. */
  of(id: string | undefined): ParagraphStyle {
    const wanted = id ?? this.normal;
    const known = this.known.get(wanted) ?? this.read(wanted);
    this.known.set(wanted, known);
    return known;
  }

  /** Whether a style of characters hides them. */
  hides(id: string | undefined): boolean {
    return id !== undefined && this.unseen.has(id);
  }

  private read(id: string): ParagraphStyle {
    let { level, bold, listId, listLevel } = PLAIN;
    let isLevelKnown = false;
    let style = this.paragraphs.get(id);
    for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step += 1) {
      const properties = childOf(style, 'w:pPr');
      if (isOn(childOf(style, 'w:rPr'), 'w:b')) bold = true;
      const outline = wholeNumber(valueOf(properties, 'w:outlineLvl'), 0, 9);
      const named = /^(?:heading|标题)\s*([1-9])$/i.exec(valueOf(style, 'w:name') ?? '')?.[1];
      if (!isLevelKnown && (outline !== undefined || named !== undefined)) {
        isLevelKnown = true;
        level = outline === undefined ? Number.parseInt(named ?? '', 10) : levelOf(outline);
      }
      const list = childOf(properties, 'w:numPr');
      if (listId === undefined && list !== undefined) {
        listId = valueOf(list, 'w:numId');
        listLevel = wholeNumber(valueOf(list, 'w:ilvl'), 0, 8) ?? 0;
      }
      style = this.paragraphs.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return { level, bold, listId, listLevel };
  }
}

/** Outline level 0 is a heading of level 1; 9 is body text. */
function levelOf(outline: number): number | null {
  return outline >= 9 ? null : outline + 1;
}

/** What a paragraph is, by its own properties and its style's. */
export function styleOf(paragraph: XmlElement, styles: Styles): ParagraphStyle {
  const properties = childOf(paragraph, 'w:pPr');
  const style = styles.of(valueOf(properties, 'w:pStyle'));
  const outline = wholeNumber(valueOf(properties, 'w:outlineLvl'), 0, 9);
  const list = descendant(properties, 'w:numPr');
  return {
    level: outline === undefined ? style.level : levelOf(outline),
    bold: style.bold,
    listId: valueOf(list, 'w:numId') ?? style.listId,
    listLevel: wholeNumber(valueOf(list, 'w:ilvl'), 0, 8) ?? style.listLevel,
  };
}
