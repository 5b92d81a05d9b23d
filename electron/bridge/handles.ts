import { randomBytes } from 'node:crypto';

/** A fresh opaque ticket. Unguessable, so that no page can name what it was not given. */
export function newHandle(kind: 'book' | 'file' | 'job' | 'lost' | 'version'): string {
  return `${kind}-${randomBytes(12).toString('hex')}`;
}
