import { memoryShell } from './memory-shell';

// Before the page: it takes its shell from the window as it loads.
Object.defineProperty(window, 'jxzp', { value: memoryShell(), writable: false });
await import('../main');
