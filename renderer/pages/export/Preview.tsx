import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { printPages } from '../../../shared/print';
import type { PaperTable } from '../../../shared/sheets';
import { Sheet, SHEET_PX } from './Sheet';
import { moved, numberOf, type PaperBook, pagesOf, type Spot } from './tables';

/** How large a sheet is shown: fitted to the room there is, or so many hundredths of its size. */
const zooms = [
  ['page', '整页'],
  ['width', '适合宽度'],
  ['75', '75%'],
  ['100', '100%'],
  ['150', '150%'],
] as const;
type Zoom = (typeof zooms)[number][0];

interface Props {
  readonly paper: PaperBook;
  readonly chosen: readonly PaperTable[];
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
  readonly watermark: string | undefined;
  readonly pageNumbers: boolean;
}

/** The sheets as they will be printed, one at a time: only the one in sight is painted. */
export function Preview({ paper, chosen, spot, onSpot, watermark, pageNumbers }: Props) {
  const [zoom, setZoom] = useState<Zoom>('width');
  const desk = useRef<HTMLDivElement>(null);
  const room = useRoom(desk);
  const laidOut = paper.laidOut(spot.id);
  const number = numberOf(paper, chosen, spot);
  const first = number - spot.page;
  const pages = useMemo(
    () => (laidOut ? printPages([laidOut.grid], { watermark, pageNumbers, first }) : []),
    [laidOut, watermark, pageNumbers, first],
  );
  const page = pages[spot.page];
  const total = pagesOf(paper, chosen);
  const isCounting = chosen.some(({ id }) => !paper.known.has(id));
  const last = chosen.at(-1);
  const atStart = spot.id === chosen[0]?.id && spot.page === 0;
  const atEnd = spot.id === last?.id && spot.page === (laidOut?.pages ?? 1) - 1;
  const go = (by: 1 | -1) => {
    onSpot(moved(paper, chosen, spot, by));
    desk.current?.scrollTo({ top: 0 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = {
      PageDown: () => go(1),
      PageUp: () => go(-1),
      Home: () => onSpot({ id: chosen[0]?.id ?? spot.id, page: 0 }),
      End: () => onSpot({ id: last?.id ?? spot.id, page: (paper.laidOut(last?.id ?? '')?.pages ?? 1) - 1 }),
    }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
  const name = chosen.find(({ id }) => id === spot.id)?.name ?? '';
  const words = `第 ${number} / ${total} 页${isCounting ? '（还在数）' : ''}`;
  return (
    <section className="preview" aria-label="预览">
      <div className="preview-bar" role="toolbar" aria-label="翻页和大小">
        <button type="button" className="button" aria-label="上一页" disabled={atStart} onClick={() => go(-1)}>
          ‹
        </button>
        <span className="figures" role="status" data-testid="page-count">
          {words}
        </span>
        <button type="button" className="button" aria-label="下一页" disabled={atEnd} onClick={() => go(1)}>
          ›
        </button>
        <span className="preview-name" title={name}>
          {name}
        </span>
        <label className="preview-zoom">
          <span className="hidden-words">大小</span>
          <select className="textbox" value={zoom} onChange={(event) => setZoom(zoomOf(event.currentTarget.value))}>
            {zooms.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <div
        className="preview-desk"
        ref={desk}
        tabIndex={0}
        role="group"
        aria-label="这一页的样子；PageUp、PageDown 翻页"
        onKeyDown={onKeyDown}
      >
        {page && <Sheet page={page} label={`${name}，${words}`} scale={scaleOf(zoom, page.orientation, room)} />}
      </div>
    </section>
  );
}

function zoomOf(value: string): Zoom {
  return zooms.find(([id]) => id === value)?.[0] ?? 'width';
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** What is left around a sheet, in CSS pixels. */
const AROUND = 24;

function scaleOf(zoom: Zoom, orientation: keyof typeof SHEET_PX, room: Room): number {
  const { width, height } = SHEET_PX[orientation];
  const byWidth = Math.max(0.2, (room.width - AROUND) / width);
  if (zoom === 'width') return Math.min(byWidth, 1.5);
  if (zoom === 'page') return Math.max(0.2, Math.min(byWidth, (room.height - AROUND) / height));
  return Number(zoom) / 100;
}

/** How large an element is, as it changes. */
function useRoom(element: React.RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 700, height: 700 });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setRoom({ width: current.clientWidth, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
