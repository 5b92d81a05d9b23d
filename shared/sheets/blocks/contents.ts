import type { Block, Content } from '../../pack';
import { goalName } from '../../workbook/fields/custom/goal';
import { figureCell, label, printed, rateFormat, scoreCell, pointsFormat, type SheetContext } from '../context';
import type { Cell } from '../grid';
import { wordingPath } from '../wording';
import { wordsIn } from '../words';
import type { Line } from '../../scoring/evaluation';
import type { Entry } from './entries';
import type { CustomIndicator } from '../../workbook/schema/fill';
import { actualText, listCell, listHint, rowText } from './list-cell';
import { phraseOf } from './phrase';
import { figures, fields, linePath } from '../../workbook/fields';

type IndicatorBlock = Extract<Block, { kind: 'indicators' }>;
type Painter = (entry: Entry, context: SheetContext, block: IndicatorBlock) => Cell | null | undefined;

/** 指标性质 the officer chooses from. */
const DIRECTIONS = ['≥', '≤', '＝', '定性'];

/** What belongs in a blank cell of an officer's own indicator; on screen only. */
const HINTS = {
  name: '指标名称',
  direction: '选',
  target: '例：95',
  'target-phrase': '例：≥95%',
  'adjusted-target': '没有调整的不填',
  grade: '例：70%',
  unit: '例：%',
  actual: '例：96.5',
  'actual-phrase': '例：96.5%',
  points: '分',
  goal: '选目标',
};

/** What each kind of column prints for one row. Branch columns are painted by the block itself. */
export const contents: Readonly<Partial<Record<Content, Painter>>> = {
  name: nameCell,
  points: pointsCell,
  explanation: ({ spec, own }, context) => wordingCell('explanation', spec?.id ?? own?.id, spec?.explanation, context),
  criterion: ({ spec, own, line }, context) => {
    // An officer's own indicator is scored by a rule of the pack: its name is what the form can say of it.
    const rule = context.table.rules.find((one) => one.id === line?.ruleId)?.name;
    return wordingCell('criterion', spec?.id ?? own?.id, spec ? spec.criterion : rule, context);
  },
  direction: ({ own, line }, context) =>
    own &&
    typed(context, own.id, 'direction', own.direction || (line?.read?.direction ?? ''), 'choice', HINTS.direction, DIRECTIONS),
  target: ({ own }, context) => own && figured(context, own.id, 'target', own.target ?? ''),
  'target-phrase': ({ own }, context, block) => own && targetPhrase(own, context, block),
  'adjusted-target': ({ own }, context, block) => own && adjustedPhrase(own, context, block),
  grade: ({ own }, context) => own && typed(context, own.id, 'grade', actualText(own.grade), 'text', HINTS.grade),
  goal: ({ own }, context) => own && goalCell(own, context),
  indicator: ({ spec, own }, context) => label(spec ? wordsIn(spec.name, context) : (own?.name ?? '')),
  unit: ({ own }, context) => own && typed(context, own.id, 'unit', own.unit ?? '', 'text', HINTS.unit),
  actual: ({ own, line }, context) =>
    own &&
    (listCell(own, line, context) ?? {
      ...figured(context, own.id, 'actual', actualText(own.actual)),
      ...tiersOf(own, line, context),
    }),
  'actual-phrase': ({ own, line }, context, block) =>
    own && (listCell(own, line, context) ?? { ...actualPhrase(own, context, block), ...tiersOf(own, line, context) }),
  self: ({ line }, context, block) => (line ? lineScore(line, context, block) : undefined),
  rate: ({ line }, context) =>
    line ? figureCell(context, figures.step.at(line.binding, '完成率'), rateFormat(context.pack)) : undefined,
  reason: ({ line }, context) => wordsCell(line?.binding, 'reason', context.fill.reasons[line?.id ?? ''], '原因'),
  note: ({ line }, context) => wordsCell(line?.binding, 'note', context.fill.notes[line?.id ?? ''], '备注'),
  evidence: ({ line }, context) => evidenceCell(line, 'evidence', '依据', context),
  'evidence-source': ({ line }, context) => evidenceCell(line, 'evidence-source', '依据来源', context),
  'evidence-method': ({ line }, context) => evidenceCell(line, 'evidence-method', '证据收集方式', context),
};

/** Chosen from the goals above; on paper the goal's own words. */
function goalCell(own: CustomIndicator, context: SheetContext): Cell {
  const { goals } = context.fill;
  const text = goals.find((goal) => goal.id === own.goal)?.text ?? '';
  const options = goals.map((_, index) => goalName(goals, index));
  return { ...typed(context, own.id, 'goal', text, 'choice', HINTS.goal, options), align: 'left' };
}

/** In one cell: what was typed on screen, the whole phrase on paper. */
function targetPhrase(own: CustomIndicator, context: SheetContext, block: IndicatorBlock): Cell {
  const { id, target = '', direction, unit } = own;
  const cell = typed(context, id, 'target', target, 'text', HINTS['target-phrase']);
  return context.view === 'screen' ? cell : { ...cell, text: phraseOf({ text: target, direction, unit }, block) };
}

/** As the target beside it: with its sign and unit where those have no columns; words that say it stands are printed as they are. */
function adjustedPhrase(own: CustomIndicator, context: SheetContext, block: IndicatorBlock): Cell {
  const { id, adjustedTarget: text = '', direction, unit } = own;
  const cell = typed(context, id, 'adjusted-target', text, 'text', HINTS['adjusted-target']);
  return context.view === 'screen' || !/[\d０-９]/.test(text)
    ? cell
    : { ...cell, text: phraseOf({ text, direction, unit }, block) };
}

function actualPhrase(own: CustomIndicator, context: SheetContext, block: IndicatorBlock): Cell {
  const text = actualText(own.actual);
  const cell = typed(context, own.id, 'actual', text, 'text', HINTS['actual-phrase']);
  // An actual has no sign of its own; its unit is the target's.
  return context.view === 'screen' ? cell : { ...cell, text: phraseOf({ text, unit: own.unit }, block) };
}

function evidenceCell(line: Entry['line'], part: string, name: string, context: SheetContext): Cell | undefined {
  return wordsCell(line?.binding, part, context.fill.words[line?.id ?? '']?.[part], name);
}

function nameCell(entry: Entry, context: SheetContext, block: IndicatorBlock): Cell | undefined {
  const { own, spec, row, line } = entry;
  if (own) return { ...typed(context, own.id, 'name', own.name, 'text', HINTS.name), align: 'left' };
  if (!spec) {
    const group = entry.groups.at(-1)?.id ?? '';
    return {
      role: 'note',
      text: '',
      placeholder: '添加指标',
      action: { name: 'add-indicator', args: { owner: context.path, group } },
    };
  }
  if (row)
    return {
      role: 'input',
      align: 'left',
      text: rowText(entry, context),
      placeholder: listHint(spec.rows?.fields ?? []),
      pending: rowText(entry, context) === '',
      ...(line ? { opens: figures.row.at(line.binding, row.data.id) } : {}),
    };
  const points = line?.points ? printed(context.figure(figures.points.at(line.binding)), pointsFormat(context.pack)) : '';
  const name =
    block['indicator-label'] && points
      ? block['indicator-label'].replaceAll('{名称}', spec.name).replaceAll('{分值}', points)
      : spec.name;
  return label(wordsIn(name, context));
}

/** A line's score; a deduction where nothing is deducted prints as its form does. */
function lineScore(line: Line, context: SheetContext, block: IndicatorBlock): Cell {
  const cell = scoreCell(context, line);
  const none = block['deduction-none'];
  if (line.kind !== 'deduction' || none === undefined || context.view === 'screen') return cell;
  return { ...cell, blankAtZero: true, text: line.self?.isZero() ? none : cell.text };
}

function pointsCell(entry: Entry, context: SheetContext, block: IndicatorBlock): Cell | undefined {
  const { line, own } = entry;
  if (!line) return undefined;
  if (line.kind === 'deduction' && !line.points) return label(block['deduction-points'] ?? '', { align: 'center' });
  const shown = figureCell(context, figures.points.at(line.binding), pointsFormat(context.pack), { align: 'center' });
  if (!own) return line.points ? shown : label('');
  return {
    ...shown,
    role: 'input',
    editor: 'number',
    binding: fields.customPoints.at(line.binding),
    placeholder: HINTS.points,
    pending: line.points === null,
  };
}

/**
 * The bureau's own words, where the officer loaded them, in place of ours: for this table alone, or for all of its kind. On
 * screen the cell says where they would be kept.
 */
function wordingCell(
  what: 'explanation' | 'criterion',
  id: string | undefined,
  words: string | undefined,
  context: SheetContext,
): Cell {
  const { path, table, workbook } = context;
  const places = [path, table.id].map((owner) => wordingPath.indicator(owner, id ?? '', what));
  const found = places.map((place) => workbook.adjustments.find((one) => one.path === place)?.value);
  const theirs = found.find((value) => value !== undefined);
  const cell = label(wordsIn(theirs ?? words ?? '', context), { role: 'note', align: 'left' });
  const isFixed = id !== undefined && words !== undefined && context.fill.indicators.every((own) => own.id !== id);
  if (context.view === 'paper' || !isFixed) return cell;
  return { ...cell, wording: wordingPath.indicator(path, id, what), ...(theirs === undefined ? {} : { isAdjusted: true }) };
}

function typed(
  context: SheetContext,
  id: string,
  part: string,
  text: string,
  editor: 'text' | 'choice',
  placeholder: string,
  options?: readonly string[],
): Cell {
  const binding = figures.linePart.at(linePath(context.path, id), part);
  const pending = text === '' && (part === 'name' || part === 'direction');
  return { role: 'input', editor, text, binding, placeholder, pending, ...(options ? { options } : {}) };
}

/** A target or actual with a column of its own: the words as typed, and the figure they were read as. */
function figured(context: SheetContext, id: string, part: 'target' | 'actual', text: string): Cell {
  const key = figures.linePart.at(linePath(context.path, id), part);
  const figure = context.figure(key);
  return {
    role: 'input',
    editor: 'text',
    text,
    binding: key,
    align: 'center',
    pending: text === '',
    placeholder: HINTS[part],
    ...(figure?.value.kind === 'number' ? { figure: key, format: { show: figure.show } } : {}),
  };
}

/** The tiers a 定性 indicator is scored by, offered where its actual is typed: of its own rule, else of the table's. */
function tiersOf(
  { direction, target = '' }: CustomIndicator,
  line: Line | null,
  { table, view }: SheetContext,
): Pick<Cell, 'offers'> {
  const rule = table.rules.find(({ id }) => id === line?.ruleId)?.score;
  const isWords = (direction || line?.read?.direction) === '定性';
  // Whose target is a figure has a figure for its actual: a number typed there is no tier's.
  if (view === 'paper' || /[\d０-９]/.test(target) || (!isWords && rule?.kind !== 'graded')) return {};
  const score = rule?.kind === 'graded' ? rule : table.rules.map((one) => one.score).find((one) => one.kind === 'graded');
  return score?.kind === 'graded' ? { offers: score.grades.map(({ name }) => name) } : {};
}

function wordsCell(binding: string | undefined, part: string, text: string | undefined, name: string): Cell | undefined {
  return binding === undefined
    ? undefined
    : { role: 'input', editor: 'long-text', align: 'left', text: text ?? '', binding: figures.linePart.at(binding, part), name };
}
