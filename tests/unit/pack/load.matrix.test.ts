import { describe, expect, it } from 'vitest';
import {
  combinationsOf,
  type Data,
  exampleHeadsOf,
  fillWords,
  loadHead,
  loadPack,
  packIdOf,
  placeOf,
  previousYear,
  readingOnce,
} from '../../../shared/pack';
import { templates } from '../../support/packs';
import { chosen, runs } from '../../support/runs';
import { folder, loaded, refusals, small, told } from './help';

/** Nothing of it can be changed any more: whoever tries throws. */
function frozen(data: Data): void {
  if (typeof data !== 'object') return;
  Object.freeze(data);
  for (const one of Object.values(data)) frozen(one);
}

describe('loading a pack', () => {
  it('leaves the data of its folder, read once for all that extend it and all their options, as it is', async () => {
    const { sources, find } = await templates();
    const once = readingOnce();
    for (const source of sources) {
      const { head, pack, examples } = once(source);
      for (const part of [head(), pack()]) if (part.ok) frozen(part.value);
      const read = examples();
      if (read.ok) for (const { data } of read.value) frozen(data);
    }
    let tried = 0;
    const own = sources.filter((one) => !one.folder.includes('_'));
    for (const source of chosen(own, ({ folder: name }) => /mof|anju.2023/.test(name))) {
      const first = loadPack(source, find);
      for (const chosen of first.ok ? combinationsOf(first.value.pack.variants) : []) {
        const shared = loadPack(source, find, chosen, once);
        if (!shared.ok) throw new Error(JSON.stringify(shared.problems));
        expect(shared).toEqual(loadPack(source, find, chosen));
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(runs(1, 5));
  });

  it('says who a pack is from the files that say so, whatever the rest holds', () => {
    const base = folder('base', { 'pack.yaml': small('facts: [{id: a, name: 甲}]\n'), 'more.yaml': 'facts: ]' });
    const own = folder('own', {
      'pack.yaml': 'extends: small\nid: own\ntitle: 自己的\nyears: {from: 2025}\n',
      'choices.yaml': 'variants: [{id: cost, name: 成本, options: [{id: own, name: 单列}, {id: none, name: 不单列}]}]\n',
      'table.yaml': 'tables: {',
    });
    const head = loadHead(own, (id) => (id === packIdOf(base) ? base : undefined));
    if (!head.ok) throw new Error(JSON.stringify(head.problems));
    const { id, title, years, variants } = head.value;
    expect({ id, title, years }).toEqual({ id: 'own', title: '自己的', years: { from: 2025 } });
    expect(variants.map((one) => one.chosen)).toEqual(['own']);
    expect(Object.keys(head.value)).not.toContain('facts');
  });

  it('says of every pack at hand what the whole pack says', async () => {
    const shelf = await templates();
    const whole = shelf
      .packs()
      .map(({ id, region, year, years, title, variants }) => ({ id, region, year, years, title, variants }));
    expect(shelf.heads()).toEqual(whole);
    expect(whole.flatMap(({ variants }) => variants.map((one) => one.name))).toEqual(['成本指标', '部门表的资金']);
  });

  it('says what is missing in its pack.yaml, with the line', () => {
    const head = loadHead(
      folder('own', { 'pack.yaml': 'language: 1\nid: own\nregion: 某区\nyear: x\ntitle: 自己的\n' }),
      () => undefined,
    );
    expect(head.ok ? [] : told(head.problems)).toEqual([
      'own/pack.yaml:4 pack.ill-formed 「year」写成了「x」，格式不对；应当是四位数的年度，如 2024。',
    ]);
  });

  it('says of an example what stands before its first block', () => {
    const source = folder('p', {
      'pack.yaml': small(''),
      'examples/x.yaml': 'id: x\ntitle: 某单位\nnote: >-\n  第一行，\n  第二行。\nunit:\n  name: }\n',
      'examples/y.yaml': 'id: }\nunit:\n',
    });
    expect(exampleHeadsOf(source)).toEqual([{ id: 'x', title: '某单位', note: '第一行，第二行。' }]);
  });

  it('joins its files, pack.yaml first, and keeps examples as data', () => {
    const read = loaded(
      folder('p', {
        'a.yaml': 'facts: [{id: second, name: 乙}]',
        'pack.yaml': small('facts: [{id: first, name: 甲}]\n'),
        'examples/x.yaml': 'id: x',
        'notes.txt': 'no',
      }),
    );
    expect(read.pack.facts.map((fact) => fact.id)).toEqual(['first', 'second']);
    expect(read.examples.map((one) => one.file)).toEqual(['p/examples/x.yaml']);
  });

  it('lays itself over what it extends, to any depth, and keeps the places', () => {
    const grandparent = folder('old', { 'pack.yaml': small('facts:\n  - {id: a, name: 甲}\n') });
    const parent = folder('middle', { 'pack.yaml': 'extends: old\nid: middle\nfacts:\n  - {id: b, name: 乙}\n' });
    const read = loaded(
      folder('new', { 'pack.yaml': 'extends: middle\nid: new\nyear: 2025\nfacts:\n  - {id: a, unit: 元}\n' }),
      parent,
      grandparent,
    );
    expect(read.pack).toMatchObject({
      id: 'new',
      year: 2025,
      region: '某地',
      facts: [
        { id: 'a', name: '甲', unit: '元' },
        { id: 'b', name: '乙' },
      ],
    });
    expect(placeOf(read.data, ['facts', 0, 'name'], '')).toBe('old/pack.yaml:13');
    expect(placeOf(read.data, ['facts', 0, 'unit'], '')).toBe('new/pack.yaml:5');
    expect(placeOf(read.data, ['facts', 1, 'name'], '')).toBe('middle/pack.yaml:4');
  });

  it('tells its id without being read', () => {
    expect(packIdOf(folder('p', { 'pack.yaml': small() }))).toBe('small');
    expect(packIdOf(folder('p', { 'pack.yaml': 'id: {}' }))).toBeNull();
    expect(packIdOf(folder('p', {}))).toBeNull();
  });

  it('fills years and the unit into words', () => {
    expect(fillWords('{单位}{年度}年比{上年}年，{项目}', { year: '2024', unit: '某局' })).toBe('某局2024年比2023年，{项目}');
    expect(previousYear('2000')).toBe('1999');
  });
});

describe('what a pack is refused for', () => {
  const line = (key: string) => `facts:\n  - {id: a, name: 甲, ${key}}\n`;
  const tree = (node: string) =>
    `tables:\n  - id: t\n    kind: department\n    of: unit\n    name: 表\n    grid: [10]\n    blocks: [{kind: note, text: 说明}]\n    tree:\n      - ${node}\n`;

  it.each([
    [
      line('unti: 元'),
      'p/pack.yaml:13 pack.unknown-key 「facts › a」里有不认识的「unti」；请对照 templates/LANGUAGE.md 检查拼写。',
    ],
    [
      line('type: date'),
      'p/pack.yaml:13 pack.not-one-of 「facts › a › type」写成了「date」；只能是：number、text、yes-no、choice。',
    ],
    [line('options: 甲'), 'p/pack.yaml:13 pack.wrong-kind 「facts › a › options」的写法不对，这里应当是以「-」开头的列表。'],
    [
      line('blank: 零'),
      'p/pack.yaml:13 pack.ill-formed 「facts › a › blank」写成了「零」，格式不对；应当是一个数，如 8、22.5、-5、95%。',
    ],
    ['facts: [{id: a}]\n', 'p/pack.yaml:12 pack.absent 缺少「facts › a › name」；请补上。'],
    [
      tree('{id: i, name: 甲, score: 分值, points: 五, source: 表}'),
      'p/pack.yaml:19 pack.ill-formed 「tables › t › tree › i › points」写成了「五」，格式不对；应当是一个数，如 8、22.5、-5、95%。',
    ],
    [
      tree('{id: i, name: 甲, score: 分值, point: 5, source: 表}'),
      'p/pack.yaml:19 pack.unknown-key 「tables › t › tree › i」里有不认识的「point」；请对照 templates/LANGUAGE.md 检查拼写。',
    ],
    [tree('{id: i, name: 甲, score: 分值}'), 'p/pack.yaml:19 pack.absent 缺少「tables › t › tree › i › source」；请补上。'],
    [
      tree('{id: g, name: 甲, childern: []}'),
      'p/pack.yaml:19 pack.unknown-key 「tables › t › tree › g」里有不认识的「childern」；请对照 templates/LANGUAGE.md 检查拼写。',
    ],
    [
      tree('{id: i, name: 甲, source: 表, score: {ladder: {of: x, band: []}}}'),
      'p/pack.yaml:19 pack.unknown-key 「tables › t › tree › i › score › ladder」里有不认识的「band」，是不是「bands」；请对照 templates/LANGUAGE.md 检查拼写。',
    ],
    [
      tree('{id: i, name: 甲, source: 表, inputs: {数: fund.a}, score: 数}'),
      'p/pack.yaml:19 pack.ill-formed 「tables › t › tree › i › inputs › 数」写成了「fund.a」，格式不对；应当是数的来处：unit.编号（单位数据）、project.编号、funds.行.栏、rollup.编号、measure.编号、rows.编号，或就在这一行填的 {id: 编号, …}。',
    ],
  ])('%j', (text, said) => {
    expect(refusals(folder('p', { 'pack.yaml': small(text) }))).toContain(said);
  });

  it('all at once', () => {
    const said = refusals(folder('p', { 'pack.yaml': small('facts: [{id: a}, {id: B, name: 乙}]\nparameters: [{id: n}]\n') }));
    expect(said.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'p/pack.yaml:13 pack.absent',
      'p/pack.yaml:12 pack.absent',
      'p/pack.yaml:12 pack.ill-formed',
    ]);
  });

  it('a parent that is not there, or is the pack itself', () => {
    expect(refusals(folder('p', { 'pack.yaml': 'extends: q\nid: p' }))).toEqual([
      'p/pack.yaml:1 pack.extends-unknown 它继承的规则包「q」没有找到；请检查 extends 的写法。',
    ]);
    const self = folder('p', { 'pack.yaml': 'extends: p\nid: p' });
    expect(refusals(self, self)).toEqual([
      'p/pack.yaml:1 pack.extends-circle 规则包「p」绕了一圈继承自己；请断开其中一处 extends。',
    ]);
    expect(refusals(folder('p', { 'other.yaml': 'id: p' }))).toEqual([
      'p pack.no-file 「p」里没有 pack.yaml，不是规则包的文件夹。',
    ]);
  });
});
