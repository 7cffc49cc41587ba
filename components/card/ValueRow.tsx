import { pathText } from '../../core/fields';
import type { Place } from './picker-list';

interface ValueRowProps {
  readonly id: string;
  readonly place: Place;
  readonly index: number;
  readonly of: number;
  readonly isMarked: boolean;
  readonly emptyText: string | undefined;
  readonly meanings: Readonly<Record<string, string>> | undefined;
  readonly onTake: () => void;
}

/** One value: its own name first, what it stands under below. */
export function ValueRow({
  id,
  place: { entry, top, height, lines },
  index,
  of,
  isMarked,
  emptyText,
  meanings = {},
  onTake,
}: ValueRowProps) {
  const { id: value, path } = entry.option ?? { id: '', path: [] };
  const above = path.slice(0, -1);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, where the focus stays
    <div
      id={id}
      className="value"
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      aria-posinset={index + 1}
      aria-setsize={of}
      title={[pathText(path), ...(Object.hasOwn(meanings, value) ? [meanings[value]] : [])].join('\n')}
      style={{ top, height }}
      onClick={onTake}
    >
      <span dir="auto" style={{ WebkitLineClamp: lines }}>
        {path.at(-1) ?? emptyText}
      </span>
      {entry.word !== '' && <span className="soft small">{entry.word}</span>}
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
