import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asRoot, commandLinesOf, endAll, need, Person, propertyOf, windowTitled } from '../support/desktop';
import { electronBinary, root } from './window';

const run = promisify(execFile);
const release = path.join(root, 'node_modules/.cache/installers');
const installed = '/opt/绩效自评工作台/jxzp';
const unit = '某区热线中心';

/** The file of a kind that was packaged. */
function artifact(ending: string): string {
  const name = readdirSync(release).find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`没有打出 ${ending}`);
  return path.join(release, name);
}

/** How the main process of a program was started. */
const mainOf = (executable: string) => commandLinesOf(executable).find((line) => !line.includes(' --type='));

describe('the installers', () => {
  const person = new Person();
  const file = path.join(person.home, '文档', `${unit}.jxzp`);

  beforeAll(async () => {
    need(['dpkg-deb', '7za', 'xdotool', 'xprop', 'gio', 'xdg-mime', 'desktop-file-validate', 'update-mime-database'], tools);
    const env = {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electronBinary()),
      // What is tried is what is in them, not how small they are.
      ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    };
    await asRoot('rm', '-rf', release);
    const options = ['--linux', 'deb', 'tar.gz', 'zip', `--${process.arch}`, `-c.directories.output=${release}`];
    await run(process.execPath, [path.join(root, 'build/package.mjs'), ...options], { cwd: root, env, maxBuffer: 64 << 20 });
    const order = ['new', '--pack', 'anju-2024', '--unit', unit, '--out', file];
    await run(process.execPath, [path.join(root, 'build/jxzp.mjs'), ...order], { cwd: root });
    person.owns(file);
    await asRoot('dpkg', '--install', artifact('.deb'));
  });
  afterEach(async () => {
    person.leaves();
    await endAll(installed);
  });
  afterAll(async () => {
    await asRoot('dpkg', '--purge', 'jxzp');
  });

  it('stand in the list of SHA-256, which agrees with them', async () => {
    const { stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: release, env: { ...process.env, LC_ALL: 'C' } });
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(stdout).not.toContain('FAILED');
  });

  it('the deb brings a desktop entry in Chinese, the kind of file, icons and licences', async () => {
    await run('desktop-file-validate', ['/usr/share/applications/jxzp.desktop']);
    const entry = readFileSync('/usr/share/applications/jxzp.desktop', 'utf8');
    expect(entry).toMatch(/^Name=绩效自评工作台$/m);
    expect(entry).toMatch(/^Exec="\/opt\/绩效自评工作台\/jxzp" --ozone-platform=x11 %f$/m);
    expect(await person.runs('gio', 'info', '--attributes=standard::content-type', file)).toMatch(/: application\/x-jxzp$/m);
    expect(await person.runs('xdg-mime', 'query', 'default', 'application/x-jxzp')).toBe('jxzp.desktop');
    for (const size of ['16x16', '48x48', '256x256']) {
      expect(existsSync(`/usr/share/icons/hicolor/${size}/apps/jxzp.png`), size).toBe(true);
    }
    expect(readFileSync('/opt/绩效自评工作台/resources/LICENSES.txt', 'utf8')).toMatch(/decimal\.js \d/);
    expect(existsSync('/opt/绩效自评工作台/LICENSES.chromium.html')).toBe(true);
  });

  it('a double click on a workbook opens it, sandboxed, on X11, under our icon', async () => {
    person.starts(['gio', 'open', file]);
    const window = await windowTitled(unit);
    const started = mainOf(installed);
    expect(started).toContain(file);
    expect(started).toContain('--ozone-platform=x11');
    expect(started).not.toContain('--no-sandbox');
    expect(await propertyOf(window, 'WM_CLASS')).toBe('WM_CLASS(STRING) = "jxzp", "jxzp"\n');
    // Width and height come before the pixels.
    expect(await propertyOf(window, '_NET_WM_ICON', '32c')).toMatch(/= 256, 256, /);
  });

  it('in a Wayland session the program goes over to X11 by itself', async () => {
    person.starts(['jxzp', file], { WAYLAND_DISPLAY: 'wayland-none', XDG_SESSION_TYPE: 'wayland' });
    await windowTitled(unit);
    expect(mainOf(installed)).toMatch(new RegExp(`--ozone-platform=x11.* ${file}$`));
  });

  it.each(['.tar.gz', '.zip'])('the %s runs from where it is unpacked', async (ending) => {
    const folder = path.join(person.home, `unpacked${ending}`);
    const unpack = ending === '.zip' ? ['7za', 'x', '-y', `-o${folder}`] : ['tar', '-xzf'];
    await person.runs('mkdir', folder);
    await person.runs(...unpack, artifact(ending), ...(ending === '.zip' ? [] : ['-C', folder]));
    const executable = (await person.runs('find', folder, '-name', 'jxzp', '-type', 'f')).trim();
    person.starts([executable, file]);
    await windowTitled(unit);
    await endAll(executable);
  });

  it('removed, it leaves nothing of its own, and all of hers', async () => {
    const before = readFileSync(file);
    const kept = () => readdirSync(path.join(person.home, '.config'), { recursive: true, encoding: 'utf8' });
    expect(kept().some((name) => name.endsWith('recent.json'))).toBe(true);
    await asRoot('dpkg', '--purge', 'jxzp');
    expect(existsSync('/opt/绩效自评工作台')).toBe(false);
    expect(existsSync('/usr/bin/jxzp')).toBe(false);
    expect(existsSync('/usr/share/applications/jxzp.desktop')).toBe(false);
    expect(await person.runs('xdg-mime', 'query', 'default', 'application/x-jxzp')).toBe('');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(kept().some((name) => name.endsWith('recent.json'))).toBe(true);
  });
});

const tools = 'p7zip-full xdotool x11-utils libglib2.0-bin xdg-utils desktop-file-utils shared-mime-info';
