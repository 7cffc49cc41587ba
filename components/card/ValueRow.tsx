import { pathText } from '../../core/fields';
import { px, type Entry } from './picker-list';
import { say } from '../../core/words/say';

interface ValueRowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly at: number;
  readonly of: number;
  readonly isMarked: boolean;
  readonly meaning: string;
  readonly onTake: (id: string | null) => void;
}

/** One value: its own name first, what it stands under below. */
export function ValueRow({ id, entry, at, of, isMarked, meaning, onTake }: ValueRowProps) {
  const { name, above, word, lines, top, end } = entry;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, where the focus stays
    <div
      id={id}
      className="value"
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      aria-posinset={at + 1}
      aria-setsize={of}
      title={`${pathText([...above, name])}\n${meaning}`.trim()}
      style={{ top: px(top), height: px(end - top) }}
      onClick={() => onTake(entry.id)}
    >
      <span dir="auto" style={{ WebkitLineClamp: lines }}>
        {name}
      </span>
      {word !== '' && <span className="soft small">{say(`card.picker.word.${word}`)}</span>}
      {above.length > 0 && (
        <span className="soft small above">
          {above.map((level, depth) => (
            // Levels have no ids of their own and never change order.
            <bdi key={depth}>{level}</bdi>
          ))}
        </span>
      )}
    </div>
  );
}
