import { chooseOriginal, useExporting } from '../../state/exporting';

const ANEW = '';
const OTHER = 'other';

/** Which form the figures go into: the unit's own document, offered first where one is known, or the tables set anew. */
export function Layout() {
  const { originals, original } = useExporting();
  const onChoose = (value: string) => {
    if (value === OTHER) void chooseOriginal();
    else useExporting.setState({ original: originals.find(({ file }) => file === value) ?? null });
  };
  return (
    <section className="export-card" aria-labelledby="export-layout">
      <h2 id="export-layout">版式</h2>
      <select
        className="textbox"
        aria-labelledby="export-layout"
        value={original?.file ?? ANEW}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {originals.map(({ file, name }) => (
          <option key={file} value={file}>
            照原件填：{name}
          </option>
        ))}
        <option value={ANEW}>照评分规则的表新排</option>
        <option value={OTHER}>照原件填：选一份 Word、Excel…</option>
      </select>
      <p className="export-words">
        {original ? '字体、栏宽、段落照那一份，只换今年的数和文字；原件不动。' : '栏宽、续页表头照今年填的内容排好。'}
      </p>
    </section>
  );
}
