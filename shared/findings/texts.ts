import type { Pack } from '../pack';
import { withoutTokens } from '../report';
import { isNone, ownerPath, type Project, type Workbook } from '../workbook';
import { commonFields, fields } from '../workbook/fields';
import type { CommonKind, InTable, TableKind } from '../workbook/fields/kind';
import { storedIn } from '../workbook/fields/walk';

/** A text and where it stands: a binding, or a place of a document. `where` says it in the officer's words. */
export interface TextAt {
  readonly text: string;
  readonly place: string;
  readonly where: string;
  /** What kind of thing it is, for checks that care. */
  readonly role: 'name' | 'title' | 'prose' | 'target' | 'contact' | 'person' | 'other';
  /** It is about an appraisal: the score it speaks of is the appraisal's. */
  readonly ofAppraisal?: true;
  /** What stands just before it, where that says what its numbers are. */
  readonly before?: string;
}

/** Texts of the unit, and titles a document printed. Blank ones are left out: here and below. */
export function unitTexts(pack: Pack, workbook: Workbook): TextAt[] {
  const { name, department, facts } = commonFields.unit;
  const { reports } = commonFields.workbook;
  const textsOf = (kinds: readonly CommonKind[]) =>
    kinds.flatMap((kind) => storedTexts(kind, pack, workbook).map(([, text]) => text));
  const titles = Object.entries(workbook.printed).flatMap(([place, text]): TextAt[] =>
    place === 'title' || place.endsWith('/title') ? [{ text, place, where: '表题', role: 'title' }] : [],
  );
  const written = textsOf(reports).map(asTyped);
  return [...textsOf([...name, ...department]), ...titles, ...textsOf(facts), ...written].filter(
    ({ text }) => text.trim() !== '',
  );
}

/** What was typed into a kind of field, with the blanks of its binding. */
function storedTexts(kind: CommonKind, pack: Pack, workbook: Workbook): (readonly [holes: readonly string[], text: TextAt])[] {
  return kind.stored(workbook, pack).flatMap(([holes, given]): [readonly string[], TextAt][] => {
    const use = kind.text?.(holes, { pack, workbook });
    return use && !isNone(given) ? [[holes, { ...use, text: given.text, place: kind.bind(holes) }]] : [];
  });
}

/** Figures that follow the workbook are right: only what was typed between them is looked at. */
function asTyped(one: TextAt): TextAt {
  return { ...one, text: withoutTokens(one.text) };
}

/** The officer's paragraphs of reports that speak of one project or appraisal, by its id. */
export function reportTextsOf(pack: Pack, workbook: Workbook): ReadonlyMap<string, readonly TextAt[]> {
  const found = new Map<string, TextAt[]>();
  for (const kind of commonFields.workbook.reports)
    for (const [holes, text] of storedTexts(kind, pack, workbook)) {
      // Behind a point stands the line or branch of it.
      const about = holes.at(-1)?.split('.')[0] ?? '';
      found.set(about, [...(found.get(about) ?? []), asTyped(text)]);
    }
  return found;
}

/** Every text typed into one table, with its place; of a project, its names first. */
export function tableTexts(around: InTable, label: string, project: Project | undefined): TextAt[] {
  const path = ownerPath(around.owner);
  const texts: TextAt[] = [];
  const add = (text: string, place: string, { role, where }: Pick<TextAt, 'role' | 'where'>) =>
    texts.push({ text, place, where: `${label}·${where}`, role });
  for (const name of project ? namesOf(project) : []) if (name.text.trim() !== '') add(name.text, name.place, name);
  for (const { kind, holes, given } of storedIn(around, hasTexts)) {
    if (isNone(given) || given.text.trim() === '') continue;
    const use = kind.text?.(holes, around);
    if (use) add(given.text, kind.bind(path, holes), use);
  }
  return texts;
}

function hasTexts(kind: TableKind): boolean {
  return kind.text !== undefined;
}

function namesOf({ id, name, code, department }: Project): TextAt[] {
  return [
    { text: name, place: fields.projectName.at(id), where: '项目名称', role: 'name' },
    { text: code ?? '', place: fields.projectCode.at(id), where: '项目编码', role: 'other' },
    { text: department ?? '', place: fields.projectDepartment.at(id), where: '主管部门', role: 'name' },
  ];
}
