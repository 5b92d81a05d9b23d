import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is not there on Windows or macOS: programs by name, and files of the system. */
const marks =
  /'(unshare|strace|soffice|mkfifo|pdftoppm|pdftotext|xdotool|xprop|dpkg|fcitx5|python3|runuser)'|['"`]\/(usr\/bin|proc|dev)\//;

/**
 * The list behind `npm run test:linux`: test files that need what only Linux has (Xvfb, dpkg, namespaces, /proc) or Debian's packages
 * (LibreOffice, chromium, python3-docx), told by what they and the files of tests/ they import name. Elsewhere they are no
 * part of the tests. Paths from the project's folder, with `/`.
 */
export function testsThatNeedLinux(root: string): readonly string[] {
  const tests = path.join(root, 'tests');
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => needsLinux(path.join(tests, name), tests, new Set()))
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .sort();
}

function needsLinux(file: string, tests: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (marks.test(text)) return true;
  const names = [...text.matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, name = '']) => path.resolve(path.dirname(file), name));
  const files = names.flatMap((name) => ['.ts', '.tsx', '/index.ts'].map((ending) => `${name}${ending}`));
  return files.filter((one) => one.startsWith(tests) && existsSync(one)).some((one) => needsLinux(one, tests, seen));
}
