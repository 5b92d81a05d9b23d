import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isIndicator, type TreeNode } from '../../shared/pack';
import { packFolders, packIn } from './library';

/** What is printed beside a line and published, by where it stands. */
function printed(folder: string): (readonly [string, string])[] {
  const { pack } = packIn(folder);
  const lines = (nodes: readonly TreeNode[]): (readonly [string, string])[] =>
    nodes.flatMap((node) =>
      isIndicator(node)
        ? [node.explanation, node.criterion].flatMap((text) => (text === undefined ? [] : [[node.name, text] as const]))
        : lines(node.children ?? []),
    );
  return pack.tables.flatMap(({ tree }) => lines(tree));
}

const folders = packFolders().filter((folder) => !folder.includes('_base'));

describe('指标解释 and 评分说明 are fit to be published', () => {
  it('there are some', () => {
    expect(folders.flatMap(printed).length).toBeGreaterThan(100);
  });

  it.each(folders)('%s: words in place of signs of mathematics, nothing colloquial, no full stop', (folder) => {
    const signs = /[≤≥<>≦≧∞]|\[[^\]]*[,，][^\]]*[\])）]|[(（][-\d.%]+\s*[,，]\s*[-\d.%]+[\])]/;
    const colloquial = /多少|怎么|了没有|好不好|准不准|满意不满意|没到|不到位|算不算|线性|左右|差不多|至少得有/;
    const wrong = printed(folder).filter(([, text]) => signs.test(text) || colloquial.test(text) || /[。，；、：\s]$/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each(folders)('%s: an explanation says what the line reflects or what is judged', (folder) => {
    const { pack } = packIn(folder);
    const explanations = (nodes: readonly TreeNode[]): string[] =>
      nodes.flatMap((node) => (isIndicator(node) ? [node.explanation ?? '反映'] : explanations(node.children ?? [])));
    const all = pack.tables.flatMap(({ tree }) => explanations(tree));
    expect(all.filter((text) => !/反映|评价|按/.test(text))).toEqual([]);
  });
});

/** What a pack asks the officer to write: hints, and what a report leaves to the unit. */
function askedIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const lines = files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'));
  return lines.flatMap((line) =>
    [...line.matchAll(/hint: ([^}\n]+)|\{\?([^}]+)\}/g)].map(([, hint = '', left = '']) => hint + left),
  );
}

describe('what the unit is asked to write is asked in the words of official papers', () => {
  it.each(folders)('%s', (folder) => {
    const colloquial = /怎样|怎么|什么|谁|哪[些里个]|多少|一条一条|总的|打算|做了|没有的写|对着/;
    expect(askedIn(folder).filter((text) => colloquial.test(text))).toEqual([]);
  });

  it('there is something asked', () => {
    expect(folders.flatMap(askedIn).length).toBeGreaterThan(80);
  });
});
