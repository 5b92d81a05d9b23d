import type { LoadedPack } from '../pack';
import type { CompiledPack } from '../scoring/compile';
import { type PackSubject, packSubjectOf } from './pack-subject';
import { type Written, writtenIn } from './written';

/** What the checks look at: the pack, and every formula written in it. */
export interface Subject extends PackSubject {
  readonly written: readonly Written[];
}

export function subjectOf(loaded: LoadedPack, compiled: CompiledPack): Subject {
  const subject = packSubjectOf(loaded, compiled);
  return { ...subject, written: writtenIn(subject) };
}
