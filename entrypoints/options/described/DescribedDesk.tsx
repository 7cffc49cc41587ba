import { sayTold } from '../../../core/words/say-phrase';
import { useState, lazy, Suspense } from 'react';
import type { DeskSummary } from '../../../core/messages';
import { say } from '../../../core/words/say';
import { isDeskAllowed } from '../../pages/managed/words';
import { Said } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { hostOf } from '../desks/words';
import { Section } from '../parts/Section';
import { useMovedFocus } from '../useMovedFocus';
import { useUnsaved } from '../useUnsaved';
import { Decide } from './Decide';
import { Trial } from './trial/Trial';
import { useDeciding, useDescribed, type Described } from './useDescribed';
import { ownLock, placeOf, standingOf, standingWords, broughtWords, type Standing } from './words';
import { WhatItDoes } from './WhatItDoes';
import type { EditorProps } from './Editor';

/** It is added, and no adapter of its own works there. */
const mayBeDescribed = ({ custom, desk, state }: DeskSummary): boolean =>
  custom && (desk === null || desk === 'described') && state !== 'no-access';

interface DescribedDeskProps {
  readonly desk: DeskSummary;
  readonly onChanged: () => Promise<void>;
}

/** How a desk without an adapter is read: what was found, what is used, or what the person brings. */
export function DescribedDesk(props: DescribedDeskProps) {
  const { rules } = useSettings().view.managed;
  return mayBeDescribed(props.desk) && isDeskAllowed(rules, props.desk.origin) ? <Panel {...props} /> : null;
}

function Panel({ desk, onChanged }: DescribedDeskProps) {
  const { origin, describedBy } = desk;
  const { rules } = useSettings().view.managed;
  const host = hostOf(origin);
  const { found, problem, reload } = useDescribed(desk);
  const told = found?.described ?? null;
  const name = sayTold(told?.name ?? desk.name ?? host);
  const { saving, outcome, agree, drop, save } = useDeciding(origin, host, async () => {
    await onChanged();
    await reload();
  });
  /** Null while the text stands as it is kept; it stays typed while the editor is closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const { place, moveTo } = useMovedFocus();
  const standing = standingOf(desk, told);
  const lock = ownLock(rules);
  const stored = told?.from === 'own' ? (told.text ?? '') : '';
  const unsaved = typed !== null && typed !== stored;
  useUnsaved(unsaved);

  if (found === null && problem === undefined) return null;
  // What was done before is no word about the text that is written now.
  const said = editing ? '' : outcome.said;
  // What was pressed is gone with what it changed.
  const showOutcome = () => moveTo('.outcome');
  return (
    <div ref={place} id={placeOf(origin)} tabIndex={-1} className="described">
      <Section
        title={say('described.how', { host })}
        note={standingWords(standing, { name, describedBy }, rules)}
        unsaved={unsaved}
      >
        {problem !== undefined && <p className="bad">✕ {problem}</p>}
        {editing ? (
          <EditorPlace
            origin={origin}
            base={describedBy?.base ?? null}
            stored={stored}
            typed={typed}
            onType={setTyped}
            lock={lock}
            saving={saving}
            onSave={async (text, description) => {
              if (!(await save(text, description))) return;
              setTyped(null);
              setEditing(false);
              showOutcome();
            }}
            onClose={() => {
              setEditing(false);
              moveTo('.describe');
            }}
          />
        ) : (
          <>
            {told !== null && <Told told={told} standing={standing} />}
            {told !== null && <Trial origin={origin} description={told.description} base={told.base} />}
            <Decide
              host={host}
              name={name}
              told={told}
              from={told?.from ?? describedBy?.from ?? null}
              standing={standing}
              busy={saving}
              onAgree={() => void agree(name).then(showOutcome)}
              onDrop={() => void drop().then(showOutcome)}
              onDescribe={() => setEditing(true)}
            />
          </>
        )}
        <div
          tabIndex={-1}
          className="outcome"
          {...(said !== '' || outcome.problem !== undefined
            ? { role: 'group', 'aria-label': say('described.outcome', { host }) }
            : {})}
        >
          <Said {...outcome} said={said} />
        </div>
      </Section>
    </div>
  );
}

/** Where a description comes from and what it does: open while the person has to decide, folded afterwards. */
export function Told({ told, standing }: { readonly told: Described; readonly standing: Standing }) {
  const { rules } = useSettings().view.managed;
  const words = <WhatItDoes description={told.description} base={standing === 'kept' ? null : told.base} />;
  return (
    <>
      <p>
        {broughtWords(told, rules)} {say(`described.tested.${told.description.about.tested}`)}
      </p>
      {standing === 'waits' ? (
        words
      ) : (
        <details className="group">
          <summary>{say('described.does')}</summary>
          <div className="inside">{words}</div>
        </details>
      )}
    </>
  );
}

/** Few people ever write a description, so what knows the whole format is loaded when they do. */
const Editor = lazy(async () => ({ default: (await import('./Editor')).Editor }));

export const EditorPlace = (props: EditorProps) => (
  <Suspense fallback={<p className="soft">{say('described.opening')}</p>}>
    <Editor {...props} />
  </Suspense>
);
