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
