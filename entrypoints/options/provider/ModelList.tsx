import type { ListedModelView } from '../../../core/messages';
import { wholeText } from '../../pages/numbers';

export interface ModelListProps {
  readonly id: string;
  readonly models: readonly ListedModelView[];
  readonly chosen: string;
  /** Index of the row that the arrow keys are on, or -1. */
  readonly active: number;
  readonly onPick: (model: string) => void;
}

const reveal = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' });

/** The focus stays in the text field: the arrow keys move through the rows, Enter takes one. */
export function ModelList({ id, models, chosen, active, onPick }: ModelListProps) {
  return (
    <div id={id} className="model-list" role="listbox" aria-label="What the server lists" tabIndex={-1}>
      {models.map((model, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox has the keys
        <div
          key={model.id}
          ref={index === active ? reveal : undefined}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={model.id === chosen}
          className={index === active ? 'active' : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(model.id)}
        >
          <span className="grow">{model.id}</span>
          {model.contextTokens !== undefined && (
            <span className="small soft">{wholeText(model.contextTokens)} tokens</span>
          )}
        </div>
      ))}
    </div>
  );
}
