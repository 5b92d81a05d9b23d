import { statSync } from 'node:fs';
import path from 'node:path';
import { run, say } from './run.mjs';

/**
 * When a file was last written, or null where there is none.
 * @param {string} file
 */
export function writtenAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * Whether `npm ci` is due. npm writes its own record into node_modules at the end of every installation.
 * @param {number | null} lockWritten
 * @param {number | null} recordWritten
 */
export function needsInstall(lockWritten, recordWritten) {
  return recordWritten === null || (lockWritten !== null && lockWritten > recordWritten);
}

/**
 * Installs the packages of package-lock.json where they are missing or older than it.
 * @param {string} root
 */
export function ensureDependencies(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!needsInstall(writtenAt(path.join(root, 'package-lock.json')), writtenAt(record))) return;
  say('正在安装依赖（npm ci）…');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root })) {
    throw new Error('依赖没有装上。请检查网络或 npm 源（npm config get registry），然后再运行一次。');
  }
}
