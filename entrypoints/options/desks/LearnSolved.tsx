import { Button } from '../../../components/parts/Button';
import { describeError } from '../../../core/error-text';
import type { DeskSummary, LearnProgress } from '../../../core/messages';
import { ActionRow } from '../parts/ActionRow';
import { useLock } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { useLearning } from './useLearning';
import { learnLock, placeAt } from './words';

const number = (count: number): string => count.toLocaleString('en');

/** Learning is the one thing that takes itself up again, so here the person is not asked to. */
const whyItWaits = (error: LearnProgress['error']): string => {
  if (error === undefined) return '';
  return error.code === 'desk-rate-limited'
    ? ' The desk’s request limit is reached. Deskside waits and tries again.'
    : ` ${describeError(error).sentence}`;
};

/** What the progress says, in words. */
export function learnText({ state, read, kept, of, learnt = kept, error }: LearnProgress): string {
  const counts = `${number(read)} read, ${number(kept)} kept`;
  const far = `${number(learnt)} learnt`;
  const why = error === undefined ? '' : ` ${describeError(error).sentence}`;
  switch (state) {
    case 'running':
      return of === 0
        ? 'Looking for solved tickets.'
        : `${number(read)} of at most ${number(of)} read, ${number(kept)} kept.`;
    case 'quiet':
      return `${far}, going on: ${number(read)} of at most ${number(Math.max(of, read))} tickets read. You can close this page.`;
    case 'waiting':
      return `${far}, going on when it can: when a tab of this desk is open and Deskside is on.${whyItWaits(error)}`;
    case 'done':
      return `Done: ${counts}.`;
    case 'stopped':
      return `Stopped: ${counts}. What was kept stays.${why}`;
    case 'failed':
      return `${error === undefined ? 'It failed.' : describeError(error).sentence} ${counts}; what was kept stays.`;
  }
}

/** Teaches the classifier on this device from what people chose on solved tickets. */
export function LearnSolved({ desk, onLearned }: { desk: DeskSummary; onLearned: () => Promise<void> }) {
  const { progress, start, goOn, stop } = useLearning(desk.origin, () => void onLearned());
  const { rules } = useSettings().view.managed;
  const locked = useLock('learning.fromSolved');
  const lock = (rules.learnFromSolved ? learnLock(rules) : null) ?? locked;
  const state = progress?.state;
  const running = state === 'running';
  const goesOn = running || state === 'quiet' || state === 'waiting';
  const off = !desk.open || lock !== null;
  const kept = progress?.learnt ?? desk.examples;
  return (
    <ActionRow label="Learn from solved tickets" at={placeAt(desk.origin, 'learning')} lock={lock}>
      <p className="soft small">
        Reads solved tickets through the desk’s open tab, 500 at once and up to 5,000 little by little while a tab of
        the desk is open: the public problem text, the category and priority, and the last public reply. They stay on
        this device. {kept === 1 ? 'One example is' : `${number(kept)} examples are`} kept for this desk now.
      </p>
      <div className="row wrap words">
        {goesOn && <Button onPress={stop}>Stop</Button>}
        {state === 'stopped' && (
          <Button onPress={goOn} off={off}>
            Go on
          </Button>
        )}
        {!goesOn && (
          <Button onPress={start} off={off}>
            {progress === null ? 'Learn now' : 'Learn again'}
          </Button>
        )}
        {!desk.open && !goesOn && lock === null && (
          <span className="soft small">Open a tab with this desk and sign in first.</span>
        )}
      </div>
      {progress !== null && (running || state === 'quiet') && (
        <progress
          className="words"
          aria-label="Solved tickets read"
          {...(progress.of > 0 ? { value: progress.read, max: progress.of } : {})}
        />
      )}
      <p role="status" className={progress?.state === 'failed' ? 'bad words' : 'words'}>
        {progress !== null && learnText(progress)}
      </p>
    </ActionRow>
  );
}
