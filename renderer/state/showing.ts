import { useWindow } from './window';

/** Opens the list of earlier versions. */
export function showVersions(): void {
  useWindow.setState({ showsVersions: true });
}

export function hideVersions(): void {
  useWindow.setState({ showsVersions: false });
}
