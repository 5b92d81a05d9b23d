export { paintWord, type WordOptions } from './paint-word';
