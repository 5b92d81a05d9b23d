import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openProject } from '../../build/gates/project';
import type { Project } from '../../build/gates/gate';

/** The project these tests belong to. */
export const home = path.resolve(import.meta.dirname, '..', '..');

/** A throw-away project of just these files, with our packages at hand; gone when `use` has returned. */
export async function planted<T>(files: Readonly<Record<string, string>>, use: (project: Project) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'planted-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const project = openProject(root);
    symlinkSync(path.join(home, 'node_modules'), path.join(root, 'node_modules'), 'dir');
    return await use(project);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
