import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeLicences } from './licences.mjs';
import { gather, say } from './run.mjs';

/**
 * @typedef {{ entry: string, config: string, sources: readonly string[] }} Target
 */

/**
 * The built parts: where each begins, and what else it is made from.
 * @type {Readonly<Record<string, Target>>}
 */
export const targets = {
  // The manual goes with the page: it is served from the same folder.
  renderer: {
    entry: 'renderer/index.html',
    config: 'vite.renderer.config.mts',
    sources: ['renderer', 'shared', 'docs', 'build/manual'],
  },
  main: { entry: 'electron/main.ts', config: 'vite.shell.config.mts', sources: ['electron', 'shared'] },
  preload: { entry: 'electron/preload.ts', config: 'vite.shell.config.mts', sources: ['electron', 'shared'] },
  worker: { entry: 'electron/worker.ts', config: 'vite.shell.config.mts', sources: ['electron', 'shared'] },
  cli: { entry: 'electron/cli.ts', config: 'vite.shell.config.mts', sources: ['electron', 'shared'] },
};

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

/**
 * A fingerprint of everything a target is made from: names and contents, so that a checkout or a deletion is noticed.
 * @param {string} root
 * @param {Pick<Target, 'config' | 'sources'>} target
 */
export function fingerprint(root, { config, sources }) {
  const hash = createHash('sha256');
  const single = [config, 'package-lock.json', 'build/licences/plugin.ts'].map((file) => path.join(root, file));
  for (const file of [...single, ...sources.flatMap((source) => filesUnder(path.join(root, source)).sort())]) {
    if (existsSync(file))
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} name */
function targetOf(name) {
  const target = targets[name];
  if (target === undefined) throw new Error(`不认识「${name}」；可以构建的有：${Object.keys(targets).join('、')}。`);
  return target;
}

/**
 * @param {string} root
 * @param {string} name
 */
function stampOf(root, name) {
  return path.join(root, 'dist', name, '.made-from');
}

/**
 * Whether what is in dist/ was made from other sources than today's.
 * @param {string} root
 * @param {string} name
 */
export function isStale(root, name) {
  const stamp = stampOf(root, name);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(root, targetOf(name));
}

/**
 * Builds beside the old output and then takes its place: whoever runs the old one meanwhile sees no half of it.
 * @param {string} root
 * @param {string} name
 */
async function buildOne(root, name) {
  const print = fingerprint(root, targetOf(name));
  const beside = path.join(root, 'dist', `.${name}-${process.pid}`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [
    vite,
    'build',
    '--config',
    targetOf(name).config,
    '--mode',
    modeOf(name),
    '--outDir',
    beside,
    '--logLevel',
    'warn',
  ];
  mkdirSync(beside, { recursive: true });
  const { code, output } = await gather(process.execPath, [...args, '--emptyOutDir'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (code !== 0) {
    rmSync(beside, { recursive: true, force: true });
    throw new Error(`${name} 没有构建成功：\n${output}`);
  }
  writeFileSync(path.join(beside, '.made-from'), print);
  const home = path.join(root, 'dist', name);
  rmSync(home, { recursive: true, force: true });
  renameSync(beside, home);
}

/**
 * The shell's parts are told apart by mode; the page is built as Vite builds any page.
 * @param {string} name
 */
function modeOf(name) {
  return name === 'renderer' ? 'production' : name;
}

/**
 * Builds those of the named targets that are stale, two at a time.
 * @param {string} root
 */
export async function ensureBuilt(root, names = Object.keys(targets), { force = false } = {}) {
  const due = names.filter((name) => existsSync(path.join(root, targetOf(name).entry)) && (force || isStale(root, name)));
  if (due.length === 0) return;
  say(`正在构建：${due.join('、')} …`);
  const queue = [...due];
  const work = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) await buildOne(root, name);
  };
  await Promise.all([work(), work()]);
  writeLicences(root);
}

/**
 * Which of the named targets have no entry file yet.
 * @param {string} root
 */
export function missingEntries(root, names = Object.keys(targets)) {
  return names.filter((name) => !existsSync(path.join(root, targetOf(name).entry)));
}
