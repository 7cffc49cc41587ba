import { say } from '../../../core/words/say';
import { useEffect, useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { MOST_VIEWS } from '../../../core/policy/named-views';
import type { DeskView } from '../../../core/queue';
import { Check } from '../parts/Check';
import './view-picker.css';
import { choicesOf } from './watched';

/** A longer list can be searched. */
const SHORT_LIST = 12;

interface ViewPickerProps {
  /** As the desk tells them now. */
  readonly offered: readonly DeskView[];
  readonly watched: readonly DeskView[];
  readonly saving: boolean;
  readonly onSave: (views: readonly DeskView[]) => void;
  readonly onCancel: () => void;
  /** Whether something else is chosen than what is stored; false when it goes away. */
  readonly onUnsaved?: (unsaved: boolean) => void;
}

/** The desk's views with a box each. */
export function ViewPicker({ offered, watched, saving, onSave, onCancel, onUnsaved }: ViewPickerProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(watched.map(({ id }) => id)));
  const [search, setSearch] = useState('');
  const id = useId();
  const all = choicesOf(offered, watched);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = all.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
  const full = chosen.size >= MOST_VIEWS;
  const unsaved = chosen.size !== watched.length || watched.some((view) => !chosen.has(view.id));
  useEffect(() => {
    onUnsaved?.(unsaved);
    return () => onUnsaved?.(false);
  }, [unsaved, onUnsaved]);

  const choose = (viewId: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, viewId] : [...before].filter((each) => each !== viewId)));

  return (
    <div className="view-picker">
      {all.length > SHORT_LIST && (
        <input
          type="search"
          aria-label={say('watch.search')}
          placeholder={say('watch.search-count', { count: all.length })}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <fieldset aria-describedby={id}>
        <legend className="unseen">{say('watch.views')}</legend>
        {shown.map(({ id: viewId, title, gone }) => {
          const off = full && !chosen.has(viewId);
          return (
            <Check key={viewId} checked={chosen.has(viewId)} off={off} onChange={(on) => choose(viewId, on)}>
              <bdi>{title}</bdi>
              {gone && <span className="soft"> {say('watch.gone')}</span>}
            </Check>
          );
        })}
      </fieldset>
      <p id={id} role="status" className="soft small">
        {all.length === 0
          ? say('watch.offers-none')
          : shown.length === 0
            ? say('watch.none-fits')
            : full
              ? say('watch.full', { count: MOST_VIEWS })
              : say('watch.chosen', { count: chosen.size })}
      </p>
      <div className="row wrap">
        <Button
          look="primary"
          onPress={() => onSave(all.filter((view) => chosen.has(view.id)))}
          off={saving || !unsaved}
        >
          {say(saving ? 'settings.saving' : 'watch.save')}
        </Button>
        <Button look="quiet" onPress={onCancel} off={saving}>
          {say('watch.cancel')}
        </Button>
      </div>
    </div>
  );
}
