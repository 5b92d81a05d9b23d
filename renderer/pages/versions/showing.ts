import { create } from 'zustand';

/** Whether the list of earlier versions is open. */
export const useShowingVersions = create<{ showing: boolean }>()(() => ({ showing: false }));

export function showVersions(): void {
  useShowingVersions.setState({ showing: true });
}

export function hideVersions(): void {
  useShowingVersions.setState({ showing: false });
}
