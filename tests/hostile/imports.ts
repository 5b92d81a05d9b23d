import { unzipSync } from 'fflate';
import { readingPorts } from '../../electron/disk/reading';
import { importDocument, mergeInto } from '../../shared/jobs';
import { sentence } from '../../shared/text/problem';
import { newWorkbook } from '../../shared/workbook';
import { workbook as workbookSchema } from '../../shared/workbook/schema/workbook';
import { effortSince } from '../support/effort';
import { type MadeBlock, made } from '../support/forms';
import type { Parts } from '../support/ooxml';
import { madeFiles } from '../support/made-files';
import { sampleOf, templates } from '../support/packs';
import { mutatedOf } from './documents';

const row = (...cells: string[]) => cells.map((text) => ({ text }));

/** A declaration and a 决算报表: the forms beside the self-evaluations. */
const OTHERS: readonly MadeBlock[] = [
  '项目支出绩效目标申报表（2024年度）',
  [
    row('项目名称', '效能热线工作', '', ''),
    row('年度资金总额', '29.65', '其中：财政拨款', '29.65'),
    row('一级指标', '二级指标', '三级指标', '指标值'),
    row('产出指标', '数量指标', '接听次数', '≥4000次'),
    row('效益指标', '社会效益指标', '办结率', '≥95%'),
  ],
  '财政拨款收入支出决算总表',
  '单位：万元',
  [row('项目', '行次', '调整预算数', '决算数'), row('栏次', '', '1', '2'), row('本年支出合计', '57', '230.1', '228.14')],
];

/** The parts of documents as offices have them: a published sample in Word, in Excel with its working papers, and the other forms. */
export async function bases(): Promise<Parts[]> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const files = [...(await madeFiles(pack, workbook, ['docx', 'xlsx'])), made(OTHERS, 'docx'), made(OTHERS, 'xlsx')];
  return files.map((bytes) => {
    const text = new TextDecoder();
    return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, text.decode(part)]));
  });
}

/** What was wrong with the answers, in words; how many documents were recognised and refused; the seed that took most, in ms of processor time. */
export interface Imports {
  readonly faults: readonly string[];
  readonly read: number;
  readonly refused: number;
  readonly dearest: { readonly seed: number; readonly effort: number };
}

/** Imports the mutated documents of these seeds, and merges what was read into an empty workbook; nothing may be thrown. */
export async function importFaults(seeds: Iterable<number>): Promise<Imports> {
  const whole = await bases();
  const library = await templates();
  const faults: string[] = [];
  let [read, refused] = [0, 0];
  let dearest = { seed: 0, effort: 0 };
  for (const seed of seeds) {
    const bytes = mutatedOf(whole, seed);
    const before = process.cpuUsage();
    try {
      const done = await importDocument({ bytes, name: 'a.docx', packId: 'anju-2024' }, library, readingPorts());
      if (done.ok) {
        read += 1;
        const { pack, workbook } = done.value;
        const merged = mergeInto(pack, newWorkbook(pack, '某单位'), workbook, 'all').workbook;
        for (const one of [workbook, merged]) if (!workbookSchema.safeParse(one).success) faults.push(`${seed}: 存不下的自评卷`);
      } else {
        refused += 1;
        if (done.problems.length === 0 || done.problems.some((one) => !sentence(one).endsWith('。')))
          faults.push(`${seed}: 没有一句话`);
      }
    } catch (error) {
      faults.push(`${seed}: ${String(error)}`);
    }
    const spent = effortSince(before);
    if (spent > dearest.effort) dearest = { seed, effort: spent };
  }
  return { faults, read, refused, dearest };
}
