import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fallbackHome } from './electron.mjs';
import { ask, run, say } from './run.mjs';

/** The version inside the fallback, which carries no `version` file. */
const fallbackVersion = '25.1.1';

/** The program in an unpacked package of this platform. */
export const executableHere =
  { win32: 'jxzp.exe', darwin: '绩效自评工作台.app/Contents/MacOS/绩效自评工作台' }[/** @type {string} */ (process.platform)] ??
  'jxzp';

/**
 * Runs electron-builder. `electron`: the folder of the Electron to pack, or null to let electron-builder fetch one for the
 * platform that is asked for.
 * @param {string} root
 * @param {readonly string[]} options
 * @param {string | null} electron
 */
export function runBuilder(root, options, electron) {
  const isFallback = electron !== null && !existsSync(path.join(electron, 'version'));
  const bare = electron !== null && isFallback ? bareCopy(electron) : electron;
  const given = [...options, '--publish', 'never'];
  if (bare !== null) given.push(`-c.electronDist=${bare}`);
  if (isFallback) {
    given.push(`-c.electronVersion=${fallbackVersion}`);
    say('用备用的 Electron 打出的包只供测试，请勿分发。');
  }
  try {
    const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
    const env = { ...process.env, ...ownTools(root) };
    if (!run(process.execPath, [builder, ...given], { cwd: root, env })) throw new Error('没有打包成功，请看上面的说明。');
  } finally {
    if (isFallback && bare !== null) rmSync(bare, { recursive: true, force: true });
  }
}

/**
 * Tools of this machine that electron-builder would otherwise download: dpkg-deb behind our stand-in for fpm, and 7-Zip.
 * @param {string} root
 * @returns {Record<string, string>}
 */
function ownTools(root) {
  if (process.platform !== 'linux') return {};
  /** @type {Record<string, string>} */
  const env = {};
  if (ask('dpkg-deb', ['--version']) !== null) env.CUSTOM_FPM_PATH = path.join(root, 'build', 'linux', 'deb.mjs');
  const sevenZip = process.env.ELECTRON_BUILDER_7ZIP_PATH ?? ask('which', ['7za'])?.trim();
  if (sevenZip) env.ELECTRON_BUILDER_7ZIP_PATH = sevenZip;
  return env;
}

/**
 * The Electron of this machine: the one the environment names, the fetched fallback, or the official one where it is there.
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function electronHere(root, env) {
  const official = path.join(root, 'node_modules', 'electron', 'dist');
  const places = [env.ELECTRON_OVERRIDE_DIST_PATH, official, fallbackHome(root)];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/**
 * The fallback without our opener, as electron-builder wants a bare Electron.
 * @param {string} home
 */
function bareCopy(home) {
  const copy = mkdtempSync(path.join(path.dirname(home), 'bare-'));
  cpSync(home, copy, { recursive: true, filter: (file) => path.basename(file) !== 'default_app.asar' });
  return copy;
}
