import type { Content } from '../schema/table';

/** Which level of the tree a column prints; null: it prints something else. */
export function levelOf(content: Content | undefined): number | null {
  switch (content) {
    case 'level-1':
      return 1;
    case 'level-2':
      return 2;
    case 'level-3':
      return 3;
    default:
      return null;
  }
}
