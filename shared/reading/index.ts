export { readDocument } from './document';
export { openDocument, type OpenedDocument } from './opened';
export type { Conversion, ReadingPorts, SourceEncoding } from './ports';
export type { SourceCell, SourceDocument, SourceParagraph, SourceTable } from './source';
