/**
 * `npm run icons`: draws build/resources/icon.svg in every size that Linux, Windows and macOS ask for. Needs Debian's chromium, as the
 * tests do. What it writes is committed: packaging then needs nothing but files.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../bootstrap/root.mjs';
import { failPlainly } from '../bootstrap/run.mjs';
import { icns, ico, sizes } from './containers.mjs';

const resources = path.join(root, 'build', 'resources');

await failPlainly(async () => {
  const drawing = readFileSync(path.join(resources, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    /** @type {Map<number, Buffer>} */
    const pictures = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
    mkdirSync(path.join(resources, 'icons'), { recursive: true });
    for (const [size, png] of pictures) writeFileSync(path.join(resources, 'icons', `${size}x${size}.png`), png);
    writeFileSync(path.join(resources, 'icon.ico'), ico(pictures));
    writeFileSync(path.join(resources, 'icon.icns'), icns(pictures));
  } finally {
    await browser.close();
  }
});
