/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ status: string, assertionResults: readonly unknown[] }} FileReport
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults?: readonly FileReport[] }} Report
 */

/**
 * What a vitest JSON report comes to. A file that could not even be loaded counts as one failure, and so does a run that
 * ended badly without saying which test was to blame. Tests skipped while running are told apart: they prove nothing.
 * @param {Report | null} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyReport(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const broken = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * A step that is no test run: passed or failed as a whole.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyStep(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * The sum of several.
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  /** @param {keyof Tally} key */
  const add = (key) => tallies.reduce((count, tally) => count + tally[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}
