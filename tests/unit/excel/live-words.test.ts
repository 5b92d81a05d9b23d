import { describe, expect, it } from 'vitest';
import { liveWords } from '../../../shared/excel/live-words';
import { Decimal } from '../../../shared/number';

const number = (text: string) => ({ kind: 'number', value: new Decimal(text) }) as const;

describe('words around a number follow its cell', () => {
  it('before a cell that says %, the hundredfold', () => {
    expect(liveWords('98', number('0.98'), 'E16')).toBe('IF(ISNUMBER(E16),""&(E16*100),E16&"")');
    expect(liveWords('≥95', number('0.95'), 'F19')).toBe('IF(ISNUMBER(F19),"≥"&(F19*100),F19&"")');
  });

  it('the number itself comes before a hundredfold', () => {
    expect(liveWords('1 项，100 户', number('1'), 'A1')).toBe('IF(ISNUMBER(A1),(A1)&" 项，100 户",A1&"")');
  });

  it('not where it stands twice, or not at all', () => {
    expect(liveWords('98 与 98', number('0.98'), 'A1')).toBeNull();
    expect(liveWords('97', number('0.98'), 'A1')).toBeNull();
  });
});
