import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { unfilledGaps } from '../../core/draft-text/gaps';
import { Button } from '../parts/Button';
import { Foot, staysFor } from '../parts/Foot';
import { RequestAsk } from '../RequestAsk';
import { Head } from '../parts/Head';
import { isComposing, isSubmit } from '../parts/keys';
import { MoveContext, type Move } from '../parts/MoveHandle';
import { bold, Rich } from '../parts/Rich';
import { SentLink } from '../parts/SentLink';
import { useKeptFocus } from '../parts/useKeptFocus';
import { defaultShortcuts, spokenHere, type Shortcuts } from '../words';
import { DraftBar } from './DraftBar';
import { DraftCraft } from './DraftCraft';
import { focusOpenGap } from './DraftGap';
import { DraftProblem, FailedAction } from './DraftProblem';
import { DraftQuestions } from './DraftQuestions';
import { DraftSources } from './DraftSources';
import { DraftText } from './DraftText';
import { DraftChecks, DraftWarnings } from './DraftWarnings';
import { UndoRewrite } from './UndoRewrite';
import type { DraftActions, DraftView } from './view';
import { draftStatus, footText, hasSources, originOf, originText, running, textOf, wishWords } from './words';
import { heldAt } from '../../core/request-preview';
import { say } from '../../core/words/say';

export interface DraftPanelProps {
  readonly view: DraftView;
  readonly actions: DraftActions;
  readonly shortcuts?: Shortcuts;
  readonly onMove?: Move;
  /** To where it belongs by itself, after a move. */
  readonly onPutBack?: () => void;
}

/** The draft control at the reply box: a slim bar, or the panel. It fills the box at the person's wish and never sends. */
export function DraftPanel({ view, actions, shortcuts = defaultShortcuts, onMove, onPutBack }: DraftPanelProps) {
  const section = useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(section, view.open ? view.draft.is : 'closed');
  if (view.draft.is === 'off') return null;

  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !view.open || isComposing(event)) return;
    event.stopPropagation();
    actions.close();
  };
  const handlers = { ...keptFocus, onKeyDown: escape };

  return (
    <section
      ref={section}
      {...spokenHere()}
      className="ds panel draft"
      aria-label={say('draft.name')}
      data-state={view.open ? view.draft.is : 'closed'}
      {...handlers}
    >
      <MoveContext value={onMove}>
        {view.open ? (
          <OpenPanel view={view} actions={actions} shortcuts={shortcuts} onPutBack={onPutBack} />
        ) : (
          <DraftBar view={view} onOpen={actions.open} shortcut={shortcuts.draft} />
        )}
      </MoveContext>
      <p className="unseen" role="status">
        {draftStatus(view)}
      </p>
    </section>
  );
}

interface OpenProps {
  readonly view: DraftView;
  readonly actions: DraftActions;
  readonly shortcuts: Shortcuts;
  readonly onPutBack: (() => void) | undefined;
}

const insertWord = ({ busy, pressAgain }: DraftView): string =>
  busy === 'inserting'
    ? say('draft.inserting')
    : busy === 'awaiting'
      ? say('draft.waiting')
      : say(pressAgain.length > 0 ? 'draft.insert-again' : 'draft.insert');

function OpenPanel({ view, actions, shortcuts, onPutBack }: OpenProps) {
  const [instruction, setInstruction] = useState('');
  const [unfolded, setUnfolded] = useState(false);
  const { draft } = view;
  const active = running(view);
  const held = heldAt(true, view.held);
  const origin = originOf(draft);
  const usable = !active && textOf(draft) !== '';
  const open = usable && view.before === undefined ? unfilledGaps(textOf(draft), view.fills).length : 0;
  const unchecked = view.warnings.some(({ kind }) => kind === 'unchecked');
  const main = useRef<HTMLDivElement>(null);
  const read = useRef<HTMLDivElement>(null);
  // What is written is read from its beginning.
  useEffect(() => {
    if (!active) return;
    setUnfolded(false);
    if (read.current) read.current.scrollTop = 0;
  }, [active]);
  // Why Insert asks for a second press is read before that press.
  const asksAgain = view.pressAgain.length > 0;
  useEffect(() => {
    if (asksAgain) setUnfolded(true);
  }, [asksAgain]);
  // Folded again, what was read before it is there again.
  const unfold = (all: boolean) => {
    setUnfolded(all);
    if (!all && read.current) read.current.scrollTop = 0;
  };
  const start = () => {
    if (!active) actions.start(instruction.trim());
  };

  const ask = wishWords(draft);
  const wish = (
    <input
      type="text"
      value={instruction}
      maxLength={2000}
      dir="auto"
      aria-label={ask}
      title={ask}
      placeholder={ask}
      onInput={(event) => setInstruction(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isSubmit(event)) start();
      }}
    />
  );

  return (
    <>
      {view.problem !== null && (
        <DraftProblem error={view.problem} actions={actions} hasText={textOf(draft) !== ''} onDraftAgain={start} />
      )}
      {view.busy === 'awaiting' && (
        <div className="awaits">
          <p>
            <Rich word="draft.awaits" parts={bold} />
          </p>
          <Button look="quiet" onPress={actions.stopWaiting}>
            {say('draft.awaits.not-now')}
          </Button>
        </div>
      )}
      <div className="main" ref={main}>
        <Head title={say('draft.title')} look="origin">
          {origin !== null && (
            <span className="chip" title={originText(origin)}>
              {originText(origin)}
            </span>
          )}
          {active && (
            <Button look="quiet" onPress={actions.stop}>
              {say('parts.stop')}
            </Button>
          )}
          {view.moved && onPutBack && (
            <Button look="quiet" onPress={onPutBack}>
              {say('draft.put-back')}
            </Button>
          )}
          <Button look="quiet" onPress={actions.close}>
            {say('parts.close')}
          </Button>
        </Head>
        <div className="read" ref={read}>
          {(held === undefined || draft.is !== 'waiting') && <DraftText view={view} onFill={actions.fill} />}
          {unfolded && <DraftWarnings view={view} sought />}
          {held && <RequestAsk held={held} previewing={actions.previewing} />}
          {hasSources(view) && <DraftSources view={view} actions={actions} />}
          <DraftQuestions
            view={view}
            actions={actions}
            onAsk={(more) => setInstruction(`${instruction} ${more}`.trim().slice(0, 2000))}
          />
          {view.craft && <DraftCraft view={view} actions={actions} instruction={instruction} />}
        </div>
        <DraftChecks view={view} unfolded={unfolded} onUnfold={unfold} />
        <div className="actions">
          {draft.is === 'idle' ? (
            <>
              <Button look="primary" onPress={start} off={active}>
                {say('draft.start')}
              </Button>
              {wish}
            </>
          ) : (
            <>
              {open > 0 && (
                <Button look="primary" onPress={() => focusOpenGap(main.current)}>
                  {say('draft.fill-in', { count: open })}
                </Button>
              )}
              <Button
                {...(open > 0 || unchecked ? {} : { look: 'primary' as const })}
                onPress={() => actions.insert(false)}
                off={!usable || view.busy !== null}
                shortcut={shortcuts.insert}
              >
                {insertWord(view)}
              </Button>
              <Button onPress={actions.copy} off={!usable}>
                {say('parts.copy')}
              </Button>
              {/* A difference is decided about before anything else is wished for: where room is short, it goes to the text. */}
              {draft.is === 'done' && view.before !== undefined ? (
                <>
                  <UndoRewrite view={view} actions={actions} />
                  <Button off={view.busy !== null} onPress={actions.keep}>
                    {say('draft.craft.keep')}
                  </Button>
                </>
              ) : (
                <>
                  {wish}
                  <Button onPress={start} off={active} title={say('parts.action.retry')}>
                    {say('parts.action.retry')}
                  </Button>
                </>
              )}
              {draft.is === 'failed' && <FailedAction view={view} actions={actions} />}
            </>
          )}
        </div>
      </div>
      <div className="draft-foot">
        <Foot
          text={footText(view.done)}
          stays={draft.is === 'done' ? staysFor(view.stays, draft.draft.source) : undefined}
        >
          {draft.is === 'done' && (
            <SentLink
              id={draft.draft.id}
              load={actions.loadSent}
              why={draft.draft.source.sent ? undefined : [originText(draft.draft.origin)]}
            />
          )}
        </Foot>
      </div>
    </>
  );
}
