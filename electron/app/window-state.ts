import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, type Rectangle, screen } from 'electron';

interface Stored extends Rectangle {
  readonly maximized: boolean;
}

const file = () => path.join(app.getPath('userData'), 'window.json');

/** Where the window stood last time, if a screen is still there. */
export function lastWindow(): Stored | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    if (!isStored(read)) return null;
    return screen.getAllDisplays().some((display) => overlaps(display.workArea, read)) ? read : null;
  } catch {
    return null;
  }
}

/** Remembers where the window stands when it closes. */
export function rememberWindow(window: BrowserWindow): void {
  window.on('close', () => {
    const state: Stored = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    // Losing this costs one drag of a window: nothing to tell anybody.
    void writeFile(file(), JSON.stringify(state)).catch(() => undefined);
  });
}

/** By hand: a schema would load its library before the first paint. */
function isStored(read: unknown): read is Stored {
  const given = (read ?? {}) as Partial<Record<keyof Stored, unknown>>;
  const figures = [given.x, given.y, given.width, given.height];
  const isSane = (figure: unknown) => typeof figure === 'number' && Number.isInteger(figure) && Math.abs(figure) < 50_000;
  return figures.every(isSane) && typeof given.maximized === 'boolean';
}

function overlaps(area: Rectangle, state: Rectangle): boolean {
  const across = Math.min(area.x + area.width, state.x + state.width) - Math.max(area.x, state.x);
  const down = Math.min(area.y + area.height, state.y + state.height) - Math.max(area.y, state.y);
  return across >= 100 && down >= 100;
}
