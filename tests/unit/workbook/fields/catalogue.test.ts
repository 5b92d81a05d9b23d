import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { openField, readPlain } from '../../../../shared/workbook';
import { fields, figures, kindsOf, tableFields } from '../../../../shared/workbook/fields';
import { Catalogue, catalogue } from '../../../../shared/workbook/fields/catalogue';
import { lineField, type TableKind } from '../../../../shared/workbook/fields/kind';
import { bindingPath } from '../../../../shared/workbook/fields/path';
import { readWords } from '../../../../shared/workbook/fields/printed';
import { typedIn } from '../../../../shared/workbook/fields/walk';
import { sampleOf } from '../../../support/packs';

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

  // The compiler reads half of shared/ for this: once, with a fault in each of four files.
  describe('is asked for by the compiler', () => {
    const inFields = (name: string) => path.resolve(`shared/workbook/fields/${name}.ts`);
    const changes: readonly (readonly [file: string, change: (text: string) => string])[] = [
      [
        path.resolve('shared/workbook/schema/fill.ts'),
        (text) => text.replace('texts: z.record(', 'marks: z.record(z.string(), typed).default({}),\n  texts: z.record('),
      ],
      [inFields('note'), (text) => text.replace(/ {2}carry: .*\n/, '')],
      [inFields('reason'), (text) => text.replace(/ {2}plain: .*\n/, '')],
      [inFields('text'), (text) => text.replace(/ {2}readPrinted: .*\n/, '')],
    ];
    const said = problemsWith(new Map(changes));

    it('in the catalogue and where plain data is written, and nowhere else, where it has an entry of its own', () => {
      const faulty = /^shared\/workbook\/fields\/(note|reason|text)\.ts: /;
      expect(said.filter((one) => !faulty.test(one)).sort()).toEqual([
        expect.stringMatching(/^shared\/workbook\/fields\/index\.ts: .*marks/),
        expect.stringMatching(/^shared\/workbook\/plain\/write\.ts: .*marks/),
      ]);
    });

    it.each([
      ['note', 'carry'],
      ['reason', 'plain'],
      ['text', 'readPrinted'],
    ])('and has to say everything the others say: %s, %s', (file, key) => {
      const here = said.filter((one) => one.startsWith(`shared/workbook/fields/${file}.ts: `));
      expect(here).toContainEqual(expect.stringContaining(key));
    });
  });
});

/** What the compiler says of shared/workbook and what walks it when files are changed: the file, and what is missing. */
function problemsWith(changes: ReadonlyMap<string, (text: string) => string>): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.shared.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!config) throw new Error('tsconfig.shared.json');
  const host = ts.createCompilerHost(config.options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => {
    const text = read(file);
    const change = changes.get(path.resolve(file));
    return change && text !== undefined ? change(text) : text;
  };
  const roots = ['shared/workbook/index.ts', 'shared/rolling/index.ts', 'shared/merging/index.ts'];
  const program = ts.createProgram(roots, { ...config.options, noUnusedLocals: false }, host);
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => /shared\/(workbook|rolling|merging)\//.test(path.resolve(fileName)));
  return sources.flatMap((source) =>
    program.getSemanticDiagnostics(source).map(({ messageText }) => {
      const file = path.relative(process.cwd(), path.resolve(source.fileName)).replaceAll('\\', '/');
      return `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    }),
  );
}

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
