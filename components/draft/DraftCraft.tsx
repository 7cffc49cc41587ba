import { useRef } from 'react';
import { filledText } from '../../core/draft-text/gaps';
import { lengths, tones, type Manner } from '../../core/manner';
import { listText } from '../../core/words/formats';
import { say } from '../../core/words/say';
import { changesBetween, countChanges } from './changes';
import { WouldLink } from '../parts/WouldLink';
import { lookAt } from '../preview/view';
import { RewriteMenu } from './RewriteMenu';
import { selectedPart } from './selected';
import { Translation } from './Translation';
import { UndoRewrite } from './UndoRewrite';
import type { DraftActions, DraftView } from './view';
import { running, textOf } from './words';

interface DraftCraftProps {
  readonly view: DraftView;
  readonly actions: DraftActions;
  /** What the next draft is to mind, as far as it is written. */
  readonly instruction: string;
}

/** How the next draft is to sound, and what is done with the one that is there: other words, back, what it says. Shown where a model writes. */
export function DraftCraft({ view, actions, instruction }: DraftCraftProps) {
  const root = useRef<HTMLDivElement>(null);
  const { craft, draft, fills, before } = view;
  if (craft === undefined) return <></>;
  const isDone = draft.is === 'done';
  const text = isDone ? filledText(textOf(draft), fills) : '';
  const lost = isDone ? (draft.draft.lost ?? []) : [];
  const off = !isDone || view.busy !== null;

  const selected = () => {
    const region = root.current?.closest('.main')?.querySelector('.text');
    // Two texts stand in it while a difference is shown, so no place in it is one of the text.
    return region == null || before !== undefined ? null : selectedPart(region, text);
  };
  const manner = (change: Manner) => actions.tell({ type: 'manner', manner: { ...craft.manner, ...change } });

  return (
    <div ref={root} className="craft" role="group" aria-label={say('draft.craft')}>
      <div className="row">
        {isDone && (
          <RewriteMenu
            off={off}
            selected={selected}
            onChoose={(way, part) =>
              actions.start(fills.filter((fill) => fill.trim() !== '').join('\n'), { way, text, ...(part && { part }) })
            }
          />
        )}
        {!isDone || before === undefined ? (
          <>
            <UndoRewrite view={view} actions={actions} />
            <Choice
              label={say('draft.craft.tone')}
              value={craft.manner.tone ?? ''}
              of={['' as const, ...tones].map((tone) => [
                tone,
                say(`draft.craft.tone.${tone === '' ? 'as-set' : tone}`),
              ])}
              onChoose={(tone) => manner({ tone: tones.find((each) => each === tone) })}
            />
            <Choice
              label={say('draft.craft.length')}
              value={craft.manner.length ?? 'normal'}
              of={lengths.map((length) => [length, say(`draft.craft.length.${length}`)])}
              onChoose={(length) => manner({ length: lengths.find((each) => each === length) })}
            />
            <WouldLink look={() => lookAt(actions.previewing, { what: 'draft', instruction: instruction.trim() })} />
          </>
        ) : null}
      </div>
      {lost.length > 0 && (
        <p className="lost small" dir="auto">
          {say('draft.craft.lost', { terms: listText(lost, 'unit') })}
        </p>
      )}
      {isDone && draft.draft.foreign !== undefined && (
        <Translation
          key={text}
          language={draft.draft.foreign}
          text={text}
          told={craft.translation}
          actions={actions}
          off={running(view) || view.busy !== null}
        />
      )}
      <p className="unseen" role="status">
        {before === undefined || !isDone
          ? ''
          : say('draft.craft.changed', { count: countChanges(changesBetween(before, textOf(draft))) })}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly of: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, of, onChoose }: ChoiceProps) {
  return (
    <select aria-label={label} title={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {of.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
