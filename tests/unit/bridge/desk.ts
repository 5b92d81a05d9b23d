import { answerCall } from '../../../electron/bridge/answer';
import { makeHandlers } from '../../../electron/bridge/handlers';
import { Sessions } from '../../../electron/bridge/sessions';
import type { AnswerOf, ArgsOf, CallName, Opened } from '../../../shared/bridge';
import { testWorld } from './world';

/** A world with somebody asking: `ask` gives the answer, or throws the codes of the refusal. */
export function desk() {
  const world = testWorld();
  const sessions = new Sessions();
  const handlers = makeHandlers(world.ports, sessions);
  async function ask<Name extends CallName>(name: Name, args: ArgsOf<Name>): Promise<AnswerOf<Name>> {
    const reply = await answerCall(handlers, name, args, (error) => {
      throw error;
    });
    if (!reply.ok) throw new Error(reply.problems.map((one) => one.code).join());
    return reply.value as AnswerOf<Name>;
  }
  return { ...world, handlers, sessions, ask };
}

export type Ask = ReturnType<typeof desk>['ask'];

/** A worked example, opened. */
export async function hotline(ask: Ask): Promise<Opened> {
  return ask('openSample', { id: 'anju-2024-hotline' });
}
