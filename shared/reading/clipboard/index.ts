export { readClipboard, readCopied } from './read';
