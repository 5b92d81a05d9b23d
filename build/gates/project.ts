import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Project } from './gate';

/** Generated or fetched: never looked at, wherever it stands. */
const ignored = new Set(['node_modules', 'dist', 'out', 'release', 'coverage', '.git', '.cache', 'test-results']);

function walk(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (ignored.has(entry.name)) return [];
    return entry.isDirectory() ? walk(root, name) : [name];
  });
}

/** Tracked files and new ones not yet added; a copy without version control is walked instead. */
function listed(root: string): string[] {
  if (!existsSync(path.join(root, '.git'))) return walk(root);
  const out = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return out
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
}

/** Opens the project at `root` for the gates. */
export function openProject(root: string): Project {
  return {
    root,
    files: [...new Set(listed(root))].sort(),
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
  };
}

/** The code of the product: what ships. */
export function isProduct(file: string): boolean {
  return /^(shared|renderer|electron)\//.test(file);
}

/** Any of our scripts, typed or not. */
export function isScript(file: string): boolean {
  return /\.(ts|tsx|mts|mjs|cjs)$/.test(file) && !file.endsWith('.d.ts');
}
