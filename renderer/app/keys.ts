import { useEffect } from 'react';
import { type ActionSpec, actions } from '../../shared/bridge/actions';
import { isOfInputMethod } from '../kit/inputMethod';
import { enterPage, isAsking } from '../kit/regions';
import { undoOwner } from '../kit/writing';
import { runAction } from '../state/actions';

/** Shortcuts, from the same list as the menu: they work in a plain browser too, where there is no menu. */
export function useKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (isOfInputMethod(event)) return;
      if (isLost(event)) {
        event.preventDefault();
        enterPage();
        if (document.activeElement !== document.body) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
        return;
      }
      const found = actions.find((spec) => spec.keys && presses(event, spec.keys));
      if (!found || leaveToText(found)) return;
      event.preventDefault();
      runAction(found.id);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/**
 * An arrow pressed where nothing has the focus, as while a dialog closes or after two closed at once: on a page with a table it does
 * there what it would have done.
 */
function isLost(event: KeyboardEvent): boolean {
  return (
    event.target === document.body &&
    event.key.startsWith('Arrow') &&
    !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) &&
    !isAsking() &&
    document.querySelector('.step main .sheet') !== null
  );
}

function leaveToText(spec: ActionSpec): boolean {
  return (spec.id === 'undo' || spec.id === 'redo') && undoOwner(spec.id) === 'text';
}

/** Whether a key press is `CmdOrCtrl+Shift+S`, `F8` and the like. */
function presses(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts[parts.length - 1]?.toLowerCase();
  const command = event.ctrlKey || event.metaKey;
  return (
    command === parts.includes('CmdOrCtrl') &&
    !event.altKey &&
    event.shiftKey === parts.includes('Shift') &&
    event.key.toLowerCase() === key
  );
}
