import type { KeyboardEvent } from 'react';
import { isOfInputMethod } from '../../kit/inputMethod';
import { shiftProject } from './actions';

/** Keys of the whole page: F6 between the grid and the buttons over it, Alt and an arrow to move a project. */
export function onPageKey(event: KeyboardEvent, page: HTMLElement | null, project: string | null): void {
  if (isOfInputMethod(event)) return;
  if (event.key === 'F6') {
    event.preventDefault();
    event.stopPropagation();
    focusOther(event.target, page);
  }
  const by = event.altKey && !event.ctrlKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
  if (by === undefined || project === null || !(event.target instanceof Element) || !event.target.closest('.sheet')) return;
  event.preventDefault();
  event.stopPropagation();
  shiftProject(project, by);
}

function focusOther(target: EventTarget, page: HTMLElement | null): void {
  const inGrid = target instanceof Element && target.closest('.sheet') !== null;
  const selector = inGrid
    ? '[role="toolbar"] button:not(:disabled)'
    : '.sheet [aria-selected="true"] :is(textarea, button), .sheet [tabindex="0"]';
  page?.querySelector<HTMLElement>(selector)?.focus();
}
