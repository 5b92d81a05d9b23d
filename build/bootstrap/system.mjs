import { existsSync, readFileSync } from 'node:fs';
import { ask, run, say } from './run.mjs';

/** Libraries that Electron's window needs. Newer Ubuntu releases renamed some; either name will do. */
export const windowPackages = ['libgtk-3-0|libgtk-3-0t64', 'libnss3', 'libasound2|libasound2t64', 'libgbm1', 'fonts-noto-cjk'];

/** What the tests need besides: a display, a browser, an office suite, independent readers of its files. */
export const testPackages = [
  ...windowPackages,
  'xvfb',
  'xauth',
  'chromium',
  'libreoffice-calc',
  'libreoffice-writer',
  'python3-docx',
  'python3-openpyxl',
  'poppler-utils',
  'fontconfig',
  'strace',
  'iproute2',
];

/** What the tests of the installers and of the input method need besides: a desktop's parts, and Chinese typed as a user does. */
export const installerPackages = [
  'p7zip-full',
  'xdotool',
  'x11-utils',
  'libglib2.0-bin',
  'xdg-utils',
  'desktop-file-utils',
  'shared-mime-info',
  'dbus-x11',
  'openbox',
  'fcitx5',
  'fcitx5-pinyin',
  'fcitx5-frontend-gtk3',
];

/**
 * Reads `dpkg-query -W -f '${Package} ${db:Status-Status}\n'`.
 * @param {string} listing
 * @returns {Set<string>}
 */
export function installedPackages(listing) {
  const rows = listing.split('\n').map((row) => row.trim().split(/\s+/));
  return new Set(rows.filter(([, status]) => status === 'installed').map(([name = '']) => name));
}

/**
 * Which of the wanted packages are missing; `a|b` is there when either is.
 * @param {readonly string[]} wanted
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(wanted, installed) {
  return wanted.filter((names) => !names.split('|').some((name) => installed.has(name)));
}

/**
 * The name to ask for, of several: the first that this release knows.
 * @param {string} names
 * @param {(name: string) => boolean} isKnown
 */
export function chooseName(names, isKnown) {
  const candidates = names.split('|');
  return candidates.find(isKnown) ?? candidates[0] ?? names;
}

/**
 * Whether an os-release text is that of Debian, Ubuntu or something made from them.
 * @param {string} osRelease
 */
export function isDebianLike(osRelease) {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
}

function lookAround() {
  const release = '/etc/os-release';
  return process.platform === 'linux' && existsSync(release) && isDebianLike(readFileSync(release, 'utf8'));
}

/** @param {readonly string[]} missing */
function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`正在安装系统软件包：${missing.join(' ')} …`);
  run('apt-get', ['update', '-qq'], { env });
  const names = missing.map((alternatives) =>
    chooseName(alternatives, (name) => /^\s+Candidate: (?!\(none\))/m.test(ask('apt-cache', ['policy', name]) ?? '')),
  );
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

/**
 * Sees to it that the system packages are there. As root on Debian or Ubuntu it installs them; elsewhere it prints the
 * one line to run. Gives back what is still missing; the caller decides whether it can go on.
 * @param {readonly string[]} wanted
 * @returns {readonly string[]}
 */
export function ensureSystem(wanted) {
  if (!lookAround()) {
    if (process.platform === 'linux') say(`这台机器不是 Debian/Ubuntu；请自行装好相当于这些的软件包：${wanted.join(' ')}`);
    return [];
  }
  const missing = () =>
    missingPackages(wanted, installedPackages(ask('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n']) ?? ''));
  const before = missing();
  if (before.length === 0) return [];
  if (process.getuid?.() !== 0) {
    const line = before.map((names) => names.split('|')[0]).join(' ');
    say(
      `缺少系统软件包。请运行这一行，然后再试：\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${line}`,
    );
    return before;
  }
  if (!install(before)) say('系统软件包没有全部装上，请看上面 apt-get 的说明。');
  return missing();
}
