import type { KeyboardEvent } from 'react';

/** What the keys of the list do, each to a finding by its id. */
export interface ListActions {
  readonly tick: (id: string) => void;
  readonly tickAll: () => void;
  readonly untick: () => void;
  readonly mend: (id: string) => void;
  readonly ask: (id: string) => void;
}

/** Arrows, Home and End go from finding to finding; the other keys do something with the one that has the focus. Tab reaches its buttons. */
export function onListKey(actions: ListActions): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.matches('input:not([type="checkbox"])')) return;
    const id = target.closest<HTMLElement>('.finding')?.dataset.finding;
    if (id === undefined) return;
    const isSentence = target.matches('.finding-go, .finding-tick');
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'a') actions.tickAll();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (key === ' ' && isSentence) actions.tick(id);
    else if (key === 'Escape') actions.untick();
    else if (key.toLowerCase() === 'r') actions.mend(id);
    else if (key.toLowerCase() === 'a') actions.ask(id);
    else if (!move(event.currentTarget, target, key)) return;
    event.preventDefault();
  };
}

function move(list: HTMLElement, from: HTMLElement, key: string): boolean {
  const all = [...list.querySelectorAll<HTMLElement>('.finding-go')];
  const here = all.findIndex((one) => one.closest('.finding')?.contains(from));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[key];
  const next = to === undefined ? undefined : all[to];
  next?.focus();
  return next !== undefined;
}
