import { useWindow } from './window';

/** Shows the start page's form for a new workbook. */
export function askNew(): void {
  useWindow.setState({ askingNew: true });
}

export function stopAsking(): void {
  useWindow.setState({ askingNew: false });
}
