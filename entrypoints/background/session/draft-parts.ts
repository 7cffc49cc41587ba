import type { Draft, EarlierDraft } from '../../../core/draft';
import type { DesksideError } from '../../../core/errors';
import { MOST_EARLIER } from '../../../core/rework';
import type { DraftTask } from '../features/draft/draft';
import { basisOf, type Basis } from '../tickets/draft-basis';

/** A person who stops something knows why it is as it was. */
export const whyUnchanged = (error: DesksideError): { readonly unchanged?: DesksideError } =>
  error.code === 'stopped' ? {} : { unchanged: error };

/** What a person can go back to once this was put in other words. */
export const withFormer = ({ earlier = [], id, text, origin, source, foreign }: Draft): readonly EarlierDraft[] =>
  [...earlier, { id, text, origin, source, foreign }].slice(-MOST_EARLIER);

/** `instruction`: all that it may rest on of what the person and the organisation said. */
export const taskBasis = ({ ticket, writing }: DraftTask, instruction: string): Basis =>
  basisOf(ticket, instruction, writing);

/** The same with these texts of the organisation, each once. */
export const withSources = (basis: Basis, texts: readonly string[]): Basis => ({
  ...basis,
  sources: [...new Set([...(basis.sources ?? []), ...texts])],
});

/** What a text in other words still rests on: what it was written with before. */
export const restingOn = ({ sources, cited }: Draft): Pick<Draft, 'sources' | 'cited'> => ({
  ...(sources === undefined ? {} : { sources }),
  ...(cited === undefined ? {} : { cited }),
});
