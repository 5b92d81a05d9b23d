import { type AnswerOf, type ArgsOf, type CallName, calls, type Reply, type Said, shellRefusal } from '../../shared/bridge';
import { firstProblems, moreProblems, type Problem, sentence } from '../../shared/text/problem';

/** What does the work of each call. Arguments are parsed before, answers are checked after. */
export type Handlers = { readonly [Name in CallName]: (args: ArgsOf<Name>) => Promise<Reply<AnswerOf<Name>>> };

/** Answers one call. Whatever comes in and whatever goes wrong, it gives back a reply and never throws. */
export async function answerCall(
  handlers: Handlers,
  name: CallName,
  raw: unknown,
  report: (error: unknown) => void,
): Promise<Reply<unknown>> {
  try {
    const args = calls[name].args.safeParse(raw);
    if (!args.success) return shellRefusal('shell.bad-call', name);
    const handler = handlers[name] as (args: unknown) => Promise<Reply<unknown>>;
    const reply = await handler(args.data);
    if (!reply.ok) return reply;
    const answer = calls[name].answer.safeParse(reply.value);
    if (answer.success) return { ok: true, value: reply.value };
    report(answer.error);
    return shellRefusal('shell.unexpected', name);
  } catch (error) {
    report(error);
    return shellRefusal('shell.unexpected', name);
  }
}

/** The core's problems as the page gets them. */
export function say(problems: readonly Problem[]): { ok: false; problems: readonly Said[] } {
  const { said, more } = firstProblems(problems);
  const told: Said[] = said.map((one) => ({ code: one.code, place: one.place, message: sentence(one) }));
  return { ok: false, problems: more > 0 ? [...told, { code: 'more', place: '', message: moreProblems(more) }] : told };
}

/** A success. */
export function fine<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}
