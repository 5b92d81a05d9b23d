/** A file that was written, by its path in the folder of the set, with `/`. */
export interface Listed {
  readonly path: string;
  /** SHA-256, 64 small hexadecimal digits. */
  readonly sha256: string;
}

/** The list kept with a set: a line a file, as `sha256sum` writes and checks them. */
export function listText(files: readonly Listed[]): string {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** The files a list names. Lines that are none, and paths that lead out of the folder, are passed over. */
export function readList(text: string): readonly Listed[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const found = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
    const [, sha256 = '', path = ''] = found ?? [];
    const isInside =
      path !== '' && !/^[/\\]|\\|:|\u0000/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
    return isInside ? [{ path, sha256 }] : [];
  });
}
