import type { Parameter } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';

/** The year's parameters: each has one value, or one for every option of the category it goes by. */
export const parameters: Check = {
  name: 'parameters',
  about: '参数有值；随类别而变的，每个选项一个值',
  touches: 'scores',
  run: (subject) => subject.pack.parameters.flatMap((parameter, index) => inParameter(parameter, ['parameters', index], subject)),
};

function inParameter(parameter: Parameter, path: readonly PathPart[], subject: Subject): Problem[] {
  const { name, value, by, choice } = parameter;
  const place = subject.at(...path);
  if (choice) {
    if (choice.options.includes(choice.value)) return [];
    const options = choice.options.join('、');
    return [problem('packcheck.parameter-choice', place, { name, value: choice.value, options })];
  }
  if (by && value !== undefined) return [problem('packcheck.parameter-twice', subject.at(...path, 'by'), { name })];
  if (!by) return value === undefined ? [problem('packcheck.parameter-value', place, { name })] : [];
  const fact = subject.pack.facts.find((one) => one.id === by.fact);
  const options = fact?.type === 'yes-no' ? ['是', '否'] : fact?.options;
  if (!options) return [problem('packcheck.parameter-fact', subject.at(...path, 'by', 'fact'), { name, fact: by.fact })];
  const given = [...by.values.keys()];
  const lacking = options.filter((option) => !given.includes(option));
  const extra = given.filter((option) => !options.includes(option));
  if (lacking.length === 0 && extra.length === 0) return [];
  return [
    problem('packcheck.parameter-options', subject.at(...path, 'by', 'values'), {
      name,
      lacking: lacking.join('、'),
      extra: extra.join('、'),
    }),
  ];
}
