import { paragraphsOf } from '../../core/draft';
import { gapSays } from '../../core/draft-text/gaps';
import { openGaps } from '../../core/draft-text/template-marks';
import type { DraftWarning } from '../../core/draft-text/warning';
import type { DesksideError } from '../../core/errors';
import { describeError } from '../../core/error-text';
import { WaitBar } from '../card/Waiting';
import { bold, Rich } from '../parts/Rich';
import { waitWords } from '../words';
import { DraftChange } from './DraftChange';
import { DraftGap } from './DraftGap';
import { reasonOf } from './warning-words';
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
      {view.before !== undefined && <DraftChange before={view.before} after={text} warnings={view.warnings} />}
      {view.before === undefined &&
        text !== '' &&
        withPlaces(text).map((lines, position) => (
          <p key={position} dir="auto">
            {lines.map(({ line, first, at }, row) => (
              <span key={row}>
                {row > 0 && <br />}
                {running(view) ? (
                  line
                ) : (
                  <Line
                    line={line}
                    first={first}
                    at={at}
                    of={of}
                    fills={view.fills}
                    warnings={view.warnings}
                    onFill={onFill}
                  />
                )}
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
  /** Where it begins in the text. */
  readonly at: number;
}

function withPlaces(text: string): PlacedLine[][] {
  let first = 0;
  let end = 0;
  return paragraphsOf(text).map((lines) =>
    lines.map((line) => {
      const placed = { line, first, at: text.indexOf(line, end) };
      first += openGaps(line).length;
      end = placed.at + line.length;
      return placed;
    }),
  );
}

interface LineProps extends PlacedLine {
  readonly of: number;
  readonly fills: readonly string[];
  readonly warnings: readonly DraftWarning[];
  readonly onFill: (position: number, fill: string) => void;
}

/** Gaps to fill in, and what is marked, with the reason; a piece may be marked for two. */
function Line({ line, first, at, of, fills, warnings, onFill }: LineProps) {
  const gaps = openGaps(line);
  const marks = warnings.flatMap((warning) =>
    'start' in warning &&
    warning.kind !== 'gap' &&
    warning.kind !== 'lost' &&
    warning.start < at + line.length &&
    warning.end > at
      ? [{ start: Math.max(0, warning.start - at), end: Math.min(line.length, warning.end - at), warning }]
      : [],
  );
  const isInGap = (cut: number): boolean => gaps.some(({ start, end }) => start < cut && cut < end);
  const cuts = [...new Set([0, line.length, ...[...gaps, ...marks].flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => !isInGap(cut))
    .toSorted((a, b) => a - b);
  return (
    <>
      {cuts.slice(1).map((end, index) => {
        const start = cuts[index] ?? 0;
        const gap = gaps.findIndex((one) => one.start <= start && end <= one.end);
        const says = gaps[gap];
        if (says)
          return (
            <DraftGap
              key={start}
              says={gapSays(says)}
              place={first + gap + 1}
              of={of}
              fill={fills[first + gap] ?? ''}
              onFill={(fill) => onFill(first + gap, fill)}
            />
          );
        const reasons = marks.filter((mark) => mark.start <= start && end <= mark.end);
        const piece = line.slice(start, end);
        if (reasons.length === 0) return piece;
        return (
          <mark key={start} title={reasons.map(({ warning }) => reasonOf(warning)).join('\n')}>
            {piece}
          </mark>
        );
      })}
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
