import { memo } from 'react';
import type { GridRow } from '../../shared/sheets/grid';
import type { Book } from '../state/book';
import { GridCellView } from './GridCellView';
import { MarginMark } from './MarginMark';
import type { Look } from './looks';
import type { RowMark } from './marks';
import { RowMenu } from './RowMenu';
import type { Place } from './places';
import type { Leaving } from './keys';

interface Props {
  /** Its place in the whole table, of which not all may be there. */
  readonly index: number;
  readonly row: GridRow | undefined;
  /** How its score stands out. */
  readonly look: Look;
  /** One of the headings that stay in sight. */
  readonly isFrozen: boolean;
  /** Rows keep the height they have on paper; working papers are as high as their text. */
  readonly asOnPaper: boolean;
  readonly places: readonly Place[];
  /** What could not be read, by place. */
  readonly drafts: Book['drafts'];
  /** What stands in its margin. */
  readonly mark: RowMark | null;
  readonly selected: Place | undefined;
  readonly hasFocus: boolean;
  /** The first and last selected column; −1: none. */
  readonly rangeFrom: number;
  readonly rangeTo: number;
  /** Whether the row's menu is open; null: it has none. */
  readonly menuOpen: boolean | null;
  readonly onMenu: (open: boolean) => void;
  readonly onLeave: (leaving: Leaving) => boolean;
}

const PIXELS_PER_MM = 3.4;

/** One row; the line that is being explained at the side is tinted. */
export const GridRowView = memo(function GridRowView(props: Props) {
  const { index, row, look, isFrozen, asOnPaper, places, drafts, mark, selected, hasFocus } = props;
  const { rangeFrom, rangeTo, menuOpen, onMenu, onLeave } = props;
  const host = mark || (selected && menuOpen !== null) ? hostOf(places, selected) : undefined;
  const kind = row?.outside ? 'outside' : row?.heading ? 'heading-row' : row?.foot ? 'foot-row' : '';
  return (
    <tr
      aria-rowindex={index + 1}
      data-line={row?.line}
      className={`${kind} ${look} ${isFrozen ? 'frozen' : ''} ${selected && hasFocus ? 'current' : ''}`}
      style={asOnPaper ? { height: (row?.heightMm ?? 0) * PIXELS_PER_MM } : undefined}
    >
      {places.map((place) => (
        <GridCellView
          key={place.cell.binding ?? place.column}
          place={place}
          refusal={place.cell.binding === undefined ? undefined : drafts[place.cell.binding]}
          selected={place === selected}
          hasFocus={place === selected && hasFocus}
          inRange={place.column >= rangeFrom && place.column <= rangeTo}
          mark={place === host && mark ? <MarginMark id={`mark-${index}`} mark={mark} /> : null}
          markId={mark ? `mark-${index}` : undefined}
          menu={
            place === host && selected && menuOpen !== null ? <RowMenu line={row?.line} open={menuOpen} onOpen={onMenu} /> : null
          }
          onLeave={onLeave}
        />
      ))}
    </tr>
  );
});

/**
 * The cell that carries what stands in the margin. A selected cell is what things in it are placed by; in any other they are
 * placed by the row.
 */
function hostOf(places: readonly Place[], selected: Place | undefined): Place | undefined {
  const [first] = places;
  if (first?.column === 0 && first.rowSpan === 1) return first;
  return places.find((place) => place !== selected) ?? first;
}
