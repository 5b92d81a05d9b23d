import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { freshFolder, root } from '../e2e/window';
import { papers } from './papers';
import { screens } from './screens';
import { openStudio } from './studio';
import { squeeze } from './squeeze';

const home = path.join(root, 'docs/images');

/** `npm run pictures`: takes the manual's pictures of the running program and of what it exports. Names given: only those. */
async function take(wanted: readonly string[]): Promise<void> {
  const out = freshFolder('pictures');
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const taken: string[] = [];
  for (const { name, stage } of screens.filter((screen) => isWanted(screen.name))) {
    // A window for each: no picture shows what another one left behind.
    const studio = await openStudio();
    await stage(studio);
    await studio.shoot(path.join(out, `${name}.png`));
    await studio.close();
    taken.push(name);
  }
  if (wanted.length === 0 || wanted.some((name) => /^(word|excel)/.test(name))) taken.push(...(await papers(out)));
  mkdirSync(home, { recursive: true });
  for (const name of taken) {
    await squeeze(path.join(out, `${name}.png`));
    copyFileSync(path.join(out, `${name}.png`), path.join(home, `${name}.png`));
    console.log(`docs/images/${name}.png`);
  }
}

await take(process.argv.slice(2));
