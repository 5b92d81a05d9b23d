import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureElectron } from './electron.mjs';

/**
 * The program that runs the shell: the official Electron, the one named by ELECTRON_OVERRIDE_DIST_PATH, or the fallback.
 * @param {string} root
 */
export async function shellOf(root) {
  const { ELECTRON_OVERRIDE_DIST_PATH: fetched } = await ensureElectron(root);
  const folder = fetched ?? process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder !== undefined) return path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const home = path.join(root, 'node_modules', 'electron');
  return path.join(home, 'dist', readFileSync(path.join(home, 'path.txt'), 'utf8').trim());
}
