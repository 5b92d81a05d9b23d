/**
 * Opens the program whose folder or file is given on the command line, as the official Electron does when it is
 * started with a path. It stands in for the official default program in the fallback of build/bootstrap/electron.mjs.
 */
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

let given = null;
const preloads = [];
const args = process.argv.slice(1);
for (let index = 0; index < args.length; index += 1) {
  const argument = args[index];
  if (argument === '--version' || argument === '-v') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (argument === '-r' || argument === '--require') {
    index += 1;
    preloads.push(args[index]);
  } else if (!argument.startsWith('-')) {
    given = argument;
    break;
  }
}

if (given === null) {
  console.error('electron <folder>');
  process.exit(1);
}

for (const file of preloads) Module._load(file, module, false);

const folder = path.resolve(given);
let main = folder;
if (fs.statSync(folder).isDirectory()) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(folder);
  main = path.join(folder, manifest.main ?? 'index.js');
}
Module._load(main, null, true);
