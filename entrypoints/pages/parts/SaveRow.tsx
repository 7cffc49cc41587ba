import { say } from '../../../core/words/say';
import type { ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';

export interface SaveRowProps {
  readonly unsaved: boolean;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** What the last save changed. */
  readonly said: string;
  /** Why the last save did not happen. */
  readonly problem?: string | undefined;
  readonly children?: ReactNode;
}

export function SaveRow({ unsaved, saving, onSave, onDiscard, said, problem, children }: SaveRowProps) {
  return (
    <>
      <div className="row wrap">
        <Button look="primary" onPress={onSave} off={saving || !unsaved}>
          {say(saving ? 'settings.saving' : 'settings.save')}
        </Button>
        {children}
        {unsaved && (
          <Button look="quiet" onPress={onDiscard} off={saving}>
            {say('settings.discard')}
          </Button>
        )}
      </div>
      <Said said={said} problem={problem} />
    </>
  );
}

export interface SaidProps {
  readonly said: string;
  readonly problem?: string | undefined;
}

/** The outcome of the last action, read out as it appears. */
export function Said({ said, problem }: SaidProps) {
  return (
    <p role="status" className={problem ? 'bad' : 'good'}>
      {problem ? `✕ ${problem}` : said && `✓ ${said}`}
    </p>
  );
}
