import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

const stored = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
});
type Stored = z.infer<typeof stored>;

const file = () => path.join(app.getPath('userData'), 'window.json');

/** Where the window stood last time, if a screen is still there. */
export function lastWindow(): Stored | null {
  try {
    const read = stored.parse(JSON.parse(readFileSync(file(), 'utf8')));
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

function overlaps(area: Rectangle, state: Rectangle): boolean {
  const across = Math.min(area.x + area.width, state.x + state.width) - Math.max(area.x, state.x);
  const down = Math.min(area.y + area.height, state.y + state.height) - Math.max(area.y, state.y);
  return across >= 100 && down >= 100;
}
