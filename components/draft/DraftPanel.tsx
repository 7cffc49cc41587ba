import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../parts/Button';
import { Foot } from '../parts/Foot';
import { Head } from '../parts/Head';
import { isComposing, isSubmit } from '../parts/keys';
import { MoveContext, type Move } from '../parts/MoveHandle';
import { SentLink } from '../parts/SentLink';
import { useKeptFocus } from '../parts/useKeptFocus';
import { defaultShortcuts, type Shortcuts } from '../words';
import { DraftBar } from './DraftBar';
import { DraftProblem, FailedAction } from './DraftProblem';
import { DraftText } from './DraftText';
import { DraftWarnings } from './DraftWarnings';
import type { DraftActions, DraftView } from './view';
import { draftStatus, footText, originOf, originText, running, textOf } from './words';

export interface DraftPanelProps {
  readonly view: DraftView;
  readonly actions: DraftActions;
  readonly shortcuts?: Shortcuts;
  readonly onMove?: Move;
}

/** The draft control at the reply box: a slim bar, or the panel. It fills the box at the person's wish and never sends. */
export function DraftPanel({ view, actions, shortcuts = defaultShortcuts, onMove }: DraftPanelProps) {
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
      lang="en"
      dir="ltr"
      className="ds panel draft"
      aria-label="Deskside draft reply"
      data-state={view.open ? view.draft.is : 'closed'}
      {...handlers}
    >
      <MoveContext value={view.floating ? onMove : undefined}>
        {view.open ? (
          <OpenPanel view={view} actions={actions} shortcuts={shortcuts} />
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

function OpenPanel({ view, actions, shortcuts }: Required<Pick<DraftPanelProps, 'view' | 'actions' | 'shortcuts'>>) {
  const [instruction, setInstruction] = useState('');
  const { draft } = view;
  const active = running(view);
  const origin = originOf(draft);
  const usable = !active && textOf(draft) !== '';
  const start = () => {
    if (!active) actions.start(instruction.trim());
  };

  return (
    <>
      {view.problem !== null && (
        <DraftProblem
          error={view.problem}
          view={view}
          actions={actions}
          hasText={textOf(draft) !== ''}
          onDraftAgain={start}
        />
      )}
      <div className="main">
        <Head title="Draft reply" look="origin">
          {origin !== null && (
            <span className="chip" title={originText(origin)}>
              {originText(origin)}
            </span>
          )}
          {active && (
            <Button look="quiet" onPress={actions.stop}>
              Stop
            </Button>
          )}
          <Button look="quiet" onPress={actions.close}>
            Close
          </Button>
        </Head>
        <DraftText view={view} />
        <DraftWarnings view={view} />
        <input
          type="text"
          value={instruction}
          maxLength={2000}
          dir="auto"
          aria-label="Tell it what to change"
          placeholder="Tell it what to change, or leave empty"
          onInput={(event) => setInstruction(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isSubmit(event)) start();
          }}
        />
        <div className="actions">
          {draft.is === 'idle' ? (
            <Button look="primary" onPress={start} off={active}>
              Draft
            </Button>
          ) : (
            <>
              <Button
                look="primary"
                onPress={() => actions.insert(false)}
                off={!usable || view.busy === 'inserting'}
                shortcut={shortcuts.insert}
              >
                {view.busy === 'inserting' ? 'Inserting' : 'Insert'}
              </Button>
              <Button onPress={actions.copy} off={!usable}>
                Copy
              </Button>
              <Button onPress={start} off={active}>
                Try again
              </Button>
              {draft.is === 'failed' && <FailedAction view={view} actions={actions} />}
            </>
          )}
        </div>
      </div>
      <div className="draft-foot">
        <Foot text={footText(view.done)}>
          {draft.is === 'done' && (
            <SentLink
              id={draft.draft.id}
              load={actions.loadSent}
              words={draft.draft.source.sent ? 'What was sent' : 'Why'}
            />
          )}
        </Foot>
      </div>
    </>
  );
}
