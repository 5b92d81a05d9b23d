import { useEffect } from 'react';
import { useStore } from './store';

/** For a page of fields: moves the focus to the one asked for from elsewhere, marked by `data-place`. */
export function useArriving(): void {
  const wanted = useStore((state) => state.wanted);
  useEffect(() => {
    if (wanted === null) return;
    const place = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(wanted)}"]`);
    const field = place?.querySelector<HTMLElement>('input, select, textarea, button');
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
    if (field) useStore.setState({ wanted: null });
  }, [wanted]);
}
