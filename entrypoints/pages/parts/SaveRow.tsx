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
  /** What is saved and yet does not work. */
  readonly warning?: string | undefined;
  /** Why the last save did not happen. */
  readonly problem?: string | undefined;
  readonly children?: ReactNode;
}

export function SaveRow({ unsaved, saving, onSave, onDiscard, said, warning, problem, children }: SaveRowProps) {
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
      <Said said={said} warning={warning} problem={problem} />
    </>
  );
}

export interface SaidProps {
  readonly said: string;
  readonly warning?: string | undefined;
  readonly problem?: string | undefined;
}

/** The outcome of the last action, read out as it appears. */
export function Said({ said, warning, problem }: SaidProps) {
  return (
    <p role="status" className={problem ? 'bad' : 'good'}>
      {problem ? `✕ ${problem}` : said && `✓ ${said}`}
      {!problem && warning !== undefined && <span className="bad block">! {warning}</span>}
    </p>
  );
}
