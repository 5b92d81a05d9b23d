import { childOf, childrenOf, type XmlElement } from '../../reading/xml/tree';
import { formatsOf } from '../../reading/xlsx/styles';
import { asXml, closingOf, type Edit, sourceOf, spliced, startOf } from '../xml';

/** The first number a workbook may call a format of its own by (ECMA-376 18.8.31). */
const FIRST_OWN = 164;

/** The looks of a workbook's cells while it is written: those that are wanted besides are like one of its own but for the format. */
export class CellStyles {
  readonly formatOf: (style: number) => string;
  readonly #holder: XmlElement | undefined;
  readonly #looks: readonly XmlElement[];
  readonly #made = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #formats = new Map<string, number>();

  /** `text`: the part that describes them; `root`: the same, read. Without it nothing can be added. */
  constructor(
    private readonly text: string,
    private readonly root: XmlElement | null,
  ) {
    this.formatOf = formatsOf(root);
    this.#holder = childOf(root ?? undefined, 'x:cellXfs');
    this.#looks = childrenOf(this.#holder, 'x:xf');
  }

  /** The number of a look like another with this format; null where there is none to be like. */
  like(style: number, format: string): number | null {
    if (this.formatOf(style) === format) return style;
    const key = `${style} ${format}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const look = this.#looks[style];
    if (!look) return null;
    const own = sourceOf(this.text, look).replace(/\s(?:numFmtId|applyNumberFormat)="[^"]*"/g, '');
    this.#added.push(own.replace(/^<[\w:]+/, (tag) => `${tag} numFmtId="${this.#formatId(format)}" applyNumberFormat="1"`));
    const made = this.#looks.length + this.#added.length - 1;
    this.#made.set(key, made);
    return made;
  }

  /** The part with what was added; null where nothing was. */
  written(): string | null {
    if (this.#added.length === 0 || !this.#holder) return null;
    const looks = this.#grown(this.#holder, this.#added, this.#looks.length);
    return spliced(this.text, 0, this.text.length, [...looks, ...this.#formatEdits()]);
  }

  #formatId(format: string): number {
    if (format === 'General') return 0;
    const known = this.#formats.get(format);
    if (known !== undefined) return known;
    const own = this.#ownFormats().map(({ attributes }) => Number.parseInt(attributes.numFmtId ?? '0', 10));
    const id = Math.max(FIRST_OWN - 1, ...own, ...this.#formats.values()) + 1;
    this.#formats.set(format, id);
    return id;
  }

  #ownFormats(): readonly XmlElement[] {
    return childrenOf(childOf(this.root ?? undefined, 'x:numFmts'), 'x:numFmt');
  }

  #formatEdits(): Edit[] {
    if (this.#formats.size === 0 || !this.root || !this.#holder) return [];
    const p = /^<(\w+:)?/.exec(sourceOf(this.text, this.#holder))?.[1] ?? '';
    const quoted = (format: string) => asXml(format).replace(/"/g, '&quot;');
    const made = [...this.#formats].map(([format, id]) => `<${p}numFmt numFmtId="${id}" formatCode="${quoted(format)}"/>`);
    const holder = childOf(this.root, 'x:numFmts');
    if (holder) return this.#grown(holder, made, this.#ownFormats().length);
    const at = this.root.opened;
    return [{ from: at, to: at, text: `<${p}numFmts count="${made.length}">${made.join('')}</${p}numFmts>` }];
  }

  /** A list with more at its end, and their count. */
  #grown(holder: XmlElement, more: readonly string[], before: number): Edit[] {
    const from = startOf(this.text, holder);
    const tag = this.text.slice(from, holder.opened).replace(/\scount="\d+"/, ` count="${before + more.length}"`);
    const end = closingOf(this.text, holder);
    const name = /^<[\w:]+/.exec(tag)?.[0].slice(1) ?? '';
    if (end === null) return [{ from, to: holder.end, text: `${tag.replace(/\s*\/>$/, '>')}${more.join('')}</${name}>` }];
    return [
      { from, to: holder.opened, text: tag },
      { from: end, to: end, text: more.join('') },
    ];
  }
}
