import type { Block, FieldCell } from '../../pack';
import { figureCell, label, printed, rateFormat, type SheetContext, totalFormat } from '../context';
import type { Cell, GridRow } from '../grid';
import { wordsIn } from '../words';
import { fields, figures } from '../../workbook/fields';

/** Rows of labels and places to type, as the pack lays them out. */
export function fieldRows(block: Extract<Block, { kind: 'fields' }>, context: SheetContext): GridRow[] {
  return block.rows.map((cells) => ({ cells: cells.map((cell) => fieldCell(cell, context)), heightMm: tallest(cells) }));
}

/** One cell of a `fields` or `total` block. */
export function fieldCell(spec: FieldCell, context: SheetContext): Cell {
  const shape = {
    ...(spec.span ? { colSpan: spec.span } : {}),
    ...(spec.rows ? { rowSpan: spec.rows } : {}),
    ...(spec.align ? { align: spec.align } : {}),
  };
  if (spec.field === undefined) return label(wordsIn(spec.text ?? '', context), shape);
  if (spec.prefix !== undefined) return prefixed(spec, spec.prefix, context);
  const [kind = '', id = ''] = spec.field.split('.');
  if (kind === 'total') return totalCell(id, context, shape);
  if (kind === 'text') return textCell(id, context, shape);
  if (kind === 'fact') return factCell(id, context, shape);
  return identityCell(spec.field, context, shape);
}

/** On paper the form's words and what was typed behind them; on screen the words are the hint of a place to type. */
function prefixed({ prefix: _, ...spec }: FieldCell, prefix: string, context: SheetContext): Cell {
  const cell = fieldCell(spec, context);
  const words = wordsIn(prefix, context);
  return context.view === 'paper' ? { ...cell, text: `${words}${cell.text}` } : { ...cell, placeholder: words };
}

function totalCell(side: string, context: SheetContext, shape: Partial<Cell>): Cell {
  if (side === 'rating') return { role: 'computed', text: context.result.rating ?? '', ...shape };
  if (side === 'rate') return figureCell(context, figures.executionRate.at(context.path), rateFormat(context.pack), shape);
  const blank = side === 'self' && context.result.self === null;
  const cell = figureCell(context, figures.total.at(context.path, side), totalFormat(context.pack), {
    role: 'score',
    bold: true,
    ...shape,
  });
  return blank ? { ...cell, text: '' } : cell;
}

function textCell(id: string, context: SheetContext, shape: Partial<Cell>): Cell {
  const text = context.table.texts.find((one) => one.id === id);
  return {
    role: 'input',
    editor: 'long-text',
    text: context.fill.texts[id] ?? '',
    binding: fields.text.at(context.path, id),
    name: text?.name ?? id,
    ...(text?.hint ? { placeholder: text.hint } : {}),
    ...shape,
  };
}

function factCell(id: string, context: SheetContext, shape: Partial<Cell>): Cell {
  const figure = context.figure(fields.tableFact.at(context.path, id));
  // What a blank counts as stands in the form, unless it is nothing: 7 of 1—7月.
  const counted = figure?.value.kind === 'number' && !figure.value.value.isZero() ? printed(figure) : '';
  const typed = figure?.typed ?? '';
  const editor = figure?.options ? ('choice' as const) : figure?.show === 'text' ? ('text' as const) : ('number' as const);
  return {
    role: 'input',
    editor,
    text: typed === '' && context.view === 'paper' ? counted : typed,
    ...(typed === '' && counted !== '' && context.view === 'screen' ? { placeholder: counted } : {}),
    binding: fields.tableFact.at(context.path, id),
    name: figure?.name ?? id,
    ...(figure?.options ? { options: figure.options } : {}),
    ...shape,
  };
}

/** Names: of the unit, its department, the project. */
function identityCell(field: string, context: SheetContext, shape: Partial<Cell>): Cell {
  const { project, workbook } = context;
  const input = (text: string, binding: string, name: string): Cell => ({
    role: 'input',
    editor: 'text',
    text,
    binding,
    name,
    ...shape,
  });
  const own = project && context.owner.kind === 'project' ? project.id : null;
  switch (field) {
    case 'unit-name':
      return input(workbook.unit.name, fields.unitName.at(), '单位名称');
    case 'department-name':
      return input(
        project?.department ?? workbook.unit.department ?? '',
        own ? fields.projectDepartment.at(own) : fields.unitDepartment.at(),
        '主管部门',
      );
    case 'code':
      return input(project?.code ?? '', own ? fields.projectCode.at(own) : '', '项目编码');
    case 'code-name':
      return input([project?.code, project?.name].filter(Boolean).join('－'), own ? fields.projectName.at(own) : '', '项目名称');
    case 'name':
      return own ? input(project?.name ?? '', fields.projectName.at(own), '项目名称') : label(project?.name ?? '', shape);
    default:
      return label('', shape);
  }
}

function tallest(cells: readonly FieldCell[]): number {
  return Math.max(...cells.map((cell) => cell['min-height'] ?? 8));
}
