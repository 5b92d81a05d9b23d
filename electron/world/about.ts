import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, shell } from 'electron';
import type { Place } from '../../shared/bridge';
import { besideProgram } from '../app/beside';
import type { AboutPort } from '../bridge/ports';

/** The program about itself: its version, the licences written when it was built, and where its folders are. */
export function realAbout(): AboutPort {
  const data = app.getPath('userData');
  const folders: Record<Place, string> = {
    data,
    versions: path.join(data, 'versions'),
    templates: besideProgram('templates'),
    program: app.isPackaged ? path.dirname(process.execPath) : app.getAppPath(),
  };
  return {
    async facts() {
      return {
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chromium: process.versions.chrome ?? '',
        licences: await readFile(path.join(app.getAppPath(), 'dist', 'LICENSES.txt'), 'utf8').catch(() => ''),
        places: [
          { place: 'data', path: folders.data },
          { place: 'versions', path: folders.versions },
          { place: 'templates', path: folders.templates },
          { place: 'program', path: folders.program },
        ],
      };
    },
    async open(place) {
      // Nothing has been kept yet before the first save: an empty folder says so better than an error.
      if (place === 'versions') await mkdir(folders.versions, { recursive: true });
      return (await shell.openPath(folders[place])) === '';
    },
  };
}
