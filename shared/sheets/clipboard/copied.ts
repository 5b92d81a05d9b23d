/** The two forms programs put on the clipboard; each may be empty. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}
