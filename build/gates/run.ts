import { openProject } from './project';
import { gates } from './registry';

/** Runs every gate (or those named on the command line) over the working copy. Warnings are said and do not fail. */
function main(names: readonly string[]): void {
  const project = openProject(process.cwd());
  let errors = 0;
  for (const gate of gates.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const offences = gate.check(project);
    const failing = offences.filter(({ severity }) => severity === 'error');
    errors += failing.length;
    console.log(`${failing.length === 0 ? '✓' : '✗'} ${gate.name}：${gate.about}`);
    for (const { file, line, message, severity } of offences) {
      console.log(`    ${severity === 'error' ? '错误' : '提醒'} ${file}:${line} ${message}`);
    }
  }
  process.exitCode = errors > 0 ? 1 : 0;
}

main(process.argv.slice(2));
