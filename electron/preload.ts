import { contextBridge, ipcRenderer } from 'electron';
// Names only: the schemas stay in the main process, where the parsing is done.
import { callNames, channelOf, type EventName, eventNames } from '../shared/bridge/names';

type Listener = (payload: unknown) => void;

const exposed: Record<string, unknown> = {};
for (const name of callNames) exposed[name] = (args: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), args);
for (const name of eventNames) exposed[`on${name[0]?.toUpperCase()}${name.slice(1)}`] = listenTo(name);
contextBridge.exposeInMainWorld('jxzp', exposed);

/** The page gets the payload, never Electron's event object with its sender. */
function listenTo(name: EventName): (listener: Listener) => () => void {
  return (listener) => {
    const heard = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channelOf(name), heard);
    return () => ipcRenderer.removeListener(channelOf(name), heard);
  };
}
