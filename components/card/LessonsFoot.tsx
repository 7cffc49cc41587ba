import { describeError } from '../../core/error-text';
import type { LessonsView } from '../../core/messages';
import type { StaysView } from '../../core/policy/stays';
import type { AnswerSource } from '../../core/suggestion';
import { staysFor } from '../parts/Foot';
import { SentLink } from '../parts/SentLink';
import { StaysSign } from '../parts/StaysSign';
import { costText } from '../words';
import type { CardActions } from './view';
import { say } from '../../core/words/say';
import { sayTold } from '../../core/words/say-phrase';

/** How far learning is, or what came of it, in a few words. Null while it is only offered. */
export function lessonsText(lessons: LessonsView): string | null {
  switch (lessons.is) {
    case 'offer':
      return null;
    case 'running':
      return lessons.of === 0
        ? say('card.lessons.reading')
        : say('card.lessons.reading-of', { read: lessons.read, of: lessons.of });
    case 'learnt': {
      const { learnt, got } = lessons;
      return got === undefined ? say('card.lessons.learnt', { count: learnt }) : say('card.lessons.got', got);
    }
    case 'failed':
      return describeError(lessons.error).title;
  }
}

export interface LessonsFootProps {
  readonly lessons: LessonsView;
  readonly actions: Pick<CardActions, 'learn' | 'openOptions' | 'loadSent' | 'previewing'>;
  /** Where the answer above came from, and its name. */
  readonly source: AnswerSource;
  readonly id: string;
  /** What decided, line by line. */
  readonly why: readonly string[];
  /** How far anything can go now. */
  readonly stays: StaysView | undefined;
}

/** Beside where the answer came from, which is this device: what it could learn from, how far it is, what came of it. */
export function LessonsFoot({ lessons, actions, source, id, why, stays }: LessonsFootProps) {
  const text = lessonsText(lessons);
  const said = text ?? sayTold(source.label) + costText(source);
  const heldOut = lessons.is === 'learnt' && text !== null ? say('card.lessons.held-out', { text }) : undefined;
  const shownStays = staysFor(stays, source);
  const offersModel = lessons.is === 'offer' && lessons.browserModel;
  return (
    <div className="foot">
      {offersModel ? (
        <button type="button" className="link" onClick={() => actions.openOptions('answers/provider')}>
          {say('card.lessons.browser-model')}
        </button>
      ) : (
        <span
          role={text === null ? undefined : 'status'}
          title={heldOut ?? said}
          // That nothing was sent takes a second line rather than an end in dots.
          className={text === null ? 'told whole' : undefined}
        >
          {text === null && shownStays !== undefined && <StaysSign stays={shownStays} />}
          {said}
        </span>
      )}
      <span className="row">
        {lessons.is === 'offer' && (
          <button type="button" className="link" title={say('card.lessons.offer')} onClick={actions.learn}>
            {say('card.learn')}
          </button>
        )}
        <SentLink id={id} load={actions.loadSent} why={why} previewing={actions.previewing} />
      </span>
    </div>
  );
}
