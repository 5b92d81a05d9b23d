import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run';
import { builtCli } from '../../support/built-cli';
import { templates } from '../../support/packs';

const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-rough-'));
const at = (name: string) => path.join(folder, name);
const sample = at('sample.jxzp');

async function jxzp(...args: string[]) {
  let out = '';
  let err = '';
  const output = { out: (text: string) => void (out += `${text}\n`), err: (text: string) => void (err += `${text}\n`) };
  return { code: await runCli(args, { library: templates, version: '0.0.1' }, output), out, err };
}

/** Fills the worked example from this text, or these bytes, into a file of its own; what was refused. */
async function fill(data: string | Uint8Array, name: string) {
  writeFileSync(at(name), data);
  return jxzp('fill', sample, '--from', at(name), '--out', at(`${name}-${readdirSync(folder).length}.jxzp`));
}

async function hiddenAfter(data: string): Promise<string> {
  const out = at(`hidden-${readdirSync(folder).length}.jxzp`);
  writeFileSync(at('hidden.yaml'), data);
  expect((await jxzp('fill', sample, '--from', at('hidden.yaml'), '--out', out)).err).toBe('');
  return (await jxzp('inputs', out)).out;
}

beforeAll(async () => {
  expect((await jxzp('sample', 'anju-2024-hotline', '--out', sample)).code).toBe(0);
});

describe('data to fill in', () => {
  it('is read from GB18030, and refused by name where the encoding isn’t sure', async () => {
    // 「unit: {name: 某区某局}」
    const gb = Buffer.concat([Buffer.from('unit: {name: '), Buffer.from('c4b3c7f8c4b3bed6', 'hex'), Buffer.from('}\n')]);
    writeFileSync(at('gb.yaml'), gb);
    expect((await jxzp('fill', sample, '--from', at('gb.yaml'), '--out', at('gb.jxzp'))).code).toBe(0);
    expect((await jxzp('inputs', at('gb.jxzp'))).out).toContain('某区某局');
    const refused = await fill(Buffer.from('unit: {name: 某局}\n', 'utf16le'), 'odd.yaml');
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('「odd.yaml」的文字编码认不出来');
  });

  it('says the line of what it does not know', async () => {
    const { code, err } = await fill('unit:\n  name: 某局\n  nmae: 某局\nprojects:\n  - id: p1\n    colour: 红\n', 'lines.yaml');
    expect(code).toBe(2);
    expect(err).toContain('lines.yaml:3：');
    expect(err).toContain('lines.yaml:6：');
  });

  it('refuses a repeated id and another year', async () => {
    const twice = await fill('projects:\n  - {id: x1, name: 甲}\n  - {id: x1, name: 乙}\n', 'twice.yaml');
    expect(twice.err).toContain('「x1」重复了');
    expect(twice.err).toContain('twice.yaml:3');
    expect((await fill('year: "2019"\n', 'year.yaml')).err).toContain('2019');
    expect((await fill('year: "2024"\n', 'same-year.yaml')).code).toBe(0);
  });

  it('hides a project for a reason or a yes, never for a no', async () => {
    for (const no of ['false', '否', '""']) {
      expect(await hiddenAfter(`projects:\n  - {id: x1, name: 甲, hidden: ${no}}\n`)).not.toContain('hidden:');
    }
    expect(await hiddenAfter('projects:\n  - {id: x1, name: 甲, hidden: 涉密}\n')).toContain('hidden: 涉密');
  });

  it('is told of at most fifty times, then counted', async () => {
    const many = Array.from({ length: 19_000 }, (_, index) => `k${index}: 1`).join('\n');
    const { code, err } = await fill(`${many}\n`, 'many.yaml');
    expect(code).toBe(2);
    expect(err.match(/不认识的/g)).toHaveLength(50);
    expect(err).toContain('另有 18950 处');
  });
});

describe('paths', () => {
  it('that are no ordinary files are refused at once', async () => {
    spawnSync('mkfifo', [at('pipe')]);
    for (const odd of [at('pipe'), '/dev/zero', folder]) {
      const { code, err } = await jxzp('score', odd);
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('不是普通的文件') as string });
    }
    expect((await jxzp('score', '/proc/self/status')).code).toBe(2);
  });

  it('for the answer that are empty, or a file where a folder is wanted, get a plain reason', async () => {
    expect((await jxzp('export', sample, '--out', '')).err).toContain('「--out」后面是空的');
    expect((await jxzp('export', sample, '--out', sample)).err).toContain('不是文件夹');
    expect(readFileSync(sample).length).toBeGreaterThan(0);
  });

  it('in a pack’s folder that lead nowhere are named', async () => {
    mkdirSync(at('pack'));
    symlinkSync(at('nowhere'), path.join(at('pack'), 'pack.yaml'));
    const { code, err } = await jxzp('pack-check', at('pack'));
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('「pack.yaml」打不开') as string });
  });

  it('are made for their owner alone', () => {
    expect((statSync(sample).mode & 0o777).toString(8)).toBe('600');
  });

  it('of what is exported are no longer than a file system takes, nor turned about', async () => {
    const unit = `\u202e${'某'.repeat(150)}`;
    expect((await jxzp('new', '--pack', 'anju-2024', '--unit', unit, '--out', at('long.jxzp'))).code).toBe(0);
    const { code, out } = await jxzp('export', at('long.jxzp'), '--out', at('long'), '--formats', 'docx', '--split');
    expect(code).toBe(0);
    expect(out).not.toContain('\u202e');
    for (const name of readdirSync(at('long'))) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).not.toContain('\u202e');
    }
  });
});

describe('what the program writes', () => {
  const env = { ...process.env, JXZP_TEMPLATES: path.resolve('templates') };
  const run = (line: string) =>
    new Promise<{ code: number; stderr: string }>((resolve) => {
      execFile('bash', ['-c', line], { env }, (error, _, stderr) => resolve({ code: Number(error?.code ?? 0), stderr }));
    });
  let node = '';
  beforeAll(async () => {
    node = `'${process.execPath}' '${await builtCli()}'`;
  });

  it('may be read only in part: quietly, with the same exit code', async () => {
    expect(await run(`${node} packs --json | head -c 1 >/dev/null; exit \${PIPESTATUS[0]}`)).toEqual({ code: 0, stderr: '' });
    expect(await run(`${node} --help > >(true); exit $?`)).toEqual({ code: 0, stderr: '' });
  });

  it('does not fit a full device: a sentence, and exit code 2', async () => {
    const { code, stderr } = await run(`${node} --help > /dev/full`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^输出没有写完（ENOSPC）[^\n]*\n$/);
  });
});
