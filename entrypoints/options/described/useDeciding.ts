import { sayTold } from '../../../core/words/say-phrase';
import { useState } from 'react';
import { desks } from '../../../core/desks';
import { describeError } from '../../../core/error-text';
import type { Description } from '../../../core/described/description';
import { say } from '../../../core/words/say';
import { ask, noAnswerWords } from '../../pages/ask';

export interface Outcome {
  readonly said: string;
  readonly problem?: string;
}

export interface Deciding {
  readonly busy: boolean;
  readonly outcome: Outcome;
  /** `name`: what the desk is taken for. */
  agree(name: string): Promise<void>;
  drop(): Promise<void>;
  /** Answers whether it was kept. */
  save(text: string, description: Description): Promise<boolean>;
}

/** What the person says about the description of one desk. `after`: what is read anew when the worker has done it. */
export function useDeciding(origin: string, host: string, after: () => Promise<void>): Deciding {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ said: '' });
  const doing = async (what: () => Promise<Outcome>): Promise<boolean> => {
    setBusy(true);
    setOutcome({ said: '' });
    let now: Outcome;
    try {
      now = await what();
      await after();
    } catch (thrown) {
      now = { said: '', problem: noAnswerWords(thrown) };
    }
    setOutcome(now);
    setBusy(false);
    return now.problem === undefined;
  };
  return {
    busy,
    outcome,
    agree: async (name) =>
      void (await doing(async () => {
        await ask('described.agree', { origin });
        return { said: say('described.done.used', { host, name }) };
      })),
    drop: async () =>
      void (await doing(async () => {
        await ask('described.drop', { origin });
        return { said: say('described.done.dropped', { host }) };
      })),
    save: (text, description) =>
      doing(async () => {
        const { desk, error } = await ask('described.save', { origin, text, description });
        if (error !== null) return { said: '', problem: describeError(error).sentence };
        if (desk === null) return { said: say('described.done.kept', { host }) };
        return desk === 'described'
          ? { said: say('described.done.saved', { host, name: description.name }) }
          : { said: say('described.done.known', { host, name: sayTold(desks[desk].name) }) };
      }),
  };
}
