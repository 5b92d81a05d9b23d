import { beforeAll, describe, expect, it } from 'vitest';
import { isScript, openProject } from '../../../../build/gates/project';
import { openField, readPlain } from '../../../../shared/workbook';
import { fields, figures, kindsOf, tableFields } from '../../../../shared/workbook/fields';
import { Catalogue, catalogue } from '../../../../shared/workbook/fields/catalogue';
import { lineField, type TableKind } from '../../../../shared/workbook/fields/kind';
import { bindingPath } from '../../../../shared/workbook/fields/path';
import { readWords } from '../../../../shared/workbook/fields/printed';
import { typedIn } from '../../../../shared/workbook/fields/walk';
import { linted } from '../../../support/linted';
import { sampleOf } from '../../../support/packs';
import { home } from '../../../support/planted';

const samples = ['anju-2024-hotline', 'tianmen-2022-hotline', 'yanzhou-2024-governance'];

describe('bindings', () => {
  it('are built as they have always been written', () => {
    expect(fields.unitFact.at('staff')).toBe('unit/fact/staff');
    expect(fields.amount.at('project/p1', 'fiscal', 'initial')).toBe('project/p1/funds/fiscal/initial');
    expect(fields.selfScore.at('department/execution')).toBe('department/execution/own');
    expect(fields.rowField.at('department/indicator/duty', 'r1', 'name')).toBe('department/indicator/duty/row/r1/name');
    expect(figures.total.at('appraisal/a1', 'self')).toBe('appraisal/a1/total/self');
  });

  it('are parsed back to what they were built of, and no others are', () => {
    expect(fields.amount.parse('project/p1/funds/fiscal/initial')).toEqual(['project/p1', 'fiscal', 'initial']);
    expect(fields.selfScore.parse('department/execution/own')).toEqual(['department/execution']);
    expect(fields.selfScore.parse('department/indicator/x/own-reason')).toBeNull();
    expect(fields.tableFact.parse('unit/fact/staff')).toBeNull();
    expect(fields.unitFact.parse('department/fact/staff')).toBeNull();
  });

  it.each(samples)('lead to where everything typed in %s stands', async (sample) => {
    const { pack, workbook } = await sampleOf(sample);
    const typed = typedIn(pack, workbook);
    expect(typed.length).toBeGreaterThan(50);
    for (const { kind, binding, given } of typed) {
      expect(catalogue.kindsAt(binding).map(({ id }) => id)).toContain(kind.id);
      const field = kind.shape ? null : openField(binding, pack, workbook);
      const read = field?.read(workbook);
      if (field) expect(typeof read === 'string' ? { text: read } : read, binding).toEqual(given);
      else expect(kind.shape, binding).toBe(true);
    }
  });
});

/** A kind of field as one more file of the catalogue would have it. */
const scribble = lineField(bindingPath('<line>/scribble'), {
  id: 'scribble',
  plain: 'words.<line>.scribble',
  published: false,
  open: ([line], { fill }) =>
    fill.indicators.some(({ id }) => id === line)
      ? {
          kind: 'words',
          name: '草稿',
          read: ({ words }) => words[line]?.scribble,
          write: ({ words }, value) => {
            if (value !== null) (words[line] ??= {}).scribble = value;
          },
        }
      : null,
  stored: () => [],
  called: ([line]) => [line, '草稿'],
  carry: () => ({ fate: 'clear', why: 'note' }),
  readPrinted: readWords,
});

describe('a new kind of field', () => {
  it('is found by its binding as soon as it is in the catalogue', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const binding = scribble.at('project/hotline/indicator/i1');
    expect(catalogue.open(binding, pack, workbook)).toBeNull();
    const grown = new Catalogue([...catalogue.kinds, scribble]);
    expect(grown.open(binding, pack, workbook)?.name).toBe('草稿');
  });

  describe('is asked for by the compiler', () => {
    const inFields = (name: string) => `shared/workbook/fields/${name}.ts`;
    const changes: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
      [
        'shared/workbook/schema/fill.ts',
        'texts: z.record(',
        'marks: z.record(z.string(), typed).default({}),\n  texts: z.record(',
      ],
      [inFields('note'), / {2}carry: .*\n/, ''],
      [inFields('reason'), / {2}plain: .*\n/, ''],
      [inFields('text'), / {2}readPrinted: .*\n/, ''],
    ];
    let said: Awaited<ReturnType<typeof linted>>;

    // It reads half of shared/ for this: once, with a fault in each of four files.
    beforeAll(async () => {
      const project = openProject(home);
      const sources = project.files.filter((file) => file.startsWith('shared/') && isScript(file));
      const files = Object.fromEntries(sources.map((file) => [file, project.read(file)]));
      for (const [file, from, to] of changes) files[file] = files[file]?.replace(from, to) ?? '';
      said = await linted(files, ['shared/workbook', 'shared/rolling', 'shared/merging']);
    });

    it('in the catalogue and where plain data is written, and nowhere else, where it has an entry of its own', () => {
      const faulty = ['note', 'reason', 'text'].map(inFields);
      const elsewhere = said.filter(({ file }) => !faulty.includes(file));
      expect(elsewhere.map(({ file }) => file).sort()).toEqual([inFields('index'), 'shared/workbook/plain/write.ts']);
      for (const { message } of elsewhere) expect(message).toContain("'marks'");
    });

    it.each([
      ['note', 'carry'],
      ['reason', 'plain'],
      ['text', 'readPrinted'],
    ])('and has to say everything the others say: %s, %s', (name, key) => {
      const here = said.filter(({ file }) => file === inFields(name));
      expect(here).toContainEqual(expect.objectContaining({ message: expect.stringContaining(`'${key}'`) as unknown }));
    });
  });
});

describe('plain data', () => {
  it('names one place for each kind', () => {
    const plain = Object.values(tableFields)
      .flatMap((group) => kindsOf<TableKind>(group))
      .map((kind) => kind.plain);
    expect(new Set(plain).size).toBe(plain.length);
  });

  it('tells a line that is not there by the line', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const read = readPlain({ tables: { department: { own: { nowhere: { value: '1' } } } } }, pack, workbook);
    expect(read.ok ? [] : read.problems.map(({ code, place }) => [code, place])).toEqual([
      ['workbook.unknown-key', 'tables.department.own'],
    ]);
  });

  it('leaves what it does not name', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const line = 'budget-preparation';
    const first = readPlain({ tables: { department: { own: { [line]: { value: '7', reason: '少算了' } } } } }, pack, workbook);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    const second = readPlain({ tables: { department: { own: { [line]: { value: '6' } } } } }, pack, first.value);
    expect(second.ok && second.value.tables.department?.own[line]).toEqual({
      value: '6',
      reason: { kind: '其他', text: '少算了' },
    });
  });
});
