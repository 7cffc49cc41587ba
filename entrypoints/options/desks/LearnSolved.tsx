import { placeTitle } from '../places/table';
import { sentencesText } from '../../pages/words';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import { describeError } from '../../../core/error-text';
import type { DeskSummary, LearnProgress } from '../../../core/messages';
import { ActionRow } from '../parts/Field';
import { useLock } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { useLearning } from './useLearning';
import { learnLock, placeAt } from './words';

/** Learning is the one thing that takes itself up again, so here the person is not asked to. */
const whyItWaits = (error: NonNullable<LearnProgress['error']>): string =>
  error.code === 'desk-rate-limited' ? say('desks.learn.rate-limited') : describeError(error).sentence;

/** What an organisation kept back, in words; nothing where it did not. */
const leftOutWords = ({ leftOut = 0, unsaid = 0 }: LearnProgress): readonly string[] => [
  ...(leftOut > 0 ? [say('desks.learn.left-out', { count: leftOut })] : []),
  ...(unsaid > 0 ? [say('desks.learn.left-out-unsaid', { count: unsaid })] : []),
];

/** What the progress says, in words. */
export const learnText = (progress: LearnProgress): string =>
  sentencesText([wentText(progress), ...leftOutWords(progress)]);

function wentText({ state, read, kept, of, learnt = kept, error }: LearnProgress): string {
  const counts = { read, kept };
  switch (state) {
    case 'running':
      return of === 0 ? say('desks.learn.looking') : say('desks.learn.running', { ...counts, of });
    case 'quiet':
      return say('desks.learn.quiet', { learnt, read, of: Math.max(of, read) });
    case 'waiting': {
      const waits = say('desks.learn.waiting', { learnt });
      return sentencesText(error === undefined ? [waits] : [waits, whyItWaits(error)]);
    }
    case 'done':
      return say('desks.learn.done', counts);
    case 'stopped': {
      const stopped = say('desks.learn.stopped', counts);
      return sentencesText(error === undefined ? [stopped] : [stopped, describeError(error).sentence]);
    }
    case 'failed':
      return sentencesText([
        error === undefined ? say('desks.learn.failed') : describeError(error).sentence,
        say('desks.learn.failed-kept', counts),
      ]);
  }
}

/** Teaches the classifier on this device from what people chose on solved tickets. */
export function LearnSolved({ desk, onLearned }: { desk: DeskSummary; onLearned: () => Promise<void> }) {
  const { progress, start, goOn, stop } = useLearning(desk.origin, () => void onLearned());
  const { rules } = useSettings().view.managed;
  const locked = useLock('learning.fromSolved');
  const lock = locked ?? learnLock(rules, desk);
  const state = progress?.state;
  const running = state === 'running';
  const goesOn = running || state === 'quiet' || state === 'waiting';
  const off = !desk.open || lock !== null;
  const kept = progress?.learnt ?? desk.examples;
  return (
    <ActionRow label={placeTitle('desks/*/learning')} at={placeAt(desk.origin, 'learning')} lock={lock}>
      <p className="soft small">{say('desks.learn.note', { count: kept })}</p>
      <div className="row wrap words">
        {goesOn && <Button onPress={stop}>{say('desks.learn.stop')}</Button>}
        {state === 'stopped' && (
          <Button onPress={goOn} off={off}>
            {say('desks.learn.go-on')}
          </Button>
        )}
        {!goesOn && (
          <Button onPress={start} off={off}>
            {say(progress === null ? 'desks.learn.now' : 'desks.learn.again')}
          </Button>
        )}
        {!desk.open && !goesOn && lock === null && <span className="soft small">{say('desks.learn.open-first')}</span>}
      </div>
      {progress !== null && (running || state === 'quiet') && (
        <progress
          className="words"
          aria-label={say('desks.learn.read')}
          {...(progress.of > 0 ? { value: progress.read, max: progress.of } : {})}
        />
      )}
      <p role="status" className={progress?.state === 'failed' ? 'bad words' : 'words'}>
        {progress !== null && learnText(progress)}
      </p>
    </ActionRow>
  );
}
