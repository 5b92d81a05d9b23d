import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run';
import { templates } from '../../support/packs';
import { chosen } from '../../support/runs';

const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-years-'));
const at = (name: string) => path.join(folder, name);

async function jxzp(...args: string[]) {
  let out = '';
  let err = '';
  const output = { out: (text: string) => void (out += `${text}\n`), err: (text: string) => void (err += text) };
  return { code: await runCli(args, { library: templates, version: '0.0.1' }, output), out, err };
}

const begin = (pack: string, year: string, out: string) =>
  jxzp('new', '--pack', pack, '--year', year, '--unit', '某局', '--out', at(out));

const N = '「区直单位人均资产变化率平均值（N）」';
const weight = '「个性权重」';

/** Packs for other years; with every test run one that holds figures of its year, and one that holds none. */
const OTHERS = chosen(
  [
    ['anju-2024', '2023', `自评年度是 2023 年，按 2024 年的规则；${N}还是 2024 年的数，请确认或改成 2023 年的。`],
    ['anju-2024', '2025', `自评年度是 2025 年，按 2024 年的规则；${N}还是 2024 年的数，请确认或改成 2025 年的。`],
    ['anju-2023', '2022', `自评年度是 2022 年，按 2023 年的规则；${weight}还是 2023 年的数，请确认或改成 2022 年的。`],
    ['tianmen-2022', '2025', '自评年度是 2025 年，按 2022 年的规则。'],
    ['yanzhou-2024', '2021', '自评年度是 2021 年，按 2024 年的规则。'],
  ] as const,
  ([pack]) => pack === 'anju-2023' || pack === 'tianmen-2022',
);

describe('a workbook of another year than its rules', () => {
  it.each(OTHERS)(
    '%s of %s says so when it is begun, scored and checked; what is printed is of its own year',
    async (pack, year, said) => {
      const file = `${pack}-${year}.jxzp`;
      expect((await begin(pack, year, file)).out).toContain(said);
      expect((await jxzp('score', at(file))).out.split('\n')[0]).toBe(said);
      expect((await jxzp('check', at(file))).out.split('\n')[0]).toBe(said);
      const out = at(`out-${pack}-${year}`);
      expect((await jxzp('export', at(file), '--out', out, '--formats', 'docx')).err).toBe('');
      expect(readdirSync(out)).toEqual([`某局${year}年度绩效自评表.docx`]);
      const zip = await JSZip.loadAsync(readFileSync(path.join(out, `某局${year}年度绩效自评表.docx`)));
      const words = ((await zip.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]+>/g, '');
      expect(words).not.toContain(`${pack.slice(-4)}年`);
    },
  );

  it.each([
    ['anju-2024', '2024'],
    ['anju-2024', '２０２４年度'],
    ['mof-2020', '2027'],
  ])('nothing is said of %s for %s: its own year, or any', async (pack, year) => {
    const file = `own-${pack}-${year}.jxzp`;
    expect((await begin(pack, year, file)).out).not.toContain('年的规则');
    expect((await jxzp('score', at(file))).out).not.toContain('年的规则');
    expect((await jxzp('check', at(file))).out).not.toContain('年的规则');
  });

  it.each(['1899', '99999', '24', '明年', ''])('「%s」 is no year to evaluate', async (year) => {
    const { code, err } = await begin('anju-2024', year, 'none.jxzp');
    expect([code, err.startsWith('--year：') || err.includes('--year')]).toEqual([2, true]);
    expect(readdirSync(folder)).not.toContain('none.jxzp');
  });

  it('a pack for any year is refused the years before it', async () => {
    const { code, err } = await begin('mof-2020', '2019', 'early.jxzp');
    expect([code, err.trim()]).toEqual([2, '--year：这套评分规则从 2020 年起才有，不能做 2019 年的自评卷。没有写出文件。']);
  });
});
