#!/usr/bin/env node
/**
 * Makes a deb with dpkg-deb. electron-builder calls it in the place of fpm (CUSTOM_FPM_PATH), with fpm's options, of which it knows those
 * that electron-builder gives: one way of building a deb, with and without a network, and no Ruby.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { controlOf, optionsOf } from './control.mjs';

/** @param {readonly string[]} args fpm's */
export function makeDeb(args) {
  const options = optionsOf(args);
  const stage = mkdtempSync(path.join(tmpdir(), 'deb-'));
  try {
    for (const { from, to } of options.files) place(from, path.join(stage, to));
    const home = path.join(stage, 'DEBIAN');
    mkdirSync(home);
    writeFileSync(path.join(home, 'control'), controlOf(options, kibibytes(stage)));
    for (const [script, file] of options.scripts) {
      cpSync(file, path.join(home, script));
      chmodSync(path.join(home, script), 0o755);
    }
    chmodSync(stage, 0o755);
    const level = process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '6';
    run('dpkg-deb', ['--root-owner-group', `-Z${options.compression}`, `-z${level}`, '--build', stage, options.output]);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * A folder whose name ends in `/` is copied as what is in it, as fpm does.
 * @param {string} from
 * @param {string} to
 */
function place(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  // Whoever builds may keep files from others; whoever installs must be able to read them.
  run('chmod', ['-R', 'u+rwX,go+rX,go-w', to]);
}

/** @param {string} folder */
function kibibytes(folder) {
  return Number(run('du', ['-sk', folder]).split('\t')[0]);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} 没有做成：${args.join(' ')}`);
  return done.stdout;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) makeDeb(process.argv.slice(2));
