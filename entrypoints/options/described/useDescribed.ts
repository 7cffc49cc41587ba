import { useCallback } from 'react';
import type { DeskSummary, Requests } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';
import { desks } from '../../../core/desks';
import { describeError } from '../../../core/error-text';
import type { Description } from '../../../core/described/description';
import { phrase } from '../../../core/words/phrase';
import { done, refused, type Saved, useSaving } from '../../pages/saving';

export type Described = NonNullable<Requests['described.get']['out']['described']>;

/** The description of an added desk, asked for anew whenever the desk itself was. */
export const useDescribed = (desk: DeskSummary) =>
  useAsked(useCallback(() => ask('described.get', { origin: desk.origin }), [desk]));

/** What the person says about the description of one desk. `after`: what is read anew when the worker has done it. */
export function useDeciding(origin: string, host: string, after: () => Promise<void>) {
  const { saving, save, forgetAll, ...outcome } = useSaving();
  const doing = (what: () => Promise<Saved>): Promise<boolean> => {
    forgetAll();
    return save(async () => {
      const now = await what();
      await after();
      return now;
    });
  };
  return {
    saving,
    outcome,
    /** `name`: what the desk is taken for. */
    agree: (name: string) =>
      doing(async () => {
        await ask('described.agree', { origin });
        return done(phrase('described.done.used', { host, name }));
      }),
    drop: () =>
      doing(async () => {
        await ask('described.drop', { origin });
        return done(phrase('described.done.dropped', { host }));
      }),
    /** Answers whether it was kept. */
    save: (text: string, description: Description) =>
      doing(async () => {
        const { desk, error } = await ask('described.save', { origin, text, description });
        if (error !== null) return refused(() => describeError(error).sentence);
        if (desk === null) return done(phrase('described.done.kept', { host }));
        return desk === 'described'
          ? done(phrase('described.done.saved', { host, name: description.name }))
          : done(phrase('described.done.known', { host, name: desks[desk].name }));
      }),
  };
}
