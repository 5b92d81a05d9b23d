import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../../electron/disk/reading';
import type { Finding } from '../../../shared/findings';
import { exposedIn, forbids, type Looked } from '../../../shared/publishing';
import { askPython } from '../../support/python';
import { cleanDocument, Maker, withAccount, withIdCard, withMobile } from '../findings/private-set';

interface Planted {
  readonly place: string;
  readonly text: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-exposed-'));
let count = 0;

/** A document that python3-docx or openpyxl made, with these texts in it. */
function made(kind: 'docx' | 'xlsx', texts: readonly Planted[]): Uint8Array {
  const file = path.join(folder, `${(count += 1)}.${kind}`);
  askPython('planting.py', { path: file, kind, texts });
  return readFileSync(file);
}

async function found(
  kind: 'docx' | 'xlsx',
  texts: readonly Planted[],
  looked: Partial<Looked> = {},
): Promise<readonly Finding[]> {
  const all = await exposedIn(made(kind, texts), `a.${kind}`, { hidden: [], kept: [], ...looked }, readingPorts());
  if (!all.ok) throw new Error(JSON.stringify(all.problems));
  return all.value;
}

const codes = (findings: readonly Finding[]) => findings.filter(forbids).map(({ code }) => code);

/** Places that hold any number of texts. */
const ROOMY = { docx: ['body', 'cell', 'split', 'header', 'footer', 'alt', 'box'], xlsx: ['cell', 'split', 'comment'] } as const;

/** Of so many different numbers of a kind, planted all over a document, how many were found. */
async function recall(kind: 'docx' | 'xlsx', code: string, text: (make: Maker) => string, many: number): Promise<number> {
  const make = new Maker(4711);
  const texts = Array.from({ length: many }, (_, at) => ({
    place: ROOMY[kind][at % ROOMY[kind].length] ?? '',
    text: text(make),
  }));
  return codes(await found(kind, texts)).filter((one) => one === code).length / many;
}

describe.each(['docx', 'xlsx'] as const)('personal data in the bytes of a %s', (kind) => {
  it('is found: of 1,000 planted cards 99.5 %, mobiles 99 %, accounts 97 %', async () => {
    expect(await recall(kind, 'private.id-card', withIdCard, 1000)).toBeGreaterThanOrEqual(0.995);
    expect(await recall(kind, 'private.mobile', withMobile, 1000)).toBeGreaterThanOrEqual(0.99);
    expect(await recall(kind, 'private.account', withAccount, 1000)).toBeGreaterThanOrEqual(0.97);
  });

  it('is not seen in codes and amounts: at most by chance', async () => {
    const make = new Maker(99);
    const texts = Array.from({ length: 700 }, () => cleanDocument(make))
      .flat()
      .map((text) => ({ place: 'cell', text }));
    expect(texts.length).toBeGreaterThan(10_000);
    const alarms = codes(await found(kind, kind === 'docx' ? texts.map((one) => ({ ...one, place: 'body' })) : texts));
    expect(alarms.length).toBeLessThanOrEqual(35);
  });

  it('is found in properties', async () => {
    expect(codes(await found(kind, [{ place: 'author', text: '手机 13812345678' }]))).toEqual(['private.mobile']);
  });

  it('is told once, where it stands, with its middle hidden', async () => {
    const twice = ['电话 13812345678', '另一处 138-1234-5678'].map((text) => ({ place: 'cell', text }));
    const [one, ...others] = (await found(kind, twice)).filter(forbids);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ code: 'private.mobile', severity: 'error', params: { masked: '138******78' } });
    expect(one?.binding).toMatch(kind === 'docx' ? /第 1 张表/ : /B1/);
  });

  it('may stay where somebody gave a reason', async () => {
    const texts = [{ place: 'cell', text: '监督电话 13812345678' }];
    expect(codes(await found(kind, texts, { kept: ['监督电话：138 1234 5678'] }))).toEqual([]);
  });

  it('a project that is 不公开 is found by its name', async () => {
    const texts = [{ place: 'split', text: '另有信访维稳专项经费一项' }];
    const all = await found(kind, texts, { hidden: ['信访维稳专项经费', '专'] });
    expect(all.filter(forbids)).toMatchObject([
      { code: 'file.hidden', params: { kind: '不公开的项目', text: '信访维稳专项经费' } },
    ]);
  });
});

describe('in a worksheet', () => {
  it('numbers, names of sheets and headers are looked at as they are shown', async () => {
    const texts = [
      { place: 'number', text: '13812345678' },
      { place: 'sheet', text: '联系13912345678' },
      { place: 'header', text: '电话 13712345678' },
    ];
    expect(codes(await found('xlsx', texts))).toEqual(['private.mobile', 'private.mobile', 'private.mobile']);
  });

  it('a comment and the time it was made are traces, and keep nothing back', async () => {
    const all = await found('xlsx', [{ place: 'comment', text: '这个数再核一下' }]);
    expect(all).toMatchObject([{ params: { kind: '文件属性' } }, { params: { kind: '批注', text: '这个数再核一下' } }]);
    expect(all.filter(forbids)).toEqual([]);
  });
});
