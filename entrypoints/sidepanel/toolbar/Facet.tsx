import { useId, useState } from 'react';
import type { FacetName } from '../../../core/queue-filter';
import { foldName } from '../../../core/value-search';
import { numberText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { useQueue } from '../useQueue';
import { orderOf, valueText } from './facet-words';

/** More are shown at a press. */
const SHORT = 6;
/** So many can be searched. */
const LONG = 12;
/** More cannot be chosen at once. */
const MOST = 200;

interface FacetProps {
  readonly name: FacetName;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The values of one facet with a box each, and how many tickets there would be. */
export function Facet({ name, counts, chosen, onChoose }: FacetProps) {
  const { desks } = useQueue();
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState('');
  const id = useId();
  const order = orderOf(name);
  const known = [...new Set([...chosen, ...counts.keys()])];
  const values = (
    order === null
      ? known.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b))
      : order.filter((value) => known.includes(value))
  ).map((value) => ({ value, text: valueText(name, value, desks) }));
  // One value that all tickets have tells none from another.
  if (values.length < 2 && chosen.length === 0) return null;
  const wanted = foldName(search.trim());
  const found = wanted === '' ? values : values.filter(({ text }) => foldName(text).includes(wanted));
  const shown = all || wanted !== '' ? found.slice(0, MOST) : found.slice(0, SHORT);
  return (
    <fieldset className="facet" aria-labelledby={id}>
      <legend id={id} className="small soft">
        {say(`queue.facet.${name}`)}
      </legend>
      {values.length > LONG && all && (
        <input
          type="search"
          value={search}
          aria-label={say('queue.filter.find')}
          placeholder={say('queue.filter.find')}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      {shown.map(({ value, text }) => (
        <label key={value} className="facet-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={!chosen.includes(value) && chosen.length >= MOST}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          <bdi className="grow clip">{text}</bdi>
          <span className="soft small">{numberText(counts.get(value) ?? 0)}</span>
        </label>
      ))}
      {found.length > SHORT && wanted === '' && (
        <button type="button" className="link small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('queue.filter.fewer') : say('queue.filter.more', { count: found.length - SHORT })}
        </button>
      )}
    </fieldset>
  );
}
