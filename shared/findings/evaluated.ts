import type { Pack } from '../pack';
import type { Evaluation, TableEvaluation } from '../scoring';
import { fill as emptyFill, type Project, type TableEntries, type Workbook } from '../workbook';
import { reportTextsOf, type TextAt } from './texts';

const nothing = emptyFill.parse({});

/** A table as evaluated, with what was typed into it. */
export interface Evaluated {
  readonly result: TableEvaluation;
  readonly fill: TableEntries;
  readonly project: Project | undefined;
  /** 「项目名」, or the table's own name. */
  readonly label: string;
  /** The officer's paragraphs of reports about its project, or about the appraisal, alone. */
  readonly reportTexts: readonly TextAt[];
}

const none: readonly TextAt[] = [];

/** Every table: of the unit, of the projects, of the appraisals. */
export function evaluated(pack: Pack, workbook: Workbook, evaluation: Evaluation): Evaluated[] {
  const reports = reportTextsOf(pack, workbook);
  const about = (id: string, label: string): TextAt[] =>
    (reports.get(id) ?? []).map((one) => ({ ...one, where: `${label}·${one.where}` }));
  const aboutProject = (id: string, label: string): readonly TextAt[] =>
    reports.size === 0
      ? none
      : [
          ...about(id, label),
          ...workbook.appraisals
            .filter(({ project }) => project === id)
            .flatMap((one) => about(one.id, label).map((text): TextAt => ({ ...text, ofAppraisal: true }))),
        ];
  const projects = new Map(workbook.projects.map((project) => [project.id, project]));
  const appraisals = new Map(workbook.appraisals.map((appraisal) => [appraisal.id, appraisal]));
  return [
    ...evaluation.tables.map((result) => ({
      result,
      fill: workbook.tables[result.table] ?? nothing,
      project: undefined,
      label: result.name,
      reportTexts: none,
    })),
    ...evaluation.projects.map((result) => {
      const project = projects.get(result.project);
      const label = project?.name.trim() || '未命名项目';
      return { result, fill: project?.fill ?? nothing, project, label, reportTexts: aboutProject(result.project, label) };
    }),
    ...evaluation.appraisals.map((result) => {
      const name = projects.get(result.project)?.name ?? '';
      const fill = appraisals.get(result.appraisal)?.fill ?? nothing;
      return {
        result,
        fill,
        project: undefined,
        label: name ? `${name}·${result.name}` : result.name,
        reportTexts: [...about(result.appraisal, name), ...about(result.project, name)],
      };
    }),
  ];
}
