import { create } from 'zustand';

/** In which unit of money she copies her figures; kept from one paste to the next. */
export const usePasteUnit = create<{ unit: string }>()(() => ({ unit: '万元' }));

export const moneyUnits = ['万元', '元'] as const;

export function setPasteUnit(unit: string): void {
  usePasteUnit.setState({ unit });
}
