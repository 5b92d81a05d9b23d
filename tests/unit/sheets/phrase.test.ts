import { describe, expect, it } from 'vitest';
import type { Block, Column } from '../../../shared/pack';
import { phraseOf } from '../../../shared/sheets/blocks/phrase';

function block(...contents: NonNullable<Column['content']>[]): Extract<Block, { kind: 'indicators' }> {
  return {
    kind: 'indicators',
    columns: [{ heading: '甲', columns: contents.map((content) => ({ heading: content, content })) }],
  };
}

describe('指标值 in one cell', () => {
  const alone = block('name', 'target-phrase');
  it.each([
    // Typed in three places, or in one.
    [{ text: '90', direction: '≥', unit: '%' }, '≥90%'],
    [{ text: '≥90%', direction: '', unit: '' }, '≥90%'],
    [{ text: '≥90%', direction: '≥', unit: '%' }, '≥90%'],
    [{ text: '90%', direction: '不少于', unit: '%' }, '≥90%'],
    [{ text: '90', direction: '', unit: '%' }, '90%'],
    [{ text: '6', direction: '≤', unit: '万元' }, '≤6万元'],
    [{ text: '0', direction: '＝', unit: '起' }, '＝0起'],
    [{ text: '-30', direction: '≤', unit: '%' }, '≤-30%'],
    [{ text: '不少于90', direction: '≥', unit: '%' }, '不少于90%'],
    // Words are no figures: nothing is joined to them.
    [{ text: '明显提升', direction: '定性', unit: '' }, '明显提升'],
    [{ text: '明显提升', direction: '≥', unit: '%' }, '明显提升'],
    [{ text: '2024年12月', direction: '定性', unit: '' }, '2024年12月'],
    [{ text: '', direction: '≥', unit: '%' }, ''],
  ])('%j → %s', (said, printed) => {
    expect(phraseOf(said, alone)).toBe(printed);
  });

  it('leaves out what has a column of its own', () => {
    const said = { text: '90', direction: '≥', unit: '%' };
    expect(phraseOf(said, block('name', 'direction', 'target-phrase'))).toBe('90%');
    expect(phraseOf(said, block('name', 'target-phrase', 'unit'))).toBe('≥90');
    expect(phraseOf(said, block('name', 'direction', 'target-phrase', 'unit'))).toBe('90');
  });
});
