/** What a finding says: what is wrong, with its figures, and how to mend it. Both are made from the finding's parameters. */
export interface Saying<Params> {
  readonly message: (params: Params) => string;
  readonly fix: (params: Params) => string;
}

/** Puts the two halves together; a remedy that needs no figures is plain words. */
export function say<Params>(message: (params: Params) => string, fix: string | ((params: Params) => string)): Saying<Params> {
  return { message, fix: typeof fix === 'string' ? () => fix : fix };
}

/** Where a finding is, in the officer's words: the project and the line. Never a binding. */
export interface At {
  readonly where: string;
}
