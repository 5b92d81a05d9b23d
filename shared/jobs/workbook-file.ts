import { stringify } from 'yaml';
import { type FilePorts, openJxzp, writeJxzp } from '../file';
import { type Pack, readYaml } from '../pack';
import { compilePack } from '../scoring';
import { ok, type Result } from '../text/result';
import { readPlain, type Workbook, writePlain } from '../workbook';

/** A workbook with the pack it carries and the files attached to it. */
export interface OpenWorkbook {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
}

/** Opens a `.jxzp`. Its pack must compile too, so that nothing later meets one that does not. */
export async function openWorkbook(bytes: Uint8Array, ports: FilePorts): Promise<Result<OpenWorkbook>> {
  const opened = await openJxzp(bytes, ports);
  if (!opened.ok) return opened;
  const compiled = compilePack(opened.value.pack);
  return compiled.ok ? ok(opened.value) : compiled;
}

/** The bytes of a `.jxzp`. */
export function workbookBytes(
  { pack, workbook, evidence }: OpenWorkbook,
  program: string,
  ports: FilePorts,
): Promise<Result<Uint8Array>> {
  return writeJxzp({ pack, workbook, evidence, program }, ports);
}

/** Lays the data of a YAML text (the shape of `examples/*.yaml`) over a workbook. `file` names it in problems. */
export function fillFrom(text: string, file: string, pack: Pack, workbook: Workbook): Result<Workbook> {
  const data = readYaml(text, file);
  return data.ok ? readPlain(data.value, pack, workbook) : data;
}

/** Everything typed into a workbook, and every place still blank, as YAML that `fillFrom` takes back. */
export function inputsText(pack: Pack, workbook: Workbook): string {
  return stringify(writePlain(workbook, pack), { lineWidth: 0 });
}
