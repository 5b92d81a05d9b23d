import { SaxesParser } from 'saxes';
import { READING_LIMITS } from '../limits';
import type { ReadingPorts } from '../ports';
import { NameScope } from './namespaces';
import type { XmlElement, XmlNode } from './tree';

type XmlFault = 'malformed' | 'doctype' | 'too-big' | 'cancelled';

export type Parsed = { ok: true; root: XmlElement } | { ok: false; fault: XmlFault };

/** What is done with a part while it is read, so that a long one is never held as a whole. */
export interface Visit {
  /** Names of elements nobody asks for: left out with all that is in them. */
  readonly skip?: ReadonlySet<string>;
  /** Whether a finished element is taken out of the tree; it is then handed to `take` and not kept. */
  readonly isTaken?: (name: string, parent: string) => boolean;
  readonly take?: (element: XmlElement) => void;
  /** Whether more was taken than a document may hold: then the rest is not read. */
  readonly isFull?: () => boolean;
}

/** So much is read between two looks at whether to go on. */
const CHUNK = 1 << 18;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly opened: number;
  readonly scope: NameScope;
  readonly heldBefore: number;
}

/**
 * Reads a part's XML into elements, in order. Entities other than the five of XML, and any DOCTYPE, are refused: they are how
 * a small file grows without bound. `told` hears the share that is read.
 */
export async function parseXml(text: string, ports: ReadingPorts, visit: Visit = {}, told = ports.progress): Promise<Parsed> {
  const builder = new Builder(visit);
  for (let at = 0; at < text.length && builder.fault === null; at += CHUNK) {
    if (ports.cancelled()) return { ok: false, fault: 'cancelled' };
    builder.write(text.slice(at, at + CHUNK));
    if (visit.isFull?.()) return { ok: false, fault: 'too-big' };
    if (text.length <= CHUNK) break;
    told(Math.min(1, (at + CHUNK) / text.length));
    await ports.pause();
  }
  return builder.finish();
}

class Builder {
  fault: XmlFault | null = null;
  private root: XmlElement | null = null;
  private readonly stack: Open[] = [];
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  private skipped = 0;
  private seen = 0;
  private held = 0;

  constructor(private readonly visit: Visit) {
    const { parser } = this;
    parser.on('error', () => {
      this.fault ??= 'malformed';
    });
    parser.on('doctype', () => {
      this.fault = 'doctype';
    });
    parser.on('opentag', ({ name, attributes }) => this.open(name, attributes));
    parser.on('closetag', () => this.close());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
  }

  write(chunk: string): void {
    this.parser.write(chunk);
  }

  finish(): Parsed {
    if (this.fault === null) this.parser.close();
    if (this.fault !== null) return { ok: false, fault: this.fault };
    return this.root === null ? { ok: false, fault: 'malformed' } : { ok: true, root: this.root };
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.fault !== null) return;
    this.seen += 1;
    if (this.skipped > 0) {
      this.skipped += 1;
      if (this.skipped > READING_LIMITS.depth || this.seen > READING_LIMITS.elements) this.fault = 'too-big';
      return;
    }
    const scope = (this.stack[this.stack.length - 1]?.scope ?? NameScope.root).within(attributes);
    const known = scope.element(name);
    if (this.visit.skip?.has(known)) {
      this.skipped = 1;
      return;
    }
    if (this.isTooMuch()) this.fault = 'too-big';
    const opened = this.parser.position;
    this.stack.push({ name: known, attributes: renamed(attributes, scope), children: [], opened, scope, heldBefore: this.held });
    this.held += 1;
  }

  private isTooMuch(): boolean {
    const { elements, heldElements, depth } = READING_LIMITS;
    return this.seen > elements || this.held > heldElements || this.stack.length >= depth;
  }

  private close(): void {
    if (this.fault !== null) return;
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const done = this.stack.pop();
    if (done === undefined) return;
    const { name, attributes, children, opened } = done;
    const element: XmlElement = { name, attributes, children, opened, end: this.parser.position };
    const parent = this.stack[this.stack.length - 1];
    if (parent === undefined) this.root = element;
    else if (this.visit.isTaken?.(name, parent.name)) {
      this.held = done.heldBefore;
      this.visit.take?.(element);
    } else parent.children.push(element);
  }

  private text(text: string): void {
    const parent = this.stack[this.stack.length - 1];
    if (this.fault !== null || this.skipped > 0 || parent === undefined) return;
    // Between elements stands nothing but the layout of the source.
    if (parent.children.length === 0 || /\S/.test(text)) parent.children.push(text);
  }
}

function renamed(attributes: Readonly<Record<string, string>>, scope: NameScope): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (names.every((name) => scope.attribute(name) === name)) return attributes;
  const ours: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const name of names) ours[scope.attribute(name)] = attributes[name] ?? '';
  return ours;
}
