import { describeHere } from '../../core/page-error-text';
import type { LessonsView, SentRecord } from '../../core/messages';
import { SentLink } from '../parts/SentLink';
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
      return describeHere(lessons.error).title;
  }
}

export interface LessonsFootProps {
  readonly lessons: LessonsView;
  readonly actions: Pick<CardActions, 'learn' | 'openOptions' | 'loadSent'>;
  /** Names the answer that stands above. */
  readonly id: string;
}

/** In place of where the answer came from, which is this device: what it could learn from, how far it is, what came of it. */
export function LessonsFoot({ lessons, actions, id }: LessonsFootProps) {
  const text = lessonsText(lessons);
  const load = (wanted: string): Promise<SentRecord | null> => actions.loadSent(wanted);
  return (
    <div className="foot">
      {text === null ? (
        <span className="row">
          <button
            type="button"
            className="link"
            onClick={actions.learn}
            title="Nothing was learnt here yet. Nothing is sent."
          >
            Learn from solved tickets
          </button>
          {lessons.is === 'offer' && lessons.browserModel && (
            <button type="button" className="link ellipsis" onClick={actions.openOptions}>
              Browser’s own model
            </button>
          )}
        </span>
      ) : (
        <span
          className="ellipsis"
          role="status"
          title={lessons.is === 'learnt' ? `${text}, each of them held out in turn` : text}
        >
          {text}
        </span>
      )}
      <SentLink id={id} load={load} words="Why" />
    </div>
  );
}
