import { describe, expect, it } from 'vitest';
import { type ListedColumn, workedOutAgain } from '../../../shared/into/listed-sums';

const columns = (adjusted: string[], executed: string[], score: string[]): ListedColumn[] => [
  { kind: null, texts: ['甲', '乙'] },
  { kind: 'adjusted', texts: adjusted },
  { kind: 'executed', texts: executed },
  { kind: 'score', texts: score },
];
const before = columns(['120', '50'], ['114', '50'], ['99.5', '100']);
/** 146 of 170; the mean of 96.33 and 100; 96.33 × 120 and 100 × 50, by 170. */
const now = columns(['120', '50'], ['96', '50'], ['96.33', '100']);

describe('figures below a list of projects', () => {
  it('are worked out in the way that gave last year’s', () => {
    expect(workedOutAgain('164', 'executed', before, now)).toBe('146');
    expect(workedOutAgain('96.47%', 'rate', before, now)).toBe('85.88%');
    expect(workedOutAgain('99.75', 'score', before, now)).toBe('98.17');
    expect(workedOutAgain('99.65', 'score', before, now)).toBe('97.41');
  });

  it('stay where nobody knows how last year’s came about, or a figure of this year is missing', () => {
    expect(workedOutAgain('165', 'executed', before, now)).toBeNull();
    expect(workedOutAgain('97%', 'rate', before, columns(['120', ''], ['96', '50'], ['', '']))).toBeNull();
    expect(workedOutAgain('95.00', 'score', before, now)).toBeNull();
  });

  it('stay where two ways gave last year’s and part this year', () => {
    const alike = columns(['120', '50'], ['114', '50'], ['100', '100']);
    expect(workedOutAgain('100', 'score', alike, now)).toBeNull();
    expect(workedOutAgain('100', 'score', alike, columns(['60', '60'], ['60', '60'], ['90', '98']))).toBe('94');
  });
});
