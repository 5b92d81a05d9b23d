import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ name: string, version: string, license?: string, dependencies?: Readonly<Record<string, string>> }} Manifest
 * @typedef {{ name: string, version: string, licence: string, text: string | null }} Shipped
 */

/** What is shipped; the command line stays behind. */
const shippedParts = ['renderer', 'main', 'preload', 'worker'];

/**
 * The packages in what is shipped, each once, by name: those bundled, and those they were made with (some packages come as one
 * file that has others in it).
 * @param {string} root
 * @returns {readonly Shipped[]}
 */
export function shippedPackages(root) {
  const lists = shippedParts.map((part) => path.join(root, 'dist', part, 'packages.json')).filter((file) => existsSync(file));
  const queue = lists.flatMap((file) => /** @type {string[]} */ (readJson(file)));
  /** @type {Map<string, Shipped>} */
  const found = new Map();
  const seen = new Set();
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const home = path.join(root, folder);
    const { name, version, license = '', dependencies = {} } = manifestIn(home);
    found.set(`${name}@${version}`, { name, version, licence: license, text: textIn(home) });
    for (const needed of Object.keys(dependencies)) {
      const place = needed.startsWith('@types/') ? null : placeOf(root, folder, needed);
      if (place !== null) queue.push(place);
    }
  }
  return [...found.values()].sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

/**
 * @param {string} home
 * @returns {Manifest}
 */
function manifestIn(home) {
  return /** @type {Manifest} */ (readJson(path.join(home, 'package.json')));
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Where a package finds another one: in its own node_modules, or in those above it.
 * @param {string} root
 * @param {string} folder
 * @param {string} name
 */
function placeOf(root, folder, name) {
  for (let from = folder; from !== '.'; from = path.posix.dirname(from)) {
    const place = path.posix.join(from, 'node_modules', name);
    if (existsSync(path.join(root, place, 'package.json'))) return place;
  }
  const top = path.posix.join('node_modules', name);
  return existsSync(path.join(root, top, 'package.json')) ? top : null;
}

/** @param {string} home */
function textIn(home) {
  const names = readdirSync(home).filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name));
  const texts = names.sort().map((name) => readFileSync(path.join(home, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.length > 0 ? texts.join('\n\n') : null;
}

/**
 * Writes dist/LICENSES.txt: our own licence, then those of what is shipped with us.
 * @param {string} root
 */
export function writeLicences(root) {
  const packages = shippedPackages(root);
  const line = '─'.repeat(40);
  const own = `绩效自评工作台\n许可证：MIT\n\n${readFileSync(path.join(root, 'LICENSE'), 'utf8').trim()}`;
  const shell =
    'Electron 与 Chromium\n各按自己的许可证随程序提供：程序所在文件夹里的 LICENSE.electron.txt 和 LICENSES.chromium.html。';
  const others = packages.map(({ name, version, licence, text }) => {
    const words = text ?? '（这个包没有附许可证全文，以它声明的许可证为准。）';
    return `${name} ${version}\n许可证：${licence || '没有声明'}\n\n${words}`;
  });
  writeFileSync(path.join(root, 'dist', 'LICENSES.txt'), `${[own, shell, ...others].join(`\n\n${line}\n\n`)}\n`);
}
