import { escapeXml } from '../sheets/package';

/** The words of a workbook: each once, by number. */
export class Strings {
  readonly #all = new Map<string, number>();

  /** The number of a text. */
  of(text: string): number {
    const known = this.#all.get(text);
    if (known !== undefined) return known;
    const index = this.#all.size;
    this.#all.set(text, index);
    return index;
  }

  /** The part `xl/sharedStrings.xml`, piece by piece. */
  *xml(): Iterable<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.#all.size}">`;
    for (const text of this.#all.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
    yield '</sst>';
  }
}
