import { problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import type { ReadingPorts } from '../ports';
import { decodeXml } from '../xml/decode';
import { type Parsed, parseXml, type Visit } from '../xml/parse';
import { childrenOf, elementsOf, type XmlElement } from '../xml/tree';
import { type Archive, tooBig } from './archive';

/** What one part of the document says about another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `worksheet`, `officeDocument`. */
  readonly type: string;
  /** The other part's name, without a slash in front. */
  readonly target: string;
}

/** A document of Office as parts that point to each other (ECMA-376 part 2). */
export class OfficePackage {
  constructor(
    readonly archive: Archive,
    private readonly ports: ReadingPorts,
  ) {}

  /** The XML of a part as text; null where there is no such part. */
  text(part: string): Result<string | null> {
    const bytes = this.archive.read(part);
    if (!bytes.ok) return bytes;
    if (bytes.value === null) return ok(null);
    const text = decodeXml(bytes.value, this.ports);
    return text === null ? refused(problem('reading.damaged', part, {})) : ok(text);
  }

  /** A part's root element; null where there is no such part. What `visit` takes is not in it. */
  async part(name: string, visit: Visit = {}): Promise<Result<XmlElement | null>> {
    const text = this.text(name);
    if (!text.ok) return text;
    if (text.value === null) return ok(null);
    return understood(await parseXml(text.value, this.ports, visit), name);
  }

  /** What the document says a part holds, as in `[Content_Types].xml`; empty where it says nothing. */
  async contentType(part: string): Promise<string> {
    const types = await this.extra('[Content_Types].xml');
    const wanted = `/${part}`.toLowerCase();
    const said = childrenOf(types ?? undefined, 'ct:Override').find(
      ({ attributes }) => attributes.PartName?.toLowerCase() === wanted,
    );
    return said?.attributes.ContentType ?? '';
  }

  /** A part that only adds to the document: where it is missing or broken the rest is read without it. */
  async extra(name: string | undefined, visit: Visit = {}): Promise<XmlElement | null> {
    const read = name === undefined ? null : await this.part(name, visit);
    return read?.ok ? read.value : null;
  }

  /** The relations of a part; of the whole document where no part is named. */
  async relations(part = ''): Promise<Relation[]> {
    const slash = part.lastIndexOf('/') + 1;
    const root = await this.extra(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    if (root === null) return [];
    return [...elementsOf(root)]
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => ({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').pop() ?? '',
        target: resolved(part.slice(0, slash), attributes.Target ?? ''),
      }));
  }
}

/** A parsed part as a result, with the sentence of what is wrong with it. */
export function understood(parsed: Parsed, part: string): Result<XmlElement> {
  if (parsed.ok) return ok(parsed.root);
  switch (parsed.fault) {
    case 'malformed':
      return refused(problem('reading.damaged', part, {}));
    case 'doctype':
      return refused(problem('reading.unsafe', part, { name: part }));
    case 'too-big':
      return refused(tooBig());
    case 'cancelled':
      return refused(problem('reading.cancelled', '', {}));
    default:
      return parsed.fault satisfies never;
  }
}

/** A target as a part's name: absolute, or seen from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const parts = path.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
