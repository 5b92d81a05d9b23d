/** The system's dialogs; null: the officer thought better of it. */
export interface Dialogs {
  askOpen(): Promise<string | null>;
  /** A document to read in: Word, Excel or a web page. */
  askPapers(): Promise<string | null>;
  /** A document, or another workbook, to take things over from. */
  askBeside(): Promise<string | null>;
  /** The bureau's form, or words a colleague saved. */
  askWording(): Promise<string | null>;
  askSave(name: string): Promise<string | null>;
  askFolder(purpose: 'export' | 'pack' | 'review'): Promise<string | null>;
  /** A Word or Excel document of the unit's own, to be filled in. */
  askOriginal(): Promise<string | null>;
  /** Where its filled copy goes; the name has its ending. */
  askSaveFilled(name: string): Promise<string | null>;
}
