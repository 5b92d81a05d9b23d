/** What a gate looks at: a checked-out project. Paths are relative to `root`, with forward slashes. */
export interface Project {
  readonly root: string;
  /** Every file of the project that version control would keep. */
  readonly files: readonly string[];
  read(file: string): string;
}

/** Something a gate will not let through (`error`), or wants looked at (`warning`). */
export interface Offence {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** One rule of the house that no linter knows. One gate a file, listed in the registry, proven by a planted offence. */
export interface Gate {
  readonly name: string;
  readonly about: string;
  check(project: Project): readonly Offence[];
}

/** An exception to a gate, by file and by what it lets through, with the reason a reader deserves. */
export interface Exception {
  readonly file: string;
  readonly lets: string;
  readonly reason: string;
}
