import type { Host } from './host';
import { sha256 } from './ports';

const short = (text: string): string => sha256(Buffer.from(text, 'utf8')).slice(0, 8);

/**
 * Names of the small files we put beside the officer's. They don't carry that file's name in full: 80 Chinese
 * characters already fill most of the 255 bytes a name may have.
 */
const TEMPORARY = /^\.~jxzp-([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-[0-9a-z]+\.tmp$/;

/** A temporary file's name: for which file, of which process on which computer. */
export function temporaryName(name: string, { self, unique }: Host): string {
  return `.~jxzp-${short(name)}-${self.pid}-${short(self.where)}-${unique()}.tmp`;
}

/** Whose temporary file this is; null when it is none of ours. */
export function temporaryOwner(name: string, { self }: Host): { pid: number; isHere: boolean } | null {
  const found = TEMPORARY.exec(name);
  return found === null ? null : { pid: Number(found[2]), isHere: found[3] === short(self.where) };
}

const fitting = (name: string): string => {
  const fits = Buffer.byteLength(name, 'utf8') <= 200;
  return fits ? name : `${[...name].slice(0, 30).join('')}~${short(name)}`;
};

/** The lock others see while a file is open, as LibreOffice does it. */
export function lockName(name: string): string {
  return `.~lock.${fitting(name)}#`;
}

/** The lock of the moment between looking and renaming. */
export function guardName(name: string): string {
  return `.~saving.${fitting(name)}#`;
}

/** A key for a file by its path: what we keep about it elsewhere goes by this. */
export function keyOf(file: string): string {
  return sha256(Buffer.from(file, 'utf8')).slice(0, 24);
}
