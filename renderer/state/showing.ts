import { useWindow } from './window';

/** Opens the list of earlier versions. */
export function showVersions(): void {
  useWindow.setState({ showsVersions: true });
}

export function hideVersions(): void {
  useWindow.setState({ showsVersions: false });
}

/** Opens what the program tells about itself. */
export function showAbout(): void {
  useWindow.setState({ showsAbout: true });
}

export function hideAbout(): void {
  useWindow.setState({ showsAbout: false });
}

/** Opens 批量审核; what is going on there is shown as it stands. */
export function showBatch(): void {
  useWindow.setState({ showsBatch: true });
}

export function hideBatch(): void {
  useWindow.setState({ showsBatch: false });
}
