import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { DesksideError } from '../../core/errors';
import type { LeftOutReason, QueueAction, QueuePlan } from '../../core/queue-panel';
import { phrase, type Told } from '../../core/words/phrase';
import { ask, noAnswerPhrase } from '../pages/ask';

/** What became of the last thing that the person did. The run's own state comes with `useQueue().runs`. */
export type Said =
  | { readonly is: 'run'; readonly run: string }
  /** The one ticket was left alone. */
  | { readonly is: 'left-out'; readonly number: string; readonly why: LeftOutReason }
  | { readonly is: 'failed'; readonly error: DesksideError }
  /** In words: the worker did not answer, or what was wanted cannot be done here. */
  | { readonly is: 'words'; readonly words: Told; readonly bad: boolean };

/** What would be done to several tickets, waiting for the person's yes. */
export interface Preview {
  readonly plan: QueuePlan;
}

export interface Acting {
  /**
   * One ticket: planned and done at once, since its row is its preview. Several: the preview opens, and nothing is done before it is
   * answered. Resolves when it has been begun, or refused.
   */
  act(keys: readonly string[], action: QueueAction): Promise<void>;
  /** Takes back a run; without one the newest that can be. */
  undo(run?: string): Promise<void>;
  readonly preview: Preview | null;
  /** Does what the preview says. */
  run(): Promise<void>;
  /** Puts the preview away. */
  cancel(): void;
  readonly said: Said | null;
  say(said: Said | null): void;
  /** Tickets that are about to be changed from here and that the worker has not told of yet. */
  readonly busy: ReadonlySet<string>;
  /** A preview is on its way: until it stands there a key is meant for it. */
  readonly previewing: boolean;
}

export const ActingContext = createContext<Acting | null>(null);

/** How the panel does something to tickets, wherever in it. */
export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (acting === null) throw new Error('Something is done outside of the panel');
  return acting;
}

const silence = (thrown: unknown): Said => ({ is: 'words', words: noAnswerPhrase(thrown), bad: true });

/** What was planned for one ticket and leaves it as it is. */
function leftAlone(plan: QueuePlan): Said | null {
  const [left] = plan.leftOut;
  if (plan.changes.length > 0 || left === undefined) return null;
  return { is: 'left-out', number: left.number, why: left.why };
}

async function runPlan(plan: QueuePlan): Promise<Said> {
  return saidOf(await ask('queue.run', { plan: plan.id }), phrase('queue.did.too-old'));
}

type Begun = { readonly run: string } | { readonly error: DesksideError };

/** `none`: what it means here that there is nothing of it any more. */
function saidOf(answer: Begun, none: Told): Said {
  if (!('error' in answer)) return { is: 'run', run: answer.run };
  return answer.error.code === 'conflict'
    ? { is: 'words', words: none, bad: true }
    : { is: 'failed', error: answer.error };
}

export function useActingState(): Acting {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [said, say] = useState<Said | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  /** Says what came of it; null where the person is asked first. */
  const saying = useCallback(async (work: () => Promise<Said | null>): Promise<void> => {
    try {
      say(await work());
    } catch (thrown) {
      say(silence(thrown));
    }
  }, []);

  const act = useCallback(
    async (keys: readonly string[], action: QueueAction): Promise<void> => {
      if (keys.length === 0) return;
      setBusy((now) => new Set([...now, ...keys]));
      setPreviewing(keys.length > 1);
      await saying(async () => {
        const answer = await ask('queue.plan', { keys: [...keys], action });
        if ('error' in answer) return { is: 'failed', error: answer.error };
        const { plan } = answer;
        if (keys.length > 1) {
          setPreview({ plan });
          return null;
        }
        return leftAlone(plan) ?? runPlan(plan);
      });
      setPreviewing(false);
      setBusy((now) => new Set([...now].filter((key) => !keys.includes(key))));
    },
    [saying],
  );

  const undo = useCallback(
    (run?: string): Promise<void> =>
      saying(async () => saidOf(await ask('queue.undo', { run: run ?? null }), phrase('queue.did.nothing-to-undo'))),
    [saying],
  );

  const run = useCallback(async (): Promise<void> => {
    if (preview === null) return;
    setPreview(null);
    await saying(() => runPlan(preview.plan));
  }, [preview, saying]);

  const cancel = useCallback(() => setPreview(null), []);

  return useMemo(
    () => ({ act, undo, preview, run, cancel, said, say, busy, previewing }),
    [act, undo, preview, run, cancel, said, busy, previewing],
  );
}
