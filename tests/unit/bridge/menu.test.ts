import { describe, expect, it } from 'vitest';
import { isOffered, type MenuState } from '../../../shared/bridge/actions';

const state: MenuState = { canUndo: true, canRedo: true, canChange: true, isAutosaving: true };

describe('what the menu offers', () => {
  it('on the start page what needs no workbook', () => {
    expect((['open', 'new', 'manual'] as const).every((id) => isOffered(id, false, state))).toBe(true);
    expect((['save', 'undo', 'find', 'export'] as const).some((id) => isOffered(id, false, state))).toBe(false);
  });

  it('undo and redo where there is a step back or forth', () => {
    expect(isOffered('undo', true, state)).toBe(true);
    expect(isOffered('undo', true, { ...state, canUndo: false })).toBe(false);
    expect(isOffered('redo', true, { ...state, canRedo: false })).toBe(false);
  });

  it('of what is only read, all that changes nothing', () => {
    const read = { ...state, canUndo: false, canRedo: false, canChange: false };
    expect((['replace', 'merge', 'wording', 'none'] as const).some((id) => isOffered(id, true, read))).toBe(false);
    expect((['find', 'export', 'save-as', 'next-gap'] as const).every((id) => isOffered(id, true, read))).toBe(true);
  });
});
