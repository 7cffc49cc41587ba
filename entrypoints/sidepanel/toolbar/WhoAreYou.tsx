import { useMemo, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { useQueue } from '../useQueue';

/** The desks tell by whom a ticket is worked on, and not who looks at it: that the person says once. */
export function WhoAreYou({
  chosen: before,
  onChosen,
}: {
  readonly chosen: readonly string[];
  readonly onChosen: (names: readonly string[]) => void;
}) {
  const { rows } = useQueue();
  const [chosen, setChosen] = useState(before);
  const names = useMemo(
    () =>
      [...new Set([...before, ...rows.flatMap(({ assigneeName }) => assigneeName ?? [])])].toSorted((a, b) =>
        a.localeCompare(b),
      ),
    [rows, before],
  );
  if (names.length === 0) return <p className="soft">{say('queue.view.who.none')}</p>;
  return (
    <fieldset className="facet">
      <legend>{say('queue.view.who')}</legend>
      <p className="soft small">{say('queue.view.who.help')}</p>
      <div className="who-list">
        {names.map((name) => (
          <label key={name} className="facet-value">
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, name] : chosen.filter((each) => each !== name))
              }
            />
            <bdi className="grow clip">{name}</bdi>
          </label>
        ))}
      </div>
      <Button look="primary" off={chosen.length === 0} onPress={() => onChosen(chosen)}>
        {say('queue.view.save')}
      </Button>
    </fieldset>
  );
}
