import { childOf, childrenOf, textOf, type XmlElement } from '../xml/tree';

/** The text of a shared or inline string: its runs one after another, the reading of its characters left out. */
export function stringOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const plain = textOf(childOf(element, 'x:t'));
  const runs = childrenOf(element, 'x:r').map((run) => textOf(childOf(run, 'x:t')));
  return unescaped(plain + runs.join(''));
}

/** Characters XML cannot hold are written `_x000D_` (ECMA-376 22.9.2.19). Line ends are `\n`. */
export function unescaped(text: string): string {
  const read = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return read.includes('\r') ? read.replace(/\r\n?/g, '\n') : read;
}
