import { say } from '../../../core/words/say';
import { useEffect, useState } from 'react';
import type { DeskSummary, Requests } from '../../../core/messages';
import { ask, NoAnswer } from '../../pages/ask';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { LearnSolved } from '../desks/LearnSolved';
import { useLearning } from '../desks/useLearning';
import { hostOf, learnLock } from '../desks/words';
import { Field } from '../parts/Field';
import { Step } from './Step';
import { isUsable, type OpenDesks } from './useOpenDesks';
import { learntLine } from './words';

type Score = Requests['learning.score']['out'];

/** What it would have got right of what was learnt, asked again when more was; null until that is known. */
function useScore(origin: string, learnt: number, running: boolean): Score | null {
  const [score, setScore] = useState<Score | null>(null);
  useEffect(() => {
    setScore(null);
    if (learnt === 0 || running) return;
    let shown = true;
    void ask('learning.score', { origin }).then(
      (answer) => shown && setScore(answer),
      (thrown: unknown) => {
        // What was learnt is told all the same.
        if (!(thrown instanceof NoAnswer)) throw thrown;
      },
    );
    return () => {
      shown = false;
    };
  }, [origin, learnt, running]);
  return score;
}

/** Learn now: from solved tickets of a desk, with what it would have got right of them. */
export function LearnStep({ open: { all, reload } }: { readonly open: OpenDesks }) {
  const desks = (all ?? []).filter(isUsable);
  const [wanted, setWanted] = useState<string | null>(null);
  const desk = desks.find(({ origin }) => origin === wanted) ?? desks.find(({ open }) => open) ?? desks[0];
  const { rules } = useSettings().view.managed;
  const locked = useLock('learning.fromSolved');
  const lock = locked ?? (desk === undefined ? null : learnLock(rules, desk));
  if (lock !== null)
    return (
      <Step number={3} title={say('start.learn.title')} done={false} line="">
        <LockNote lock={lock} />
      </Step>
    );
  if (desk === undefined)
    return (
      <Step number={3} title={say('start.learn.title')} done={false} line="">
        <p className="soft">{say('start.learn.no-desk')}</p>
      </Step>
    );
  return <LearnFrom key={desk.origin} desk={desk} desks={desks} onDesk={setWanted} onLearned={reload} />;
}

function LearnFrom({
  desk,
  desks,
  onDesk,
  onLearned,
}: {
  readonly desk: DeskSummary;
  readonly desks: readonly DeskSummary[];
  readonly onDesk: (origin: string) => void;
  readonly onLearned: () => Promise<void>;
}) {
  const { enabled } = useSettings().view.effective;
  const { progress } = useLearning(desk.origin, () => void onLearned());
  const running = progress?.state === 'running';
  const learnt = Math.max(desk.examples, running ? 0 : (progress?.learnt ?? 0));
  const score = useScore(desk.origin, learnt, running);
  const host = hostOf(desk.origin);
  return (
    <Step
      number={3}
      title={say('start.learn.title')}
      done={learnt > 0 && !running}
      line={learntLine(host, score?.learnt ?? learnt, score?.got ?? null)}
      change={say('start.learn.change')}
    >
      {desks.length > 1 && (
        <Field label={say('start.learn.desk')}>
          {(control) => (
            <select {...control} value={desk.origin} onChange={(event) => onDesk(event.target.value)}>
              {desks.map(({ origin }) => (
                <option key={origin} value={origin}>
                  {hostOf(origin)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {enabled ? (
        <LearnSolved desk={desk} onLearned={onLearned} />
      ) : (
        <p className="soft">{say('start.learn.off', { host })}</p>
      )}
    </Step>
  );
}
