import type { RowMark } from './marks';

const shapes: Record<RowMark['level'], string> = { error: '▲', doubt: '◆', hint: '●' };

/** In the margin beside a row: shape and colour say how bad; on the screen alone, never on paper. */
export function MarginMark({ id, mark }: { readonly id: string; readonly mark: RowMark }) {
  return (
    <button
      type="button"
      id={id}
      className={`margin-mark ${mark.level}`}
      tabIndex={-1}
      title={mark.words}
      aria-label={mark.words}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        mark.show();
      }}
    >
      {shapes[mark.level]}
    </button>
  );
}
