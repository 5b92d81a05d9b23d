import type { Comparison, Unassigned } from '../../../shared/sheets/clipboard/projects';

/** What is not taken, and why; what is not touched. Nothing disappears silently. */
export function Leftovers({ comparison, refused }: { comparison: Comparison; refused: number }) {
  const { unassigned, absent } = comparison;
  if (unassigned.length === 0 && absent.length === 0 && refused === 0) return null;
  return (
    <section className="paste-part">
      <h3>不动的</h3>
      <ul className="leftovers">
        {refused > 0 && <li className="refused-here">上面标红的 {refused} 处读不懂，不会填入；其余照填。</li>}
        {unassigned.map(({ row, words, why }) => (
          <li key={row}>
            第 {row} 行「{words.slice(0, 40)}」：{reasons[why]}
          </li>
        ))}
        {absent.length > 0 && (
          <li>
            粘贴的表里没有提到、保持原样的项目 {absent.length} 个：{absent.slice(0, 8).join('、')}
            {absent.length > 8 ? '……' : ''}
          </li>
        )}
      </ul>
    </section>
  );
}

const reasons: Record<Unassigned, string> = {
  nameless: '没有编码也没有名称，不知道是哪个项目，不填。',
  sum: '是合计行，由程序自己算，不填。',
  twice: '这个项目在粘贴的表里出现了不止一次，只用第一次的。',
  several: '自评卷里有几个项目都叫这个，请先改成不同的名称或编码。',
};
