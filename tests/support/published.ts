import { scoreJson } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import type { Workbook } from '../../shared/workbook';

interface Line {
  readonly kind: string;
  readonly path: readonly string[];
  readonly points: string | null;
  readonly self: string | null;
  readonly direction?: string;
  readonly target?: string;
  readonly unit?: string;
  readonly actual?: string;
  readonly note: string | null;
  readonly rows?: readonly Readonly<Record<string, string>>[];
}

interface Scored {
  readonly rating: string | null;
  readonly self: string | null;
  readonly execution?: Readonly<Record<string, string | null>>;
  readonly lines: readonly Line[];
  readonly texts: Readonly<Record<string, string>>;
  readonly goals: readonly { readonly text: string; readonly actual: string | null }[];
  readonly name?: string;
  readonly code?: string | null;
  readonly department?: string | null;
}

interface Scores {
  readonly unit: string;
  readonly department: Scored | null;
  readonly tables: readonly Scored[];
  readonly projects: readonly Scored[];
  readonly appraisals: readonly Scored[];
}

/** Texts as people compare them: without blanks and line breaks. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u3000]/g, '').replace(/＝/g, '=');
}

/** What the form of a table has a place for: words of its blocks. */
interface Prints {
  readonly direction: boolean;
  readonly target: boolean;
  readonly moneyReason: boolean;
  /** Fields that a row of a list prints. */
  readonly rowFields: readonly string[];
}

function printsOf(pack: Pack, kind: string): Prints {
  const blocks = pack.tables.filter((table) => table.kind === kind).flatMap((table) => table.blocks);
  const said = JSON.stringify(blocks);
  const money = JSON.stringify(blocks.filter((block) => block.kind === 'funds'));
  return {
    direction: said.includes('"content":"direction"'),
    target: said.includes('"content":"target'),
    moneyReason: money.includes('"content":"reason"'),
    rowFields: [...JSON.stringify(pack.tables).matchAll(/"print":"([^"]*)"/g)].flatMap(([, print = '']) =>
      [...print.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id = '']) => id),
    ),
  };
}

/** Everything a form prints of a workbook, one line a fact: what has to come back when the form is read in again. */
export function printedFacts(pack: Pack, workbook: Workbook): string[] {
  const scores = scoreJson(pack, workbook) as unknown as Scores;
  const department = printsOf(pack, 'department');
  const project = printsOf(pack, 'project');
  const appraisal = printsOf(pack, 'appraisal');
  return [
    ...(scores.department ? tableFacts('department', scores.department, department) : []),
    ...scores.tables.flatMap((table, at) => tableFacts(`table ${at + 1}`, table, department)),
    ...scores.projects.flatMap((table, at) => tableFacts(`project ${at + 1}`, table, project)),
    ...scores.appraisals.flatMap((table, at) => tableFacts(`appraisal ${at + 1}`, table, appraisal)),
  ];
}

function tableFacts(where: string, table: Scored, prints: Prints): string[] {
  const identity = table.name === undefined ? [] : [`name ${bare(table.name)}`, `code ${bare(table.code)}`];
  const { initial, adjusted, executed, points, self, rate, note } = table.execution ?? {};
  const money = table.execution
    ? [
        `money ${[initial, adjusted, executed, points, self, rate].map((one) => one ?? '').join(' ')}`,
        ...(prints.moneyReason ? [`money ${bare(note)}`] : []),
      ]
    : [];
  const texts = Object.entries(table.texts)
    .filter(([, text]) => bare(text) !== '')
    .map(([id, text]) => `text ${id} ${bare(text)}`)
    .sort();
  const goals = table.goals.map(({ text, actual }) => `goal ${bare(text)} ${bare(actual)}`);
  const lines = table.lines.map((line) => lineFact(line, prints));
  return [...identity, `total ${table.self ?? ''} ${table.rating ?? ''}`, ...money, ...texts, ...goals, ...lines].map(
    (fact) => `${where}: ${fact}`,
  );
}

function lineFact(line: Line, prints: Prints): string {
  const phrase = bare(`${line.direction ?? ''}${line.target ?? ''}${line.unit ?? ''}`);
  const rows = (line.rows ?? []).map((row) =>
    bare(
      Object.entries(row)
        .flatMap(([id, text]) => (prints.rowFields.includes(id) ? [text] : []))
        .join(''),
    ),
  );
  return [
    line.path.map(bare).join('›'),
    `points ${line.points ?? ''}`,
    // A deduction of nothing is printed blank.
    `self ${line.kind === 'deduction' && line.self === '0.00' ? '' : (line.self ?? '')}`,
    // 定性 is printed where the form has a column for it; elsewhere it is known from the words alone.
    prints.target ? `${prints.direction ? phrase : phrase.replace(/^定性/, '')} ${bare(line.actual)}` : '',
    bare(line.note),
    ...rows,
  ].join(' | ');
}
