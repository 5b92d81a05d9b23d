import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run, say } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Package
 * @typedef {{ packages?: Readonly<Record<string, Package>> }} Lock
 */

/**
 * Whether `npm ci` is due: npm's own record of what it installed (null: there is none) lacks a package of the lock file, or
 * has another version of it. Packages for other platforms are optional, and may be missing.
 * @param {Lock} lock
 * @param {Lock | null} record
 */
export function needsInstall(lock, record) {
  if (record === null) return true;
  return Object.entries(lock.packages ?? {}).some(([place, { version, optional, link }]) => {
    return place !== '' && !optional && !link && record.packages?.[place]?.version !== version;
  });
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  if (!existsSync(file)) return null;
  const lock = /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
  return /** @type {Lock} */ (lock);
}

/**
 * Installs the packages of package-lock.json where they are missing or not those it names.
 * @param {string} root
 */
export function ensureDependencies(root) {
  const lock = readLock(path.join(root, 'package-lock.json'));
  if (lock === null || !needsInstall(lock, readLock(path.join(root, 'node_modules', '.package-lock.json')))) return;
  say('正在安装依赖（npm ci）…');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })) {
    throw new Error('依赖没有装上。请检查网络或 npm 源（npm config get registry），然后再运行一次。');
  }
}
