/**
 * An element of a document's XML. Names and attributes bear our own prefixes (`w:tbl`, `x:row`), see `namespaces.ts`.
 * Its opening tag ends at `opened` and the whole of it at `end` in the part's text, for writing into the same part again.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly opened: number;
  readonly end: number;
}

export type XmlNode = XmlElement | string;

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** Takes an element of a document's XML by its part and the path of its position. */
export type Keep = (part: string, path: string, element: XmlElement) => void;

/** The child elements, texts left out. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) if (typeof child !== 'string') yield child;
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The first element at the end of a path of names. */
export function descendant(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce(childOf, element);
}

/** All children of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : [...elementsOf(element)].filter((child) => child.name === name);
}

/** An attribute of a child: `<w:ilvl w:val="1"/>` within a paragraph's properties. */
export function valueOf(element: XmlElement | undefined, name: string, attribute = 'w:val'): string | undefined {
  return childOf(element, name)?.attributes[attribute];
}

/** A whole number within bounds; undefined where the text is none. */
export function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\s*[-+]?\d{1,10}\s*$/.test(text)) return undefined;
  return Math.min(most, Math.max(least, Number.parseInt(text, 10)));
}

/** Whether a property such as `<w:vanish/>` is there and not switched off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childOf(element, name);
  return property !== undefined && !isFalse(property.attributes['w:val']);
}

/** Whether an attribute says no, in any of the ways the standard allows. */
export function isFalse(text: string | undefined): boolean {
  return text === '0' || text === 'false' || text === 'off';
}

/** Whether an attribute says yes. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

/** All text within. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined
    ? ''
    : element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
