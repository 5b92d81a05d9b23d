export { paintWord } from './paint-word';
export { type AnnexPaper, paintAnnexes, paintReport } from './report/paint-report';
