import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filePorts } from '../../../electron/disk/ports';
import { FORMAT, type OpenedFile, openJxzp, readJxzp, writeJxzp } from '../../../shared/file';
import { packSchema } from '../../../shared/pack/schema/pack';
import { evaluate } from '../../../shared/scoring';
import { workbook } from '../../../shared/workbook/schema/workbook';
import { must } from './sample';

const folder = path.join(import.meta.dirname, '../../fixtures/formats');

/**
 * What the tables of each sample come to, as their units published it; worked out by hand where nobody did: the appraisal of 2023 is
 * 30 + 70 ÷ 60 × 20, the training 9 + 18 + 10 + 10 + 8 + 22.5 + 10. The files are written once, by the program of their time, and
 * never again: their packs are those of that time too.
 */
const TOTALS: Readonly<Record<string, readonly string[]>> = {
  'anju-2023-approval': ['department 89', 'project 100', 'project 100', 'project 100', 'appraisal 53.33'],
  'anju-2024-hotline': ['department 98', 'project 99', 'project 100'],
  'mof-2020-training': ['project 87.5'],
  'tianmen-2022-hotline': ['department 98', 'project 100', 'project 100', 'project 100'],
  'yanzhou-2024-governance': ['project 88', 'project 93.5', 'project 96.18', 'project 90', 'appraisal 96.5'],
};

const formats = readdirSync(folder).map(Number);
const files = formats.flatMap((format) => Object.keys(TOTALS).map((name) => [format, name] as const));

function bytesOf(format: number, name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, String(format), `${name}.jxzp`)));
}

function totals({ pack: rules, workbook: filled }: OpenedFile): string[] {
  const { tables, projects, appraisals } = evaluate(rules, filled);
  return [...tables, ...projects, ...appraisals].flatMap(({ table, self }) =>
    self === null ? [] : [`${table} ${self.toString()}`],
  );
}

/** The shape of what a file holds, in few letters. */
function shapeOf(schema: z.ZodType): string {
  const told = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
  return createHash('sha256').update(told).digest('hex').slice(0, 12);
}

describe('a file of every format there ever was', () => {
  it('is kept here', () => {
    expect(formats.sort((one, other) => one - other)).toEqual(Array.from({ length: FORMAT }, (_, index) => index + 1));
  });

  it.each(files)('format %s: %s opens, comes to what was published, and is written again', async (format, name) => {
    const bytes = bytesOf(format, name);
    const opened = must(await openJxzp(bytes, filePorts));
    expect(opened.format).toBe(format);
    expect(totals(opened)).toEqual(TOTALS[name]);
    expect([...opened.evidence.keys()]).toEqual(['说明.txt']);
    const again = must(await openJxzp(must(await writeJxzp({ ...opened, program: '0.1.0' }, filePorts)), filePorts));
    expect(again.format).toBe(FORMAT);
    expect([again.workbook, again.pack]).toEqual([opened.workbook, opened.pack]);
    expect(again.evidence).toEqual(opened.evidence);
  });

  it.each(Object.keys(TOTALS))(
    '%s of today’s format is taken as it stands: nothing in it is changed or left out',
    async (name) => {
      const raw = must(await readJxzp(bytesOf(FORMAT, name), filePorts));
      const opened = must(await openJxzp(bytesOf(FORMAT, name), filePorts));
      expect(JSON.parse(JSON.stringify(opened.workbook))).toEqual(raw.workbook);
      expect(JSON.parse(JSON.stringify(opened.pack.resolved))).toEqual(raw.pack);
    },
  );
});

describe('what a file of this format may hold', () => {
  it('stays as it is: a program of this format must be able to open it', () => {
    // Where this fails the shape has changed: a new format, a step of migrations/ that leads to it, and a folder of files here.
    expect({ format: FORMAT, workbook: shapeOf(workbook), pack: shapeOf(packSchema) }).toEqual({
      format: 2,
      workbook: '74f746bc57cc',
      pack: '56f249a5c63e',
    });
  });
});
