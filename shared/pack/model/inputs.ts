import { inputsOf, type LocalInput } from '../../scores';
import type { Indicator, Rule } from '../schema/tree';

/** Something filled in at a line itself, by its name. */
export type NamedInput = Pick<LocalInput, 'type' | 'unit' | 'options' | 'blank' | 'carry' | 'reason'> & {
  readonly name: string;
};

/** What an indicator or rule has to be filled in at itself, by input id: those written down, and those its kind of score asks for. */
export function localInputs({ inputs, score }: Indicator | Rule): ReadonlyMap<string, NamedInput> {
  const written = Object.entries(inputs).flatMap(([name, input]) =>
    input.kind === 'local' ? [[input.input.id, { ...input.input, name }] as const] : [],
  );
  const asked = inputsOf(score).map(({ id, name, type, unit, options }) => {
    const described = { ...(type ? { type } : {}), ...(unit ? { unit } : {}), ...(options ? { options: [...options] } : {}) };
    return [id, { name, ...described }] as const;
  });
  return new Map<string, NamedInput>([...written, ...asked]);
}
