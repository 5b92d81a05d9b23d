import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What somebody may download. */
const installer = /\.(deb|AppImage|tar\.gz|zip|exe|dmg)$/;

/**
 * Writes SHA256SUMS beside the installers of a folder, as `sha256sum -c` reads it; gives back what was listed.
 * @param {string} folder
 * @returns {Promise<readonly string[]>}
 */
export async function writeSums(folder) {
  const names = readdirSync(folder)
    .filter((name) => installer.test(name))
    .sort();
  const lines = [];
  for (const name of names) lines.push(`${await sha256(path.join(folder, name))}  ${name}\n`);
  writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''));
  return names;
}

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
function sha256(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('hex')));
  });
}
