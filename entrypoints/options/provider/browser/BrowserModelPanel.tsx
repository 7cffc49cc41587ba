import { Button } from '../../../../components/parts/Button';
import type { BrowserModelState } from '../../../lib/browser-model';
import { ActionRow } from '../../parts/ActionRow';
import { Said } from '../../../pages/parts/SaveRow';
import { placeId } from '../useAnswers';
import type { BrowserModel } from './useBrowserModel';

interface StateWords {
  readonly sign: string;
  readonly look: 'good' | 'bad' | 'soft';
  readonly says: string;
  readonly next: string;
}

const words: Readonly<Record<BrowserModelState, StateWords>> = {
  available: {
    sign: '✓',
    look: 'good',
    says: 'The model is here and ready.',
    next: 'It is small: expect plain drafts, and read them. Nothing leaves this computer.',
  },
  downloadable: {
    sign: '–',
    look: 'soft',
    says: 'The browser offers a model, but it is not on this computer yet.',
    next: 'It is downloaded once, by the browser: some gigabytes, so better not over a metered connection.',
  },
  downloading: {
    sign: '…',
    look: 'soft',
    says: 'The browser is downloading its model.',
    next: 'You can go on working. Press the button to see how far it is.',
  },
  unavailable: {
    sign: '✕',
    look: 'bad',
    says: 'This browser knows such models, but offers none on this computer.',
    next: 'It may lack memory, a fast graphics chip or room on the disk, or your organisation switched it off. Choose another provider above.',
  },
  'not-offered': {
    sign: '✕',
    look: 'bad',
    says: 'This browser has no model of its own.',
    next: 'Chrome on a desktop computer has one from version 138. Here, choose another provider above.',
  },
  silent: {
    sign: '?',
    look: 'bad',
    says: 'The browser did not say within five seconds whether it has a model.',
    next: 'Look again in a moment, or choose another provider above.',
  },
};

const verbs: Readonly<Partial<Record<BrowserModelState, string>>> = {
  downloadable: 'Download the model',
  downloading: 'Show the download',
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
  if (state === null) {
    return (
      <ActionRow label="Model" at="answers/model">
        <p className="stated soft">Asking the browser.</p>
      </ActionRow>
    );
  }
  const { sign, look: colour, says, next } = words[state];
  const verb = verbs[state];
  return (
    <ActionRow label="Model" at="answers/model">
      {part === null ? (
        <>
          <p id={placeId('model', second)} tabIndex={-1} className={`stated ${colour}`}>
            <span aria-hidden="true">{sign}</span> {says}
          </p>
          <p className="small soft">{next}</p>
          <div className="row wrap words">
            {verb !== undefined && <Button onPress={download}>{verb}</Button>}
            {state !== 'available' && state !== 'not-offered' && (
              <Button {...(verb === undefined ? {} : { look: 'quiet' })} onPress={() => void look()}>
                Look again
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
          ? 'Waiting for the browser to begin.'
          : part < 1
            ? `Downloading the model: ${percent} %.`
            : 'Downloaded. The browser is unpacking it.'}
      </p>
      <progress
        className="words"
        aria-label="Download of the model"
        {...(part > 0 && part < 1 ? { value: percent, max: 100 } : {})}
      />
      <div className="row words">
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </>
  );
}
