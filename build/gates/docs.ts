import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Gate, Offence, Project } from './gate';

/** Made by the scripts, so they may be missing from a fresh copy. */
const generated = /^(node_modules|dist|out|release|coverage|test-results)(\/|$)/;
/** A bare file name with one of these endings is a file of the project, not an officer's file. */
const ours = /\.(ts|tsx|mts|mjs|cjs|md|ya?ml)$/;
/** Stand-ins for a name of the reader's own: `<地区>`, `*.yaml`, `{年度}`, `DIR`, `DATA.yaml`. */
const placeholder = /[<>*{}…$]|(^|\/)[A-Z][A-Z_]*(\.|\/|$)|[\u4e00-\u9fff]/;
/** Names in capitals that are real all the same. */
const capitals = /(^|\/)(README|CHANGELOG|CONTRIBUTING|LANGUAGE|LICENSE|HOW-TO-[A-Z-]+)(\.md)?$/;
/** npm's own verbs. */
const npmVerbs = new Set([
  'ci',
  'install',
  'i',
  'run',
  'pack',
  'publish',
  'version',
  'exec',
  'ls',
  'audit',
  'outdated',
  'update',
  'view',
]);

interface Mention {
  readonly line: number;
  readonly text: string;
}

/** What a page names as paths: link targets and inline code, outside fenced blocks. */
export function pathsNamed(markdown: string): Mention[] {
  let fenced = false;
  return markdown.split('\n').flatMap((line, position) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return [];
    const links = [...line.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const codes = [...line.matchAll(/`([^`]+)`/g)].flatMap((match) => (match[1] ?? '').split(/\s+/));
    const local = links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
    return [...local, ...codes.filter((code) => /^[\w.@<>*{}\u4e00-\u9fff/-]+$/.test(code))].map((text) => ({
      line: position + 1,
      text,
    }));
  });
}

/** What a page tells the reader to run with npm, fenced blocks included. */
export function scriptsNamed(markdown: string): Mention[] {
  return markdown.split('\n').flatMap((line, position) => {
    const runs = [...line.matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g)].map((match) => match[1] ?? '');
    const verbs = [...line.matchAll(/(?:^\s*|[`$;&]\s*)npm ([a-z]+)\b/g)]
      .map((match) => match[1] ?? '')
      .filter((verb) => !npmVerbs.has(verb));
    return [...runs, ...verbs].map((text) => ({ line: position + 1, text }));
  });
}

function looksOurs(text: string, tops: ReadonlySet<string>): boolean {
  if (text === '' || text.startsWith('/') || text.startsWith('@') || text.startsWith('-') || generated.test(text)) return false;
  if (placeholder.test(text) && !capitals.test(text)) return false;
  const [first = ''] = text.replace(/^\.\//, '').split('/');
  return (text.includes('/') && tops.has(first)) || text.startsWith('./') || text.startsWith('../') || ours.test(text);
}

function checkPage(project: Project, page: string, tops: ReadonlySet<string>, scripts: ReadonlySet<string>): Offence[] {
  const text = project.read(page);
  const stands = (name: string) =>
    [project.root, path.join(project.root, path.dirname(page))].some((base) => existsSync(path.join(base, name)));
  const lost = pathsNamed(text).filter((mention) => looksOurs(mention.text, tops) && !stands(mention.text));
  const unknown = scriptsNamed(text).filter((mention) => !scripts.has(mention.text));
  return [
    ...lost.map(
      ({ line, text: name }): Offence => ({ file: page, line, message: `提到的「${name}」不存在。`, severity: 'error' }),
    ),
    ...unknown.map(({ line, text: name }): Offence => {
      return { file: page, line, message: `package.json 里没有「${name}」这个命令。`, severity: 'error' };
    }),
  ];
}

/** Pages that name files and commands that are gone cost a newcomer an afternoon. */
export const docsGate: Gate = {
  name: 'docs',
  about: '文档里提到的路径和 npm 命令都存在',
  check(project) {
    const tops = new Set(project.files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
    const manifest = JSON.parse(project.read('package.json')) as { scripts?: Record<string, string> };
    const scripts = new Set(Object.keys(manifest.scripts ?? {}));
    const pages = project.files.filter((file) => file.endsWith('.md') && !file.startsWith('tests/fixtures/'));
    return pages.flatMap((page) => checkPage(project, page, tops, scripts));
  },
};
