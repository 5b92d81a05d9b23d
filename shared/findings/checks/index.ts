import type { Check } from '../finding';
import { blankScoredCheck, copiedCheck } from './actual';
import { branchesCheck } from './branches';
import { contradictCheck } from './contradict';
import { costDirectionCheck, costSumCheck } from './cost';
import { executionReasonCheck } from './execution';
import { incompleteCheck, lastYearCheck, namelessCheck, unreadableCheck } from './filled';
import { gradeCheck } from './grade';
import { amountsCheck } from './amounts';
import { deadlineCheck } from './deadline';
import { hiddenCheck } from './hidden';
import { inputLimitCheck } from './input-limit';
import { inputReasonCheck } from './input-reason';
import { sameProjectCheck, unitNameCheck } from './names';
import { overshootCheck } from './overshoot';
import { executionScoreCheck, ownScoreCheck, timesWeightCheck } from './own-score';
import { lastYearTextCheck } from './last-year';
import { monitorCheck } from './monitor';
import { otherUnitCheck } from './other-unit';
import { parameterCheck } from './parameter';
import { misplacedCheck, quantityMoneyCheck, sameNameCheck } from './place';
import { placeholderCheck } from './placeholder';
import { pointsCheck } from './points';
import { printedFundsCheck, printedScoresCheck, printedSumsCheck } from './printed-sums';
import { privateCheck } from './private';
import { denominatorCheck, overBudgetCheck, printedRateCheck } from './rates';
import { ratingCheck } from './rating';
import { lengthCheck, lowTotalCheck, problemsCheck, reasonCheck } from './reasons';
import { projectSumsCheck, sumOfFactsCheck } from './relations';
import { rollupsCheck } from './rollups';
import { reportTextsCheck } from './report-texts';
import { sameRateCheck } from './same-rate';
import { scaleCheck } from './scale';
import { scoreFactsCheck } from './score-facts';
import { scoreRangeCheck } from './score-range';
import { signsCheck } from './signs';
import { textBranchesCheck } from './text-branches';
import { textCountCheck, textFiguresCheck } from './text-figures';
import { textSumsCheck } from './text-sums';
import { textIndicatorsCheck } from './text-indicators';
import { targetYearCheck, yearCheck } from './year';
import { unitClashCheck } from './unit-clash';
import { zeroTargetCheck } from './zero-target';
import { lostPercentCheck } from './lost-percent';
import { declaredCheck } from './declared';
import { directionCheck, tinyBudgetCheck } from './direction';
import { oddCharactersCheck } from './odd-characters';
import { scoreGapCheck } from './score-gap';
import { scoreAsValueCheck } from './score-as-value';
import { nameCountCheck } from './name-count';
import { factLimitsCheck, impossibleFactCheck } from './facts';

/** Every check, in the order in which findings are listed: what is missing, sums, money, scores, indicators, words. */
export const checks: readonly Check[] = [
  incompleteCheck,
  unreadableCheck,
  namelessCheck,
  lastYearCheck,
  parameterCheck,
  pointsCheck,
  printedSumsCheck,
  printedFundsCheck,
  printedScoresCheck,
  sumOfFactsCheck,
  projectSumsCheck,
  impossibleFactCheck,
  factLimitsCheck,
  amountsCheck,
  rollupsCheck,
  printedRateCheck,
  denominatorCheck,
  overBudgetCheck,
  executionReasonCheck,
  costSumCheck,
  costDirectionCheck,
  scaleCheck,
  contradictCheck,
  tinyBudgetCheck,
  scoreGapCheck,
  executionScoreCheck,
  ownScoreCheck,
  timesWeightCheck,
  scoreRangeCheck,
  inputLimitCheck,
  scoreFactsCheck,
  deadlineCheck,
  sameRateCheck,
  inputReasonCheck,
  ratingCheck,
  lowTotalCheck,
  blankScoredCheck,
  copiedCheck,
  unitClashCheck,
  zeroTargetCheck,
  lostPercentCheck,
  overshootCheck,
  declaredCheck,
  directionCheck,
  nameCountCheck,
  scoreAsValueCheck,
  gradeCheck,
  branchesCheck,
  quantityMoneyCheck,
  misplacedCheck,
  sameNameCheck,
  signsCheck,
  reasonCheck,
  problemsCheck,
  lengthCheck,
  textFiguresCheck,
  textBranchesCheck,
  textCountCheck,
  textSumsCheck,
  textIndicatorsCheck,
  reportTextsCheck,
  unitNameCheck,
  otherUnitCheck,
  sameProjectCheck,
  placeholderCheck,
  oddCharactersCheck,
  yearCheck,
  targetYearCheck,
  lastYearTextCheck,
  privateCheck,
  hiddenCheck,
  monitorCheck,
];
