import { describeError } from '../../core/error-text';
import type { LessonsView } from '../../core/messages';
import type { AnswerSource } from '../../core/suggestion';
import { SentLink } from '../parts/SentLink';
import { costText } from '../words';
import type { CardActions } from './view';

/** How far learning is, or what came of it, in a few words. Null while it is only offered. */
export function lessonsText(lessons: LessonsView): string | null {
  switch (lessons.is) {
    case 'offer':
      return null;
    case 'running':
      return lessons.of === 0 ? 'Reading solved tickets' : `Reading solved tickets: ${lessons.read} of ${lessons.of}`;
    case 'learnt': {
      const { learnt, got } = lessons;
      return got === undefined
        ? `Learnt from ${learnt} solved tickets`
        : `Would have got ${got.right} of ${got.of} right`;
    }
    case 'failed':
      return describeError(lessons.error).title;
  }
}

export interface LessonsFootProps {
  readonly lessons: LessonsView;
  readonly actions: Pick<CardActions, 'learn' | 'openOptions' | 'loadSent'>;
  /** Where the answer above came from, and its name. */
  readonly source: AnswerSource;
  readonly id: string;
}

/** Beside where the answer came from, which is this device: what it could learn from, how far it is, what came of it. */
export function LessonsFoot({ lessons, actions, source, id }: LessonsFootProps) {
  const text = lessonsText(lessons);
  const offersModel = lessons.is === 'offer' && lessons.browserModel;
  return (
    <div className="foot">
      {offersModel ? (
        <button type="button" className="link ellipsis" onClick={() => actions.openOptions('answers/provider')}>
          Browser’s own model
        </button>
      ) : (
        <span
          className="ellipsis"
          role={text === null ? undefined : 'status'}
          title={lessons.is === 'learnt' ? `${text}, each of them held out in turn` : undefined}
        >
          {text ?? source.label + costText(source)}
        </span>
      )}
      <span className="row">
        {lessons.is === 'offer' && (
          <button
            type="button"
            className="link"
            title="Learn from solved tickets. Nothing is sent."
            onClick={actions.learn}
          >
            Learn
          </button>
        )}
        <SentLink id={id} load={actions.loadSent} words="Why" />
      </span>
    </div>
  );
}
