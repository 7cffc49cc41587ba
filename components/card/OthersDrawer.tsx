import { useId } from 'react';
import type { Choice, Suggestion } from '../../core/suggestion';
import { percent } from '../../core/suggestion';
import { Path } from '../parts/Path';
import type { StateProps } from './cardProps';
import { bestThree, sameChoice, type Deciding } from './deciding';
import { FieldsAge } from './FieldsAge';
import { PriorityBox } from './PriorityBox';

export interface OthersProps extends StateProps {
  readonly suggestion: Suggestion;
  /** The priority has a box of its own on the card. */
  readonly hasOwnBox: boolean;
  readonly deciding: Deciding;
}

/** Another category, no category, or no priority. The picked values show above at once; Accept stays where it was. */
export function OthersDrawer({ suggestion, hasOwnBox, deciding, view, actions, now }: OthersProps) {
  return (
    <div className="drawer" role="group" aria-label="Other values">
      <div className="choices" role="radiogroup" aria-label={view.categoryTitle}>
        <CategoryChoices
          choices={bestThree(suggestion)}
          picked={deciding.category}
          onPick={deciding.pickCategory}
          leave
        />
      </div>
      {!hasOwnBox && suggestion.priority !== null && (
        <PriorityBox choice={suggestion.priority} deciding={deciding} was={view.was} name="Priority" asks={false} />
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
          <span className="soft">{choice.confidence === 0 ? '' : percent(choice.confidence)}</span>
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
