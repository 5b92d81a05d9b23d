import { memo, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import type { Cell } from '../../shared/sheets/grid';
import { cancel, finish, typeOn, useStore } from '../state/store';
import type { Draft } from '../state/book';
import { useImpossible } from '../state/impossible';
import { useTyped } from '../state/typed';
import { askReason } from './askReason';
import { CellAction } from './CellAction';
import { CellChoice } from './CellChoice';
import { CellOpens } from './CellOpens';
import { CellEditor, Shown } from './CellEditor';
import { CellMeaning } from './cellMeaning';
import { isEditable, type Place } from './places';
import type { Leaving } from './keys';

interface Props {
  readonly place: Place;
  /** What was typed here and could not be read. */
  readonly refusal: Draft | undefined;
  readonly selected: boolean;
  readonly hasFocus: boolean;
  readonly inRange: boolean;
  readonly menu: ReactNode;
  /** The mark of its row, where this cell carries it. */
  readonly mark: ReactNode;
  /** The mark that describes its row. */
  readonly markId: string | undefined;
  readonly onLeave: (leaving: Leaving) => boolean;
}

/** One cell: plain text until it is selected, then its editor. */
export const GridCellView = memo(function GridCellView(props: Props) {
  const { place, refusal, selected, hasFocus, inRange, menu, mark, markId, onLeave } = props;
  const { cell } = place;
  const here = useRef<HTMLTableCellElement>(null);
  const editing = selected && isEditable(cell);
  const isButton = cell.action !== undefined || cell.opens !== undefined;

  useLayoutEffect(() => {
    if (hasFocus && !editing && !isButton && document.activeElement !== here.current) here.current?.focus();
  }, [hasFocus, editing, isButton]);

  return (
    <td
      ref={here}
      data-at={`${place.row},${place.column}`}
      data-binding={cell.binding}
      data-opens={cell.opens}
      rowSpan={place.rowSpan}
      colSpan={place.columnSpan}
      tabIndex={selected && !editing && !isButton ? 0 : -1}
      aria-selected={selected || inRange}
      aria-readonly={!isEditable(cell)}
      aria-label={editing ? undefined : labelOf(cell)}
      aria-describedby={markId}
      title={cell.wording === undefined ? undefined : cell.isAdjusted ? ADJUSTED : WORDING}
      className={classOf(cell, selected, refusal !== undefined) + (inRange ? ' in-range' : '')}
    >
      {cell.action || cell.opens !== undefined || editing ? (
        <div className="stack">
          {cell.action ? (
            <CellAction cell={cell} selected={selected} grabFocus={hasFocus} />
          ) : cell.opens !== undefined ? (
            <CellOpens cell={cell} selected={selected} grabFocus={hasFocus} />
          ) : (
            <Editing cell={cell} refusal={refusal?.message} grabFocus={hasFocus} onLeave={onLeave} />
          )}
        </div>
      ) : (
        <div className="mirror">
          <Shown cell={cell} refusedText={refusal?.text} />
        </div>
      )}
      {cell.role === 'heading' && <ColumnEdge column={place.column + place.columnSpan - 1} />}
      {menu}
      {mark}
    </td>
  );
});

/** The right edge of a heading: dragged, it makes the column wider or narrower. */
function ColumnEdge({ column }: { column: number }) {
  return <span className="column-edge" data-edge={column} title="拖动改栏宽（Alt Shift ← →），双击恢复" />;
}

const WORDING = '双击或按 F2，改成财政部门的文字';
const ADJUSTED = '财政部门的文字；F2 再改，Delete 改回评分规则的';

interface EditingProps {
  readonly cell: Cell;
  readonly refusal: string | undefined;
  readonly grabFocus: boolean;
  readonly onLeave: (leaving: Leaving) => boolean;
}

function Editing({ cell, ...rest }: EditingProps) {
  const meaning = useContext(CellMeaning);
  const binding = cell.binding ?? '';
  const typed = useTyped(cell, meaning.shown);
  const command = (text: string) => meaning.command(binding, cell.editor ?? 'text', text);
  const events = {
    onType: (text: string) => typeOn(command(text)),
    onTake: (text: string) => (text === typed && !isTyping() ? true : finish(command(text), binding, text)),
    onCancel: () => cancel(binding),
    onLeave: (leaving: Leaving) => (cell.editor === 'score' && isTaken(leaving) && askReason(binding)) || rest.onLeave(leaving),
  };
  const choosing = cell.editor === 'choice' || cell.editor === 'yes-no';
  const impossible = useImpossible(cell.binding);
  return choosing ? (
    <CellChoice cell={cell} typed={typed} {...rest} {...events} />
  ) : (
    <CellEditor cell={cell} typed={typed} warning={impossible} {...rest} {...events} />
  );
}

/** Enter and Tab say that the score is meant; arrows only pass by. */
function isTaken({ to }: Leaving): boolean {
  return to === 'below' || to === 'next';
}

function isTyping(): boolean {
  return (useStore.getState().book?.typingFrom ?? null) !== null;
}

/** Headings and figures together, so that a screen reader says where the focus is. */
function labelOf(cell: Cell): string | undefined {
  return cell.name ? `${cell.name}：${cell.text || cell.placeholder || '空'}` : undefined;
}

function classOf(cell: Cell, selected: boolean, refused: boolean): string {
  const names = ['cell', `is-${cell.role}`, `to-${cell.align ?? 'left'}`];
  if (cell.opens !== undefined) names.push('editable');
  if (isEditable(cell)) names.push('editable', `by-${cell.editor}`);
  if (cell.overScores) names.push('of-scores');
  if (cell.isAdjusted) names.push('is-adjusted');
  if (cell.bold) names.push('bold');
  if (cell.pending) names.push('pending');
  if (selected) names.push('selected');
  if (refused) names.push('is-refused');
  return names.join(' ');
}
