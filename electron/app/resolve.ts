import path from 'node:path';
import { isOurs } from './origin';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** The file an address of the app stands for, or null: outside the folder, of an unknown kind, or not ours at all. */
export function resolveAddress(address: string, root: string): { file: string; type: string } | null {
  if (!isOurs(address)) return null;
  const wanted = decoded(new URL(address).pathname);
  if (wanted === null || wanted.includes('\0') || wanted.includes('\\')) return null;
  const file = path.resolve(root, `.${wanted}`);
  // With the separator: `renderer-evil/` begins with `renderer` too.
  if (!file.startsWith(path.resolve(root) + path.sep)) return null;
  const type = types[path.extname(file)];
  return type ? { file, type } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
