import { bandCondition, readBand } from './band';
import { type Expansion, plain, type ScoreOf } from './expansion';

/** 分段阶梯: the first band the figure lies in gives the score; in none of them, it is undefined. */
export function expandLadder(score: ScoreOf<'ladder'>): Expansion {
  const { of, bands } = score.ladder;
  const cases = bands.flatMap((band) => {
    const ends = readBand(band.in);
    return ends ? [bandCondition(of, ends), band.score] : [];
  });
  return plain(`IFS(${cases.join(', ')})`);
}
