import { useId } from 'react';
import type { Choice, Suggestion } from '../../core/suggestion';
import { percent } from '../../core/suggestion';
import { Path } from '../parts/Path';
import type { StateProps } from './cardProps';
import { bestThree, sameChoice, type Deciding } from './deciding';
import { FieldsAge } from './FieldsAge';
import { PriorityValue } from './Values';

export interface OthersProps extends StateProps {
  readonly suggestion: Suggestion;
  readonly deciding: Deciding;
}

/** Another category, no category, or no priority. The picked values show above at once; Accept stays where it was. */
export function OthersDrawer({ suggestion, deciding, view, actions, now }: OthersProps) {
  return (
    <div className="drawer" role="group" aria-label="Other values">
      <div className="choices" role="radiogroup" aria-label={view.categoryTitle}>
        <CategoryChoices choices={bestThree(suggestion)} picked={deciding.category} onPick={deciding.pickCategory} leave />
      </div>
      {suggestion.priority !== null && (
        <label className="choice plain">
          <input type="checkbox" checked={deciding.priority !== null} onChange={(event) => deciding.takePriority(event.target.checked)} />
          <span className="soft">Priority</span>
          <PriorityValue choice={suggestion.priority} was={view.was} />
        </label>
      )}
      <FieldsAge view={view} actions={actions} now={now} />
    </div>
  );
}

export interface CategoryChoicesProps {
  readonly choices: readonly Choice[];
  readonly picked: Choice | null | undefined;
  readonly onPick: (choice: Choice | null) => void;
  /** Offers to leave the field as it is. */
  readonly leave?: boolean;
}

export function CategoryChoices({ choices, picked, onPick, leave = false }: CategoryChoicesProps) {
  const name = useId();
  return (
    <>
      {choices.map((choice) => (
        <label key={choice.optionId} className="choice">
          <input type="radio" name={name} checked={sameChoice(picked, choice)} onChange={() => onPick(choice)} />
          <Path path={choice.path} />
          <span className="soft">{percent(choice.confidence)}</span>
        </label>
      ))}
      {leave && (
        <label className="choice">
          <input type="radio" name={name} checked={picked === null} onChange={() => onPick(null)} />
          <span className="grow">Leave it as it is</span>
        </label>
      )}
    </>
  );
}
