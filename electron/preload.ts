import * as electron from 'electron';
// Names only: the schemas stay in the main process, where the parsing is done.
import { callNames, channelOf, type EventName, eventNames, preloadOnly } from '../shared/bridge/names';

const { contextBridge, ipcRenderer } = electron;
/** Older Electrons have none: there the path stands on the file itself. */
const { webUtils: utils }: { readonly webUtils?: { getPathForFile: (file: File) => string } } = electron;

type Listener = (payload: unknown) => void;

const exposed: Record<string, unknown> = {};
for (const name of callNames) {
  if (name !== preloadOnly) exposed[name] = (args: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), args);
}
exposed.droppedFile = (file: File): Promise<unknown> => ipcRenderer.invoke(channelOf(preloadOnly), { path: pathOf(file) });
for (const name of eventNames) exposed[`on${name[0]?.toUpperCase()}${name.slice(1)}`] = listenTo(name);
contextBridge.exposeInMainWorld('jxzp', exposed);

/** Where a dropped file lies; empty for what is no file of the disk. */
function pathOf(file: File & { readonly path?: string }): string {
  if (!(file instanceof File)) return '';
  return utils ? utils.getPathForFile(file) : (file.path ?? '');
}

/** The page gets the payload, never Electron's event object with its sender. */
function listenTo(name: EventName): (listener: Listener) => () => void {
  return (listener) => {
    const heard = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channelOf(name), heard);
    return () => ipcRenderer.removeListener(channelOf(name), heard);
  };
}
