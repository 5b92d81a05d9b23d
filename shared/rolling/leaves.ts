import type { Pack } from '../pack';
import { rollingNames } from '../text/rolling';
import { type Owner, ownerPath, tableOf, type Workbook } from '../workbook';
import { fateOfFact } from './choices';
import { fates } from './fates';
import { leavesOfFill } from './fill-leaves';
import { type FillPlace, type Leaf, words } from './leaf';
import type { Years } from './years';

/** Every typed thing of a workbook, each once. Its year and pack are the report's own. */
export function leavesOf(pack: Pack, workbook: Workbook, years: Years): Leaf[] {
  const walkers: Record<keyof Workbook, () => Leaf[]> = {
    pack: () => [],
    year: () => [],
    unit: () => unitLeaves(pack, workbook),
    tables: () =>
      Object.entries(workbook.tables).flatMap(([id, fill]) =>
        leavesOfFill(fill, placeOf({ kind: 'table', id }, pack, workbook, years)),
      ),
    projects: () => workbook.projects.flatMap((project) => projectLeaves(project, pack, workbook, years)),
    appraisals: () => workbook.appraisals.flatMap((one) => appraisalLeaves(one, pack, workbook, years)),
    adjustments: () =>
      workbook.adjustments.flatMap(({ path, value, source }) => [
        aside(path, 'adjustments', `${rollingNames.adjustment} ${parameterName(pack, path)}`, value),
        ...(source === ''
          ? []
          : [aside(`${path}/source`, 'adjustments', `${rollingNames.adjustment} ${parameterName(pack, path)}`, source)]),
      ]),
    overrules: () =>
      Object.entries(workbook.overrules).flatMap(([id, { value, reason }]) => {
        const name = `${rollingNames.overrule} ${pack.rollups.find((one) => one.id === id)?.name ?? id}`;
        return [
          aside(`rollup/${id}`, 'overrules', name, value),
          ...(reason === '' ? [] : [aside(`rollup/${id}/reason`, 'overrules', name, reason)]),
        ];
      }),
    printed: () => asideOf('printed', 'printed', workbook.printed),
    declared: () => asideOf('declared', 'declared', workbook.declared),
    reference: () => asideOf('reference', 'reference', workbook.reference),
    evidence: () =>
      asideOf(
        'evidence',
        'attached',
        Object.fromEntries(Object.entries(workbook.evidence).map(([key, files]) => [key, files.join('、')])),
      ),
    acknowledged: () => asideOf('acknowledged', 'acknowledged', workbook.acknowledged),
  };
  return Object.values(walkers).flatMap((walk) => walk());
}

function placeOf(owner: Owner, pack: Pack, workbook: Workbook, years: Years): FillPlace {
  const table = tableOf(pack, workbook, owner);
  const appraised = owner.kind === 'appraisal' ? workbook.appraisals.find((one) => one.id === owner.id)?.project : undefined;
  const projectId = owner.kind === 'project' ? owner.id : appraised;
  const project = workbook.projects.find((one) => one.id === projectId)?.name;
  const words = owner.kind === 'project' ? [project] : [table?.name ?? owner.id, project];
  return { path: ownerPath(owner), label: words.filter((word) => word !== undefined).join('·'), table, years };
}

function unitLeaves(pack: Pack, { unit }: Workbook): Leaf[] {
  const { name, department } = fates.unit;
  return [
    words('unit/name', rollingNames['unit.name'], unit.name, name),
    ...(unit.department === undefined ? [] : [words('unit/department', rollingNames.department, unit.department, department)]),
    ...Object.entries(unit.facts).map(([id, given]): Leaf => {
      const fact = pack.facts.find((one) => one.id === id);
      return { binding: `unit/fact/${id}`, name: fact?.name ?? id, given, treatment: fateOfFact(fact), kind: 'door' };
    }),
  ];
}

function projectLeaves(project: Workbook['projects'][number], pack: Pack, workbook: Workbook, years: Years): Leaf[] {
  const { id, name, code, department, hidden, fill } = project;
  const path = `project/${id}`;
  return [
    words(`${path}/name`, `${name}·${rollingNames['project.name']}`, name, fates.project.name),
    ...(code === undefined
      ? []
      : [{ ...words(`${path}/code`, `${name}·${rollingNames.code}`, code, fates.project.code), code: true as const }]),
    ...(department === undefined
      ? []
      : [words(`${path}/department`, `${name}·${rollingNames.department}`, department, fates.project.department)]),
    ...(hidden
      ? [
          {
            ...words(`${path}/hidden`, `${name}·${rollingNames.hidden}`, hidden.reason, fates.project.hidden),
            kind: 'shape' as const,
          },
        ]
      : []),
    ...leavesOfFill(fill, placeOf({ kind: 'project', id }, pack, workbook, years)),
  ];
}

function appraisalLeaves({ id, fill }: Workbook['appraisals'][number], pack: Pack, workbook: Workbook, years: Years): Leaf[] {
  const place = placeOf({ kind: 'appraisal', id }, pack, workbook, years);
  const about: Leaf = { ...words(place.path, rollingNames.appraisal, place.label, fates.appraisal.project), kind: 'shape' };
  return [about, ...leavesOfFill(fill, place)];
}

type Aside = 'adjustments' | 'overrules' | 'printed' | 'declared' | 'reference' | 'evidence' | 'acknowledged';

function aside(binding: string, field: Aside, name: string, text: string): Leaf {
  return { binding, name, given: { text }, treatment: fates.workbook[field], kind: 'aside' };
}

/** Notes kept by binding: `printed/<binding>` and the like. */
function asideOf(field: Aside, name: keyof typeof rollingNames, record: Readonly<Record<string, string>>): Leaf[] {
  return Object.entries(record).map(([key, text]) => aside(`${field}/${key}`, field, `${rollingNames[name]} ${key}`, text));
}

function parameterName(pack: Pack, path: string): string {
  return pack.parameters.find((one) => path === `parameter/${one.id}`)?.name ?? path;
}
