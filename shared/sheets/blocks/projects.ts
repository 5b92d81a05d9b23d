import type { Block } from '../../pack';
import { figureCell, label, rateFormat, type SheetContext, totalFormat } from '../context';
import type { Cell, GridRow } from '../grid';
import { wordsIn } from '../words';
import { figures, projectPath } from '../../workbook/fields';

type ProjectsBlock = Extract<Block, { kind: 'projects' }>;

/** A row for each project that is published: the summary table. */
export function projectRows(block: ProjectsBlock, context: SheetContext): GridRow[] {
  const heading: GridRow = {
    cells: block.columns.map(
      (column): Cell => ({ role: 'heading', text: wordsIn(column.heading, context), bold: true, ...spanned(column.span) }),
    ),
    heightMm: 9,
    heading: true,
  };
  const projects = context.workbook.projects.filter((project) => !project.hidden);
  const rows = projects.map((project, index) => ({
    cells: block.columns.map((column) => ({
      ...projectCell(column.content, project.id, index, context),
      ...spanned(column.span),
    })),
    heightMm: 8,
    line: projectPath(project.id),
  }));
  return [heading, ...rows];
}

function spanned(span: number | undefined): { colSpan?: number } {
  return span !== undefined && span > 1 ? { colSpan: span } : {};
}

function projectCell(
  content: ProjectsBlock['columns'][number]['content'],
  id: string,
  index: number,
  context: SheetContext,
): Cell {
  const project = context.workbook.projects.find((one) => one.id === id);
  const result = context.evaluation.table(projectPath(id));
  const path = projectPath(id);
  switch (content) {
    case 'order':
      return label(String(index + 1), { align: 'center' });
    case 'unit-name':
      return label(context.workbook.unit.name, { align: 'left' });
    case 'name':
      return label(project?.name ?? '', { align: 'left' });
    case 'code':
      return label(project?.code ?? '', { align: 'left' });
    case 'rate':
      return figureCell(context, figures.executionRate.at(path), rateFormat(context.pack), { align: 'center' });
    case 'self':
      // A total that still waits for a line is blank, as in the project's own table.
      return result?.self
        ? figureCell(context, figures.total.at(path, 'self'), totalFormat(context.pack), { align: 'center' })
        : label('');
    case 'rating':
      return { role: 'computed', text: result?.rating ?? '', align: 'center' };
  }
}
