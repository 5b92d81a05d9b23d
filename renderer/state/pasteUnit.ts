import { useWindow } from './window';

export const moneyUnits = ['万元', '元'] as const;

/** The unit of money that copied figures are read in. */
export function usePasteUnit(): string {
  return useWindow((state) => state.pasteUnit);
}

export function pasteUnit(): string {
  return useWindow.getState().pasteUnit;
}

export function setPasteUnit(unit: string): void {
  useWindow.setState({ pasteUnit: unit });
}
