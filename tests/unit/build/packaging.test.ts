import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedPackages, writeLicences } from '../../../build/bootstrap/licences.mjs';
import { writeSums } from '../../../build/bootstrap/sums.mjs';
import { icns, ico, sizes } from '../../../build/icons/containers.mjs';
import { packageOf } from '../../../build/licences/plugin';
import { controlOf, optionsOf } from '../../../build/linux/control.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const fresh = () => mkdtempSync(path.join(tmpdir(), 'jxzp-packaging-'));
const pictureAt = (size: number) => readFileSync(path.join(root, `build/resources/icons/${size}x${size}.png`));

/** Width and height of a PNG, from its header. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icon', () => {
  const pictures = new Map(sizes.map((size) => [size, pictureAt(size)]));

  it('is there in every size, as large as its name says', () => {
    expect([...pictures].map(([size, png]) => [size, ...sizeOf(png)])).toEqual(sizes.map((size) => [size, size, size]));
  });

  it('for Windows holds the PNGs at the places its directory names', () => {
    const file = readFileSync(path.join(root, 'build/resources/icon.ico'));
    expect(file).toEqual(ico(pictures));
    const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
    const found = entries.map((at) => sizeOf(file.subarray(file.readUInt32LE(at + 12)))[0]);
    expect(found).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('for macOS is as long as it says, to the last byte', () => {
    const file = readFileSync(path.join(root, 'build/resources/icon.icns'));
    expect(file).toEqual(icns(pictures));
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.subarray(8, 12).toString('latin1')).toBe('ic07');
  });
});

describe('the list of SHA-256', () => {
  it('names what may be downloaded, and nothing else', async () => {
    const folder = fresh();
    for (const name of ['jxzp-1.0.0-x64.deb', 'jxzp-1.0.0-x64.exe', 'builder-debug.yml'])
      writeFileSync(path.join(folder, name), name);
    expect(await writeSums(folder)).toEqual(['jxzp-1.0.0-x64.deb', 'jxzp-1.0.0-x64.exe']);
    const sum = createHash('sha256').update('jxzp-1.0.0-x64.deb').digest('hex');
    const [first] = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').split('\n');
    expect(first).toBe(`${sum}  jxzp-1.0.0-x64.deb`);
  });
});

describe('the deb', () => {
  const args = ['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1', '--deb-recommends', 'fonts-noto-cjk'];
  const more = [
    '--deb-compression',
    'xz',
    '--architecture',
    'arm64',
    '--after-install',
    '/t/after',
    '--description',
    '一句\n 细说\n\n再说',
  ];
  const rest = [
    '--version',
    '0.1.0',
    '--package',
    'out.deb',
    '--name',
    'jxzp',
    '--license',
    'MIT',
    '/a=b/=/opt/工作台',
    '/i.png=/usr/i.png',
  ];

  it('gets what electron-builder says of it', () => {
    const options = optionsOf([...args, ...more, ...rest]);
    expect(options).toMatchObject({ compression: 'xz', output: 'out.deb', scripts: new Map([['postinst', '/t/after']]) });
    expect(options.files).toEqual([
      { from: '/a=b/', to: '/opt/工作台' },
      { from: '/i.png', to: '/usr/i.png' },
    ]);
    expect(controlOf(options, 1234)).toBe(
      'Architecture: arm64\nVersion: 0.1.0\nPackage: jxzp\nInstalled-Size: 1234\nDepends: libnss3, libgbm1\n' +
        'Recommends: fonts-noto-cjk\nDescription: 一句\n 细说\n .\n 再说\n',
    );
  });

  it('leaves no option out in silence', () => {
    expect(() => optionsOf(['--pre-depends', 'x'])).toThrow('不认识的选项：--pre-depends');
  });
});

describe('licences', () => {
  it('a module is of the innermost package it lies in', () => {
    expect(packageOf('/p/node_modules/react/index.js')).toBe('node_modules/react');
    expect(packageOf('/p/node_modules/@base-ui/react/esm/x.js?y')).toBe('node_modules/@base-ui/react');
    expect(packageOf('/p/node_modules/a/node_modules/@b/c/d.js')).toBe('node_modules/a/node_modules/@b/c');
    expect(packageOf('/p/shared/number/index.ts')).toBeNull();
  });

  it('are those of what is bundled and of what that was made with', () => {
    const project = fresh();
    const put = (folder: string, manifest: object, licence?: string) => {
      mkdirSync(path.join(project, folder), { recursive: true });
      writeFileSync(path.join(project, folder, 'package.json'), JSON.stringify(manifest));
      if (licence !== undefined) writeFileSync(path.join(project, folder, 'LICENSE.md'), licence);
    };
    put(
      'node_modules/one',
      { name: 'one', version: '1.0.0', license: 'MIT', dependencies: { two: '*', '@types/x': '*' } },
      '甲的许可证',
    );
    put('node_modules/one/node_modules/two', { name: 'two', version: '2.0.0', license: 'ISC' });
    put('node_modules/two', { name: 'two', version: '9.0.0', license: 'GPL' });
    put('node_modules/@types/x', { name: '@types/x', version: '1.0.0' });
    put('node_modules/unused', { name: 'unused', version: '1.0.0' });
    mkdirSync(path.join(project, 'dist/main'), { recursive: true });
    writeFileSync(path.join(project, 'dist/main/packages.json'), '["node_modules/one"]');
    writeFileSync(path.join(project, 'LICENSE'), '我们的许可证');
    expect(shippedPackages(project).map(({ name, version, licence }) => [name, version, licence])).toEqual([
      ['one', '1.0.0', 'MIT'],
      ['two', '2.0.0', 'ISC'],
    ]);
    writeLicences(project);
    const text = readFileSync(path.join(project, 'dist/LICENSES.txt'), 'utf8');
    expect(text).toMatch(/我们的许可证[\s\S]*甲的许可证[\s\S]*two 2\.0\.0/);
  });
});

describe('electron-builder.yml', () => {
  const config = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as {
    files: string[];
    electronLanguages: string[];
    extraResources: { from: string }[];
    nsis: Record<string, unknown>;
    linux: { target: { target: string; arch: string[] }[]; executableArgs: string[] };
    win: { target: { target: string; arch: string[] }[] };
  };

  it('installs for the user alone, without an administrator, and takes none of the user’s files away', () => {
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false });
  });

  it('makes every installer for both processors', () => {
    const all = [...config.linux.target, ...config.win.target].map(({ target, arch }) => [target, ...arch]);
    expect(all).toEqual(['deb', 'AppImage', 'tar.gz', 'nsis'].map((target) => [target, 'x64', 'arm64']));
  });

  it('ships licences, and no source maps, command line or languages nobody reads', () => {
    expect(config.files).toEqual(expect.arrayContaining(['!**/*.map', '!**/.made-from']));
    expect(config.electronLanguages).toEqual(['zh-CN', 'en-US']);
    expect(config.extraResources.map(({ from }) => from)).toContain('dist/LICENSES.txt');
  });

  it('names files that are there', () => {
    const named = config.extraResources.map(({ from }) => from).filter((from) => !from.startsWith('dist/'));
    expect(named.filter((from) => !existsSync(path.join(root, from)))).toEqual([]);
  });
});
