import { useLayoutEffect, useRef } from 'react';
import { MARGIN_MM, PRINT_CSS, type PrintedPage } from '../../../shared/print';

/** Size of A4 on the screen, in CSS pixels. */
export const SHEET_PX = { portrait: { width: 793.7, height: 1122.5 }, landscape: { width: 1122.5, height: 793.7 } };

/** The page inside its sheet: what PRINT_CSS says of pages is the very thing the PDF has. */
const FRAME = `:host{display:block;box-sizing:border-box;background:#fff;color:#000;overflow:hidden}${PRINT_CSS}`;

let styles: CSSStyleSheet | null = null;

/** One look for all sheets, made when the first is shown. */
function sheetStyles(): CSSStyleSheet {
  if (styles) return styles;
  styles = new CSSStyleSheet();
  styles.replaceSync(FRAME);
  return styles;
}

interface Props {
  readonly page: PrintedPage;
  readonly label: string;
  readonly scale: number;
}

/** One sheet of paper, as it will be printed: the printed page itself, its styles kept apart from those of the window. */
export function Sheet({ page, label, scale }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const { width, height } = SHEET_PX[page.orientation];
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetStyles()];
    // Written by our own painter, which escapes every text.
    root.innerHTML = page.html;
  }, [page]);
  return (
    <section className="sheet-frame" aria-label={label} style={{ width: width * scale, height: height * scale }}>
      <div
        ref={host}
        className="sheet-page on-paper"
        data-testid="sheet-page"
        style={{ width, height, padding: `${MARGIN_MM}mm`, transform: `scale(${scale})` }}
      />
    </section>
  );
}
