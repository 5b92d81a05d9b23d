export { readDocument } from './document';
export { openDocument, type OpenedDocument, type Placed } from './opened';
export type { Conversion, ReadingPorts, SourceEncoding } from './ports';
export type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceFormat,
  SourceParagraph,
  SourcePosition,
  SourceTable,
} from './source';
