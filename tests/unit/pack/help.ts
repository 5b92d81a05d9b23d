import { type Data, loadPack, type LoadedPack, type PackSource, readYaml } from '../../../shared/pack';
import { type Problem, sentence } from '../../../shared/text/problem';

/** A pack's folder from the texts of its files. */
export function folder(name: string, files: Readonly<Record<string, string>>): PackSource {
  return { folder: name, files: Object.entries(files).map(([path, text]) => ({ path, text })) };
}

/** The least a pack can be; `more` is added at the end. */
export const small = (more = '') => `language: 1
id: small
region: 某地
year: 2024
title: 自评
source: 某表
when-none: full
when-zero-divisor: full
rounding: {score: 2, rate: 2, total: plain}
ratings: [{name: 优, from: 0}]
${more.includes('tables:') ? '' : 'tables: [{id: t, kind: department, of: unit, name: 表, grid: [10], blocks: [{kind: note, text: 说明}]}]\n'}${more}`;

export function data(text: string, file = 'a.yaml'): Data {
  const read = readYaml(text, file);
  if (!read.ok) throw new Error(told(read.problems).join('\n'));
  return read.value;
}

export function loaded(source: PackSource, ...others: readonly PackSource[]): LoadedPack {
  const read = loadPack(source, (id) => others.find((one) => one.folder === id));
  if (!read.ok) throw new Error(told(read.problems).join('\n'));
  return read.value;
}

export function refusals(source: PackSource, ...others: readonly PackSource[]): string[] {
  const read = loadPack(source, (id) => others.find((one) => one.folder === id));
  return read.ok ? [] : told(read.problems);
}

/** `file:line code sentence`, as the command line prints a problem. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map((one) => `${one.place} ${one.code} ${sentence(one)}`);
}
