import { say } from '../../../core/words/say';
import { useCallback, useState } from 'react';
import type { DeskSummary } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { LearnSolved } from '../desks/LearnSolved';
import { useLearning } from '../desks/useLearning';
import { hostOf, learnLock } from '../desks/words';
import { ChooseField } from '../parts/Field';
import { Step } from './Step';
import { isUsable, type OpenDesks } from './useOpenDesks';
import { learntLine } from './words';

/** What it would have got right of what was learnt, asked again when more was; null until that is known. */
function useScore(origin: string, learnt: number, running: boolean) {
  const read = useCallback(
    async () => (learnt === 0 || running ? null : ask('learning.score', { origin })),
    [origin, learnt, running],
  );
  const { found, asking, problem } = useAsked(read);
  // What was learnt is told all the same.
  return asking || problem !== undefined ? null : found;
}

/** Learn now: from solved tickets of a desk, with what it would have got right of them. */
export function LearnStep({ open: { found, reload } }: { readonly open: OpenDesks }) {
  const desks = (found?.all ?? []).filter(isUsable);
  const [wanted, setWanted] = useState<string | null>(null);
  const desk = desks.find(({ origin }) => origin === wanted) ?? desks.find(({ open }) => open) ?? desks[0];
  const { rules } = useSettings().view.managed;
  const locked = useLock('learning.fromSolved');
  const lock = locked ?? (desk === undefined ? null : learnLock(rules, desk));
  if (lock !== null || desk === undefined)
    return (
      <Step number={3} title={say('start.learn.title')} done={false} line="">
        {lock === null ? <p className="soft">{say('start.learn.no-desk')}</p> : <LockNote lock={lock} />}
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
        <ChooseField
          label={say('start.learn.desk')}

          value={desk.origin}
          of={desks.map(({ origin }) => [origin, hostOf(origin)])}
          onChoose={onDesk}
        />
      )}
      {enabled ? (
        <LearnSolved desk={desk} onLearned={onLearned} />
      ) : (
        <p className="soft">{say('start.learn.off', { host })}</p>
      )}
    </Step>
  );
}
