import { create } from 'zustand';

/** Whether the start page shows its form for a new workbook. */
export const useAskingNew = create<{ asking: boolean }>()(() => ({ asking: false }));

export function askNew(): void {
  useAskingNew.setState({ asking: true });
}

export function stopAsking(): void {
  useAskingNew.setState({ asking: false });
}
