import { sentencesText } from './words';
import { say } from '../../core/words/say';
import { sayTold } from '../../core/words/say-phrase';
import { useState } from 'react';
import type { FieldProblem } from '../../core/messages';
import type { Saved } from './settings-store';

export interface Saving {
  readonly saving: boolean;
  readonly said: string;
  readonly warning: string | undefined;
  /** What belongs to no single field, or to a field that this form does not show. */
  readonly problem: string | undefined;
  problemOf(path: string): string | undefined;
  /** Runs one save; true when it was stored. */
  save(run: () => Promise<Saved>): Promise<boolean>;
  /** Takes back what was said about one field, because it is being edited again. */
  forget(path: string): void;
  forgetAll(): void;
}

/** The life of a form's Save: running, what it changed, and which field stood in its way. */
export function useSaving(fields: readonly string[] = []): Saving {
  const [saving, setSaving] = useState(false);
  const [{ problems, said, warning }, setSaved] = useState<Saved>({ problems: [], said: '' });
  const elsewhere = problems
    .filter(({ path }: FieldProblem) => !fields.includes(path))
    .map(({ message }) => sayTold(message));
  return {
    saving,
    said,
    warning,
    problem:
      elsewhere.length > 0 ? sentencesText(elsewhere) : problems.length > 0 ? say('settings.not-saved') : undefined,
    problemOf: (path) => {
      const found = problems.find((problem) => problem.path === path);
      return found && sayTold(found.message);
    },
    save: async (run) => {
      setSaving(true);
      try {
        const saved = await run();
        setSaved(saved);
        return saved.problems.length === 0;
      } finally {
        setSaving(false);
      }
    },
    forget: (path) => setSaved({ said: '', problems: problems.filter((problem) => problem.path !== path) }),
    forgetAll: () => setSaved({ said: '', problems: [] }),
  };
}
