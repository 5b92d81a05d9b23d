import { describe, expect, it } from 'vitest';
import { textMenu } from '../../../electron/app/text-menu';

const flags = {
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
  canUndo: false,
  canRedo: false,
  canDelete: true,
  canEditRichly: false,
};
const labels = (params: { isEditable: boolean; selectionText: string }, editFlags = flags) =>
  textMenu({ ...params, editFlags }).flatMap(({ label, enabled }) =>
    label === undefined ? [] : [`${label}${enabled ? '' : '（灰）'}`],
  );

describe('the menu of a text', () => {
  it('offers in a field what the field can do', () => {
    expect(labels({ isEditable: true, selectionText: '' })).toEqual(['剪切', '复制', '粘贴', '全选']);
    expect(labels({ isEditable: true, selectionText: '' }, { ...flags, canCut: false, canCopy: false })).toEqual([
      '剪切（灰）',
      '复制（灰）',
      '粘贴',
      '全选',
    ]);
  });

  it('copies words that are marked, and is not there where nothing is', () => {
    expect(labels({ isEditable: false, selectionText: '评分标准' })).toEqual(['复制']);
    expect(labels({ isEditable: false, selectionText: ' \n' })).toEqual([]);
  });
});
