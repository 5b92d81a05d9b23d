import type { Binding } from './binding';
import type { Treatment } from './carry';
import { commonField, stored, type TextUse } from './kind';
import type { Path } from './path';
import { readWords } from './printed';
import { ofProject, projectOf } from './project-identity';

/** What one of a project's optional words is. */
interface ProjectWords {
  /** Its name for people. */
  readonly name: string;
  readonly carry: Treatment;
  readonly role: TextUse['role'];
}

/** A field of optional words that say which project it is; empty words are none. */
export function projectWords(path: Path<Binding, [id: string]>, key: 'code' | 'department', { name, carry, role }: ProjectWords) {
  return commonField(path, {
    id: `project-${key}`,
    plain: `projects[<project>].${key}`,
    published: true,
    open: ([id], _pack, workbook) =>
      projectOf(workbook, id)
        ? {
            kind: 'words',
            name,
            read: (book) => projectOf(book, id)?.[key],
            write: (draft, value) => {
              const project = projectOf(draft, id);
              if (!project) return;
              if (value === null) delete project[key];
              else project[key] = value;
            },
          }
        : null,
    stored: ({ projects }) => projects.flatMap(({ id, [key]: text }) => (text === undefined ? [] : [stored({ text }, id)])),
    called: ([id], { workbook }) => ofProject(id, name, workbook),
    carry: () => carry,
    text: () => ({ role, where: name }),
    readPrinted: readWords,
  });
}
