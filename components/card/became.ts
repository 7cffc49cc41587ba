import { pathText } from '../../core/fields';
import type { Decision } from '../../core/suggestion';
import type { CardView } from './view';
import { say } from '../../core/words/say';

type Applied = Decision['applied'][number];
type Form = Pick<CardView, 'form' | 'saved'>;

/**
 * What became of an accepted value. `filled`: it stands in the form and is not saved yet. `saved`: the desk has it. `moved`: something
 * else stands there now. `gone`: the form does not show the field, and the desk has another value or none is known.
 */
type Became = 'filled' | 'saved' | 'moved' | 'gone';

function becameOf({ fieldId, optionId }: Applied, { form, saved }: Form): Became {
  const isSaved = saved[fieldId]?.optionId === optionId;
  const shown = form[fieldId];
  if (shown === undefined) return isSaved ? 'saved' : 'gone';
  if (shown.optionId !== optionId) return 'moved';
  return isSaved ? 'saved' : 'filled';
}

/** What of a decision the form still holds as it was filled in: only that can be taken back. */
export const stillOurs = ({ applied, way }: Decision, view: Form): readonly Applied[] =>
  applied.filter((value) => {
    const became = becameOf(value, view);
    return (
      became === 'filled' ||
      became === 'saved' ||
      (became === 'gone' && way === 'form' && view.saved[value.fieldId] === undefined)
    );
  });

const titleOf = ({ fields }: Pick<CardView, 'fields'>, fieldId: string): string =>
  fields.find(({ id }) => id === fieldId)?.title ?? say('card.a-field');

/** What is true now of what was accepted, in one sentence; what the person should know first goes first. */
export function becameText(decision: Decision, view: Pick<CardView, 'form' | 'saved' | 'fields'>): string {
  const all = decision.applied.map((value) => ({ value, became: becameOf(value, view) }));
  if (all.length === 0) return say('card.nothing-changed');
  const moved = all.find(({ became }) => became === 'moved');
  if (moved) {
    const now = view.form[moved.value.fieldId]?.path ?? [];
    const title = titleOf(view, moved.value.fieldId);
    if (decision.way === 'direct')
      return now.length === 0
        ? say('card.became.desk-emptied', { field: title })
        : say('card.became.desk-made', { value: pathText(now) });
    return now.length === 0
      ? say('card.became.empty', { field: title })
      : say('card.became.other', { value: pathText(now) });
  }
  const gone = all.find(({ became }) => became === 'gone');
  if (gone)
    return decision.way === 'direct'
      ? say('card.became.saved-directly')
      : say('card.became.gone', { field: titleOf(view, gone.value.fieldId) });
  return all.every(({ became }) => became === 'saved') ? say('card.became.saved') : say('card.became.filled');
}
