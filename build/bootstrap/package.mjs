import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fallbackHome } from './electron.mjs';
import { run, say } from './run.mjs';

/** The version inside the fallback, which carries no `version` file. */
const fallbackVersion = '25.1.1';

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
    if (!run(process.execPath, [builder, ...given], { cwd: root })) throw new Error('没有打包成功，请看上面的说明。');
  } finally {
    if (isFallback && bare !== null) rmSync(bare, { recursive: true, force: true });
  }
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
