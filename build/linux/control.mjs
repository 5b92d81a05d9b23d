/**
 * @typedef {{
 *   fields: ReadonlyMap<string, string>,
 *   depends: readonly string[],
 *   recommends: readonly string[],
 *   compression: string,
 *   output: string,
 *   scripts: ReadonlyMap<string, string>,
 *   files: readonly { from: string, to: string }[],
 * }} DebOptions
 */

/** fpm's options that become a field of `control`. */
const fields = new Map([
  ['--name', 'Package'],
  ['--version', 'Version'],
  ['--architecture', 'Architecture'],
  ['--maintainer', 'Maintainer'],
  ['--category', 'Section'],
  ['--deb-priority', 'Priority'],
  ['--url', 'Homepage'],
  ['--description', 'Description'],
]);

/** Those that name a script, and what dpkg calls it. */
const scripts = new Map([
  ['--after-install', 'postinst'],
  ['--after-remove', 'postrm'],
]);

/** Those a deb has no place for. */
const passedOver = new Set(['-s', '-t', '--vendor', '--license']);

/**
 * Reads the options electron-builder gives to fpm; one that isn't known is refused, so that nothing is left out in silence.
 * @param {readonly string[]} args
 * @returns {DebOptions}
 */
export function optionsOf(args) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {Map<string, string>} */
  const run = new Map();
  /** @type {string[]} */
  const depends = [];
  /** @type {string[]} */
  const recommends = [];
  /** @type {{ from: string, to: string }[]} */
  const files = [];
  let compression = 'xz';
  let output = '';
  for (let index = 0; index < args.length; index += 1) {
    const option = args[index] ?? '';
    if (option === '--force' || option === '--debug') continue;
    if (!option.startsWith('-')) {
      const cut = option.lastIndexOf('=');
      files.push({ from: option.slice(0, cut), to: option.slice(cut + 1) });
      continue;
    }
    const value = args[(index += 1)] ?? '';
    if (fields.has(option)) found.set(fields.get(option) ?? '', value);
    else if (scripts.has(option)) run.set(scripts.get(option) ?? '', value);
    else if (option === '-d') depends.push(value);
    else if (option === '--deb-recommends') recommends.push(value);
    else if (option === '--deb-compression') compression = value;
    else if (option === '--package') output = value;
    else if (!passedOver.has(option)) throw new Error(`打 deb 包时不认识的选项：${option} ${value}`);
  }
  return { fields: found, depends, recommends, compression, output, scripts: run, files };
}

/**
 * The text of DEBIAN/control.
 * @param {DebOptions} options
 * @param {number} kibibytes what it takes on the disk once installed
 */
export function controlOf({ fields: given, depends, recommends }, kibibytes) {
  const all = new Map(given);
  all.delete('Description');
  all.set('Installed-Size', String(kibibytes));
  all.set('Depends', depends.join(', '));
  all.set('Recommends', recommends.join(', '));
  // The first line is the synopsis; the others begin with a space, an empty one is a dot.
  const [synopsis = '', ...more] = (given.get('Description') ?? '').trim().split('\n');
  all.set('Description', [synopsis.trim(), ...more.map((line) => ` ${line.trim() || '.'}`)].join('\n'));
  return [...all]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
