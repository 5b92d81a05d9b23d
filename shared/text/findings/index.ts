import { filledFindings } from './filled';
import { indicatorFindings } from './indicators';
import { moneyFindings } from './money';
import { monitorFindings } from './monitor';
import { privateFindings } from './private';
import { reportFindings } from './report';
import { scoreFindings } from './scores';
import { sumFindings } from './sums';
import { wordFindings } from './words';

/**
 * Every finding the program can utter: a code, what is wrong and how to mend it. One file an area; the checks that
 * make them are in `shared/findings/checks/`.
 */
const sayings = {
  ...sumFindings,
  ...moneyFindings,
  ...scoreFindings,
  ...indicatorFindings,
  ...filledFindings,
  ...wordFindings,
  ...privateFindings,
  ...monitorFindings,
  ...reportFindings,
};

type Sayings = typeof sayings;

/** `area.what`, stable: tests, acknowledgements and the command line's JSON name findings by it. */
export type FindingCode = keyof Sayings;

/** The figures a finding of this code names. */
export type FindingParams<Code extends FindingCode> = Parameters<Sayings[Code]['message']>[0];

/** Every code there is. */
export const findingCodes = Object.keys(sayings) as readonly FindingCode[];

/** The words of a finding, in Chinese: what is wrong, and how to mend it. */
export function findingWords<Code extends FindingCode>(
  code: Code,
  params: FindingParams<Code>,
): { message: string; fix: string } {
  const saying = sayings[code] as {
    message: (params: FindingParams<Code>) => string;
    fix: (params: FindingParams<Code>) => string;
  };
  return { message: saying.message(params), fix: saying.fix(params) };
}
