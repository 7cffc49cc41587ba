import { say } from '../../../../core/words/say';
import { Button } from '../../../../components/parts/Button';
import type { BrowserModelState } from '../../../lib/browser-model';
import { ActionRow } from '../../parts/Field';
import { Said } from '../../../pages/saving';
import { useAnswers } from '../useAnswers';
import type { BrowserModel } from './useBrowserModel';

interface StateLook {
  readonly sign: string;
  readonly look: 'good' | 'bad' | 'soft';
}

const looks: Readonly<Record<BrowserModelState, StateLook>> = {
  available: { sign: '✓', look: 'good' },
  downloadable: { sign: '–', look: 'soft' },
  downloading: { sign: '…', look: 'soft' },
  unavailable: { sign: '✕', look: 'bad' },
  'not-offered': { sign: '✕', look: 'bad' },
  silent: { sign: '?', look: 'bad' },
};

const verbs: Readonly<Partial<Record<BrowserModelState, 'answers.own.download' | 'answers.own.show-download'>>> = {
  downloadable: 'answers.own.download',
  downloading: 'answers.own.show-download',
};

export interface BrowserModelPanelProps {
  readonly model: BrowserModel;
  readonly second: boolean;
  /** What the last try says. */
  readonly refused: string | undefined;
}

/** Every state with its one next step. The worker cannot start a download: the browser wants a person's click on a page. */
export function BrowserModelPanel({ model, second, refused }: BrowserModelPanelProps) {
  const { state, part, outcome, look, download, cancel } = model;
  const { id, ...at } = useAnswers().fieldAt('model', second);
  if (state === null) {
    return (
      <ActionRow label={say('answers.field.model')} {...at}>
        <p className="stated soft">{say('answers.own.asking')}</p>
      </ActionRow>
    );
  }
  const { sign, look: colour } = looks[state];
  const verb = verbs[state];
  return (
    <ActionRow label={say('answers.field.model')} {...at}>
      {part === null ? (
        <>
          <p id={id} tabIndex={-1} className={`stated ${colour}`}>
            <span aria-hidden="true">{sign}</span> {say(`answers.own.says.${state}`)}
          </p>
          <p className="small soft">{say(`answers.own.next.${state}`)}</p>
          <div className="row wrap words">
            {verb !== undefined && <Button onPress={download}>{say(verb)}</Button>}
            {state !== 'available' && state !== 'not-offered' && (
              <Button {...(verb === undefined ? {} : { look: 'quiet' })} onPress={() => void look()}>
                {say('answers.own.look-again')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <Downloading part={part} onCancel={cancel} />
      )}
      <p className="small bad" aria-live="polite">
        {refused}
      </p>
      <Said {...outcome} />
    </ActionRow>
  );
}

/** The browser tells nothing until it has begun, and nothing while it unpacks. */
function Downloading({ part, onCancel }: { part: number; onCancel: () => void }) {
  const percent = Math.floor(part * 100);
  return (
    <>
      <p className="stated">
        {part === 0
          ? say('answers.own.waiting')
          : part < 1
            ? say('answers.own.percent', { percent })
            : say('answers.own.unpacking')}
      </p>
      <progress
        className="words"
        aria-label={say('answers.own.progress')}
        {...(part > 0 && part < 1 ? { value: percent, max: 100 } : {})}
      />
      <div className="row words">
        <Button onPress={onCancel}>{say('answers.own.cancel')}</Button>
      </div>
    </>
  );
}
