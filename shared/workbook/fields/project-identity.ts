import type { Project, Workbook } from '../schema/workbook';

/** A project by id. */
export function projectOf(workbook: Workbook, id: string): Project | undefined {
  return workbook.projects.find((project) => project.id === id);
}

/** The project's name in front of what is said of it. */
export function ofProject(id: string, what: string, workbook: Workbook): readonly string[] {
  return [projectOf(workbook, id)?.name ?? id, what];
}
