import { sayNow, sentencesText } from './words';
import { say } from '../../core/words/say';
import { useState } from 'react';
import { noAnswerPhrase } from './ask';
import { done, refused, type Saved } from './settings-store';

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
