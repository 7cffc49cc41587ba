import { type Lasting, sayNow, sentencesText } from './words';
import { say } from '../../core/words/say';
import { useState, type ReactNode } from 'react';
import { noAnswerPhrase } from './ask';
import { Button } from '../../components/parts/Button';

export interface Saved {
  /** Empty when it was saved. A problem without a path belongs to the form as a whole. */
  readonly problems: readonly { readonly path: string; readonly message: Lasting }[];
  /** What changed, in words. */
  readonly said: Lasting;
}

export const done = (said: Lasting): Saved => ({ problems: [], said });
export const refused = (message: Lasting): Saved => ({ problems: [{ path: '', message }], said: '' });

export type Saving = ReturnType<typeof useSaving>;

/** The life of whatever a person presses: running, what became of it, and which field stood in its way. */
export function useSaving(fields: readonly string[] = []) {
  const [saving, setSaving] = useState(false);
  const [{ problems, said }, setSaved] = useState<Saved>(done(''));
  const elsewhere = problems.filter(({ path }) => !fields.includes(path)).map(({ message }) => sayNow(message));
  return {
    saving,
    said: sayNow(said),
    /** What belongs to no single field, or to a field that this form does not show. */
    problem:
      elsewhere.length > 0 ? sentencesText(elsewhere) : problems.length > 0 ? say('settings.not-saved') : undefined,
    problemOf: (path: string): string | undefined => {
      const found = problems.find((problem) => problem.path === path);
      return found && sayNow(found.message);
    },
    /** Runs one save; true when it was stored. */
    save: async (run: () => Promise<Saved>): Promise<boolean> => {
      setSaving(true);
      try {
        const saved = await run();
        setSaved(saved);
        return saved.problems.length === 0;
      } catch (thrown) {
        setSaved(refused(noAnswerPhrase(thrown)));
        return false;
      } finally {
        setSaving(false);
      }
    },
    forgetAll: () => setSaved(done('')),
  };
}

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

/** The outcome of the last action, read out as it appears. */
export function Said({ said, problem }: { readonly said: string; readonly problem?: string | undefined }) {
  return (
    <p role="status" className={problem ? 'bad' : 'good'}>
      {problem ? `✕ ${problem}` : said && `✓ ${said}`}
    </p>
  );
}
