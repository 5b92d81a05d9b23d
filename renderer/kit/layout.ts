import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** How the officer has set the window up; remembered on this computer, no part of any file. */
export interface Layout {
  /** In CSS pixels. */
  readonly railWidth: number;
  readonly sideWidth: number;
  readonly isRailFolded: boolean;
  /** null: never chosen; it folds by itself where the window is narrow. */
  readonly isSideFolded: boolean | null;
  /** A workbook that has a file is saved into it by itself. */
  readonly isAutosaving: boolean;
  /** The five first steps were put away. */
  readonly isHintAway: boolean;
  /** The formulas under the sentence of a score are unfolded. */
  readonly showsFormulas: boolean;
  /** How wide the columns of a form were drawn (mm), by the form's own widths. */
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

/** The least and the most a panel is drawn to, in CSS pixels. */
export const bounds = { railWidth: [160, 400], sideWidth: [240, 560] } as const;

export const standard: Layout = {
  railWidth: 232,
  sideWidth: 312,
  isRailFolded: false,
  isSideFolded: null,
  isAutosaving: true,
  isHintAway: false,
  showsFormulas: false,
  columns: {},
};

/** What was stored may be of another version, or not be a layout at all. */
function merge(stored: unknown, now: Layout): Layout {
  const given: { readonly [key: string]: unknown } = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { isRailFolded, isSideFolded, isAutosaving, isHintAway, showsFormulas } = given;
  return {
    railWidth: within('railWidth', given.railWidth) ?? now.railWidth,
    sideWidth: within('sideWidth', given.sideWidth) ?? now.sideWidth,
    isRailFolded: typeof isRailFolded === 'boolean' ? isRailFolded : now.isRailFolded,
    isSideFolded: typeof isSideFolded === 'boolean' ? isSideFolded : now.isSideFolded,
    isAutosaving: typeof isAutosaving === 'boolean' ? isAutosaving : now.isAutosaving,
    isHintAway: typeof isHintAway === 'boolean' ? isHintAway : now.isHintAway,
    showsFormulas: typeof showsFormulas === 'boolean' ? showsFormulas : now.showsFormulas,
    columns: columnsIn(given.columns),
  };
}

/** What of stored widths are widths. */
function columnsIn(stored: unknown): Layout['columns'] {
  if (typeof stored !== 'object' || stored === null) return {};
  const isWidths = (widths: unknown): widths is readonly number[] =>
    Array.isArray(widths) && widths.every((width) => typeof width === 'number' && width > 0 && width < 1000);
  return Object.fromEntries(Object.entries(stored).flatMap(([form, widths]) => (isWidths(widths) ? [[form, widths]] : [])));
}

function within(which: keyof typeof bounds, width: unknown): number | null {
  if (typeof width !== 'number' || !Number.isFinite(width)) return null;
  const [least, most] = bounds[which];
  return Math.round(Math.min(most, Math.max(least, width)));
}

export const useLayout = create<Layout>()(persist(() => standard, { name: 'layout', version: 1, merge }));

/** Another window of the program may have set it otherwise. */
addEventListener('storage', ({ key }) => {
  if (key === 'layout') void useLayout.persist.rehydrate();
});

/** Draws a panel to a width; what is too narrow or too wide becomes the nearest that is not. */
export function drawTo(which: keyof typeof bounds, width: number): void {
  const kept = within(which, width);
  if (kept !== null) useLayout.setState({ [which]: kept });
}

/** Keeps the widths the columns of a form were drawn to; null: the form's own again. */
export function keepColumns(form: string, widths: readonly number[] | null): void {
  useLayout.setState(({ columns: { [form]: _before, ...others } }) => ({
    columns: widths === null ? others : { ...others, [form]: widths },
  }));
}

/** Below it a table and its side panel do not stand beside one another (CSS pixels; 1280 at 125 % is 1024). */
const NARROW = '(min-width: 901px) and (max-width: 1100px)';

/** Whether the side panel is folded away: as the officer said, else where the window is narrow. */
export function sideIsFolded(): boolean {
  return useLayout.getState().isSideFolded ?? matchMedia(NARROW).matches;
}

export function foldSide(): void {
  useLayout.setState({ isSideFolded: !sideIsFolded() });
}

export function foldRail(): void {
  useLayout.setState(({ isRailFolded }) => ({ isRailFolded: !isRailFolded }));
}

/** Whether the side panel is folded away now: followed as the window and the choice change. */
export function useSideFolded(): boolean {
  const said = useLayout((state) => state.isSideFolded);
  const isNarrow = useSyncExternalStore(onNarrow, () => matchMedia(NARROW).matches);
  return said ?? isNarrow;
}

/** Calls back when the window becomes narrow or wide again. */
function onNarrow(callback: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', callback);
  return () => query.removeEventListener('change', callback);
}
