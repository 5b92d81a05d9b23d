import path from 'node:path';
import { app } from 'electron';

/**
 * Where a file or folder that goes with the program lies: beside the archive once it is packaged (`extraResources` of
 * electron-builder.yml), in the project's folder before.
 */
export function besideProgram(name: string): string {
  return path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), name);
}
