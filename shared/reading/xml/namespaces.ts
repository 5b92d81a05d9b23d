const OPC = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The prefixes we call namespaces by, whatever the document calls them. Each has its transitional and its strict name. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPC}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OPC}spreadsheetml/2006/main`, 'x'],
  [`${STRICT}spreadsheetml/main`, 'x'],
  [`${OPC}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OPC}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OPC}package/2006/relationships`, 'rel'],
  [`${OPC}package/2006/content-types`, 'ct'],
  [`${OPC}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OPC}drawingml/2006/spreadsheetDrawing`, 'xdr'],
  [`${STRICT}drawingml/spreadsheetDrawing`, 'xdr'],
  [`${OPC}markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Names as one part of the document uses them, turned into ours: `ns0:tbl` → `w:tbl`. An unknown namespace becomes `?`. */
export class NameScope {
  private readonly elements = new Map<string, string>();
  private readonly attributes = new Map<string, string>();

  private constructor(private readonly prefixes: ReadonlyMap<string, string>) {}

  static readonly root = new NameScope(new Map([['xml', 'xml']]));

  /** The scope inside an element with these attributes; the same where it declares no namespace. */
  within(attributes: Readonly<Record<string, string>>): NameScope {
    const names = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
    if (names.length === 0) return this;
    const prefixes = new Map(this.prefixes);
    for (const name of names) prefixes.set(name.slice('xmlns:'.length), PREFIXES.get(attributes[name] ?? '') ?? '?');
    return new NameScope(prefixes);
  }

  element(name: string): string {
    return remembered(this.elements, name, () => this.renamed(name, this.prefixes.get('')));
  }

  attribute(name: string): string {
    return remembered(this.attributes, name, () => this.renamed(name, undefined));
  }

  private renamed(name: string, plain: string | undefined): string {
    const colon = name.indexOf(':');
    if (colon < 0) return plain === undefined ? name : `${plain}:${name}`;
    const prefix = name.slice(0, colon);
    return `${this.prefixes.get(prefix) ?? prefix}:${name.slice(colon + 1)}`;
  }
}

function remembered(names: Map<string, string>, name: string, make: () => string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const made = make();
  names.set(name, made);
  return made;
}
