export { paintWord, type WordOptions } from './paint-word';
export { paintReport } from './report/paint-report';
