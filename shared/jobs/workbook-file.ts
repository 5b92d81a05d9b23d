import { type FilePorts, openJxzp, salvage, type Salvaged, writeJxzp } from '../file';
import { type Data, type Pack, placeOf, readYaml } from '../pack';
import { compilePack } from '../scoring';
import { type Problem, problem, sentence } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { placeOfSlip, readPlain, type Workbook } from '../workbook';

/** A workbook with the pack it carries and the files attached to it. */
export interface OpenWorkbook {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
}

/** Opens a `.jxzp`. Its pack must compile too (`file.pack-rules`), so that nothing later meets one that does not. */
export async function openWorkbook(bytes: Uint8Array, ports: FilePorts): Promise<Result<OpenWorkbook>> {
  const opened = await openJxzp(bytes, ports);
  if (!opened.ok) return opened;
  const compiled = compilePack(opened.value.pack);
  return compiled.ok ? ok(opened.value) : refused(brokenRules(compiled.problems));
}

/** What can be read of a damaged `.jxzp`. A pack that does not compile is of no use: it counts as lost. */
export async function salvageWorkbook(bytes: Uint8Array, ports: FilePorts): Promise<Salvaged> {
  const found = await salvage(bytes, ports);
  if (found.pack === null || compilePack(found.pack).ok) return found;
  return { ...found, pack: null, lost: [...found.lost, 'pack/pack.json'] };
}

/** What a pack that does not compile is refused with, wherever it was kept; null: it compiles. */
export function rulesProblem(pack: Pack): Problem | null {
  const compiled = compilePack(pack);
  return compiled.ok ? null : brokenRules(compiled.problems);
}

function brokenRules(problems: readonly Problem[]): Problem {
  const [first] = problems;
  const said = first === undefined ? '' : `${first.place === '' ? '' : `${first.place}：`}${sentence(first)}`;
  return problem('file.pack-rules', 'pack/pack.json', { first: said, more: Math.max(0, problems.length - 1) });
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
  if (!data.ok) return data;
  const filled = readPlain(data.value, pack, workbook);
  return filled.ok
    ? filled
    : refused(...filled.problems.map((one) => ({ ...one, place: lineOf(placeOfSlip(one), data.value, file) })));
}

/** Where in the file a problem is: `projects[2].name` → `data.yaml:17`. */
function lineOf(where: string, data: Data, file: string): string {
  const keys = where.split(/[.[]/).map((key) => (key.endsWith(']') ? String(Number.parseInt(key, 10) - 1) : key));
  return where === '' ? `${file}:1` : placeOf(data, keys, file);
}
