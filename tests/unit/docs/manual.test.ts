import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf, manualPage } from '../../../build/manual/page';
import { actions } from '../../../shared/bridge/actions';
import { meaningOf, type Mode } from '../../../renderer/grid/keys';
import { home } from '../../support/planted';

const read = (file: string) => readFileSync(path.join(home, file), 'utf8');
const source = read('docs/manual.md');
const size = () => ({ width: 1, height: 1 });

/** The rows of the tables of keys: the keys a row names, and what it says of them. */
const rows = source
  .slice(source.indexOf('## 键盘一览表'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, left = '', words = ''] = line.split('|');
    return { keys: [...left.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''), words };
  });
const named = new Set(
  rows.flatMap(({ keys, words }) => [...keys, ...[...words.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')]),
);

/** As the page's code calls a key. */
const codeNames: Record<string, string> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  Esc: 'Escape',
  菜单键: 'ContextMenu',
  "'": 'Quote',
};
const baseOf = (keys: string) => {
  const last = keys.split('+').at(-1) ?? '';
  return codeNames[last] ?? last;
};

/** All code that listens to keys: the page's, and the windows' menus. */
function scripts(folder: string): string[] {
  return readdirSync(path.join(home, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return scripts(name);
    return /\.tsx?$/.test(name) ? [read(name)] : [];
  });
}

/** Keys the code asks for by name: `key === 'F2'`, `case 'Tab'`, `code !== 'Quote'`, `ArrowUp: …`. */
function keysAsked(): Set<string> {
  const code = scripts('renderer').join('\n');
  const asked = [...code.matchAll(/(?:\b(?:key|code)(?:\.toLowerCase\(\))? (?:===|!==) |case )'([^']+)'/g)];
  const listed = [...code.matchAll(/\b(Arrow(?:Up|Down|Left|Right)):/g)];
  const known = /^(F\d+|Arrow\w+|Enter|Escape|Tab|Delete|Backspace|Insert|ContextMenu|Quote|PageUp|PageDown|Home|End|[a-z])$/;
  return new Set([...asked, ...listed].map((match) => match[1] ?? '').filter((key) => known.test(key)));
}

/** What the browser itself does in a field, and what the menus have by role. */
const given = ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'];
const accelerators = scripts('electron/app')
  .flatMap((code) => [...code.matchAll(/accelerator: '([^']+)'/g)])
  .map((match) => (match[1] ?? '').replace('CmdOrCtrl', 'Ctrl'));
const ofActions = actions.flatMap(({ keys }) => (keys ? [keys.replace('CmdOrCtrl', 'Ctrl')] : []));

describe('the table of keys in the manual', () => {
  it('is there', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it('has every action that has a key, under its name', () => {
    const plain = (words: string) => words.replace(/…/g, '');
    for (const { keys, label, id } of actions) {
      if (!keys) continue;
      const row = rows.find((one) => one.keys.includes(keys.replace('CmdOrCtrl', 'Ctrl')));
      expect(row, `${id}: ${keys}`).toBeDefined();
      const first = plain(label).split('：')[0] ?? '';
      expect(row?.words, id).toContain(first);
    }
  });

  it('names no key that the program does not have', () => {
    const asked = keysAsked();
    const known = (keys: string) =>
      ofActions.includes(keys) ||
      accelerators.includes(keys) ||
      given.includes(keys) ||
      asked.has(baseOf(keys)) ||
      asked.has(baseOf(keys).toLowerCase());
    expect([...named].filter((keys) => !known(keys))).toEqual([]);
  });

  it('leaves out none that the page asks for', () => {
    const bases = new Set([...named].map(baseOf).flatMap((key) => [key, key.toLowerCase()]));
    expect([...keysAsked()].filter((key) => !bases.has(key))).toEqual([]);
  });

  it('tells of keys in a cell what they do there', () => {
    const press = (key: string, mode: Mode, long = false, more = {}) =>
      meaningOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, mode, long);
    expect(press('Enter', 'over')).toEqual({ kind: 'leave', to: 'below' });
    expect(press('Enter', 'over', false, { shiftKey: true })).toEqual({ kind: 'leave', to: 'above' });
    expect(press('Enter', 'ready', true)).toEqual({ kind: 'leave', to: 'below' });
    expect(press('Enter', 'inside', true)).toEqual({ kind: 'leave', to: 'below' });
    expect(press('Enter', 'inside', true, { altKey: true })).toEqual({ kind: 'break' });
    expect(press('Enter', 'ready', true, { altKey: true })).toEqual({ kind: 'break' });
    expect(press('Enter', 'over', false, { ctrlKey: true })).toEqual({ kind: 'leave', to: 'below' });
    expect(press('Tab', 'over')).toEqual({ kind: 'leave', to: 'next' });
    expect(press('F2', 'ready')).toEqual({ kind: 'inside' });
    expect(press('Escape', 'over')).toEqual({ kind: 'cancel' });
    expect(press('Escape', 'inside', true)).toEqual({ kind: 'take' });
    expect(press('Delete', 'ready')).toEqual({ kind: 'clear' });
  });
});

describe('the manual as a page', () => {
  it('is made whole: every picture and every link within it stands', () => {
    const { html, pictures } = manualPage(source, size);
    const files = readdirSync(path.join(home, 'docs/images'));
    expect(pictures.filter((picture) => !files.includes(path.basename(picture)))).toEqual([]);
    expect(pictures.length).toBeGreaterThan(9);
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${anchor}"`);
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=/);
  });

  it('gives headings the anchors they have on GitHub', () => {
    expect(anchorOf('左边的步骤和「待填」')).toBe('左边的步骤和待填');
    expect(anchorOf('Save, undo 2')).toBe('save-undo-2');
  });

  it.each([
    ['a link that leads out', '# 一\n\n[去](https://example.org)', '只能到手册里'],
    ['a link that leads nowhere', '# 一\n\n[去](#二)', '没有这些标题：二'],
    ['a picture from elsewhere', '# 一\n\n![图](../a.png)', 'docs/images'],
    ['a picture without words', '# 一\n\n![](images/a.png)', '没有说明'],
    ['markup of its own', '# 一\n\n<script>1</script>', '不写 HTML'],
    ['two headings alike', '# 一\n\n## 一', '一样的标题'],
  ])('refuses %s', (_what, markdown, words) => {
    expect(() => manualPage(markdown, size)).toThrow(words);
  });
});
