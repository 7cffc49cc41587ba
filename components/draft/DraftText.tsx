import { Fragment } from 'react';
import { paragraphsOf } from '../../core/draft';
import { gapSays } from '../../core/draft-text/gaps';
import { openGaps } from '../../core/draft-text/template-marks';
import type { DesksideError } from '../../core/errors';
import { describeError } from '../../core/error-text';
import { WaitBar } from '../card/Waiting';
import { bold, Rich } from '../parts/Rich';
import { waitWords } from '../words';
import { DraftChange } from './DraftChange';
import { DraftGap } from './DraftGap';
import { running, textOf } from './words';
import type { DraftView } from './view';
import { say } from '../../core/words/say';

interface DraftTextProps {
  readonly view: DraftView;
  readonly onFill: (position: number, fill: string) => void;
}

/** Plain text in paragraphs: nothing in a draft becomes markup or a link here. Its gaps are filled where they stand. One height in every state. */
export function DraftText({ view, onFill }: DraftTextProps) {
  const { draft } = view;
  const text = textOf(draft);
  const of = openGaps(text).length;
  return (
    <div
      className="text"
      tabIndex={0}
      role="region"
      aria-label={say('draft.text.label')}
      aria-busy={draft.is === 'streaming'}
      dir="auto"
    >
      <Wait view={view} />
      {draft.is === 'failed' && (
        <p className={draft.error.code === 'limit-reached' ? 'stop' : text === '' ? '' : 'soft'}>
          <Rich word="draft.text.failed" values={failure(draft.error)} parts={bold} />
        </p>
      )}
      {view.before !== undefined && <DraftChange before={view.before} after={text} />}
      {view.before === undefined &&
        text !== '' &&
        withPlaces(paragraphsOf(text)).map((lines, position) => (
          <p key={position} dir="auto">
            {lines.map(({ line, first }, row) => (
              <span key={row}>
                {row > 0 && <br />}
                {running(view) ? line : <Line line={line} first={first} of={of} fills={view.fills} onFill={onFill} />}
              </span>
            ))}
          </p>
        ))}
      {draft.is === 'idle' && view.busy === null && <p className="soft">{say('draft.text.idle')}</p>}
    </div>
  );
}

function failure(error: DesksideError): { readonly title: string; readonly sentence: string } {
  const { title, sentence } = describeError(error);
  return { title, sentence };
}

interface PlacedLine {
  readonly line: string;
  /** How many gaps stand before it in the text. */
  readonly first: number;
}

function withPlaces(paragraphs: readonly (readonly string[])[]): PlacedLine[][] {
  let first = 0;
  return paragraphs.map((lines) =>
    lines.map((line) => {
      const placed = { line, first };
      first += openGaps(line).length;
      return placed;
    }),
  );
}

interface LineProps extends PlacedLine {
  readonly of: number;
  readonly fills: readonly string[];
  readonly onFill: (position: number, fill: string) => void;
}

function Line({ line, first, of, fills, onFill }: LineProps) {
  const gaps = openGaps(line);
  return (
    <>
      {gaps.map((gap, index) => (
        <Fragment key={gap.start}>
          {line.slice(gaps[index - 1]?.end ?? 0, gap.start)}
          <DraftGap
            says={gapSays(gap)}
            place={first + index + 1}
            of={of}
            fill={fills[first + index] ?? ''}
            onFill={(fill) => onFill(first + index, fill)}
          />
        </Fragment>
      ))}
      {line.slice(gaps.at(-1)?.end ?? 0)}
    </>
  );
}

function Wait({ view: { draft, busy } }: { view: DraftView }) {
  if (busy === 'reading')
    return <Waiting title={say('draft.reading.title')} sentence={say('draft.reading.sentence')} />;
  if (draft.is === 'waiting') return <Waiting {...waitWords(draft.cause, draft.label)} />;
  if (draft.is === 'streaming' && draft.text === '')
    return <Waiting title={say('draft.writing.title')} sentence={say('draft.writing.sentence')} />;
  return null;
}

function Waiting({ title, sentence }: { title: string; sentence: string }) {
  return (
    <>
      <p>{title}</p>
      <WaitBar label={title} />
      <p className="soft small words">{sentence}</p>
    </>
  );
}
