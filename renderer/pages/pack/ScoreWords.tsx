import type { Score } from '../../../shared/pack';
import { scoreWords } from '../../../shared/scores';

/** How a line turns figures into points: a sentence, or a lead with items under it. */
export function ScoreWords({ score }: { score: Score }) {
  const { lead, items, after } = scoreWords(score);
  return (
    <>
      {items.length === 0 ? (
        <p className="rule-formula">{lead}</p>
      ) : (
        <div className="rule-formula">
          {lead}
          <ul className="rule-list">
            {items.map(({ key, text, aside }) => (
              <li key={key}>
                {text}
                {aside && <span className="rule-faint">{aside}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {after && <p className="rule-formula">{after}</p>}
    </>
  );
}

/** `得分 ＝ …`, or a step of it. */
export function Formula({ name, words }: { name: string; words: string }) {
  return (
    <p className="rule-formula">
      {name} ＝ {words}
    </p>
  );
}
