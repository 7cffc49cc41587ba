import { Button } from '../../../components/parts/Button';
import { describeError } from '../../../core/error-text';
import type { DeskSummary, LearnProgress } from '../../../core/messages';
import { ActionRow } from '../parts/ActionRow';
import { useLock } from '../parts/Lock';
import { useSettings } from '../settings-store';
import { useLearning } from './useLearning';
import { learnLock } from './words';

/** What the progress says, in words. */
export function learnText({ state, read, kept, of, error }: LearnProgress): string {
  const counts = `${read} read, ${kept} kept`;
  switch (state) {
    case 'running':
      return of === 0 ? 'Looking for solved tickets.' : `${read} of at most ${of} read, ${kept} kept.`;
    case 'done':
      return `Done: ${counts}.`;
    case 'stopped':
      return `Stopped: ${counts}. What was kept stays.`;
    case 'failed':
      return `${error === undefined ? 'It failed.' : describeError(error).sentence} ${counts}; what was kept stays.`;
  }
}

/** Teaches the classifier on this device from what people chose on solved tickets. */
export function LearnSolved({ desk, onLearned }: { desk: DeskSummary; onLearned: () => Promise<void> }) {
  const { progress, start, stop } = useLearning(desk.origin, () => void onLearned());
  const { rules } = useSettings().view.managed;
  const locked = useLock('learning.fromSolved');
  const lock = (rules.learnFromSolved ? learnLock(rules) : null) ?? locked;
  const running = progress?.state === 'running';
  return (
    <ActionRow label="Learn from solved tickets" lock={lock}>
      <p className="soft small">
        Reads up to 500 solved tickets through the desk’s open tab: the public problem text, the category and priority,
        and the last public reply. They stay on this device.{' '}
        {desk.examples === 1 ? 'One example is' : `${desk.examples} examples are`} kept for this desk now.
      </p>
      <div className="row wrap words">
        {running ? (
          <Button onPress={stop}>Stop</Button>
        ) : (
          <Button onPress={start} off={!desk.open || lock !== null}>
            {progress === null ? 'Learn now' : 'Learn again'}
          </Button>
        )}
        {!desk.open && !running && lock === null && (
          <span className="soft small">Open a tab with this desk and sign in first.</span>
        )}
      </div>
      {running && (
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
