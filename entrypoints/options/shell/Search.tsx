import { say } from '../../../core/words/say';
import { Combobox } from '@base-ui/react/combobox';
import { useState } from 'react';
import type { DeskSummary } from '../../../core/messages';
import { LockSign } from '../../pages/parts/Lock';
import { lockOf } from '../../pages/managed/words';
import { useSettings } from '../../pages/settings-store';
import { goTo } from '../places/address';
import { findable, fits, type Found } from '../places/search';

/** Finds a setting by a word, and leads to it. */
export function Search({ desks }: { desks: readonly DeskSummary[] }) {
  const { view } = useSettings();
  const [typed, setTyped] = useState('');
  return (
    <Combobox.Root
      items={findable(desks)}
      value={null}
      inputValue={typed}
      onInputValueChange={setTyped}
      filter={(found: Found, wanted) => fits(found, wanted)}
      itemToStringLabel={({ title }: Found) => title}
      isItemEqualToValue={(one: Found, other: Found) => one.at === other.at}
      autoHighlight
      // A popup of its own would hide the rest of the page from whoever listens to it.
      inline
      open
    >
      <Combobox.Input
        className="search"
        type="search"
        placeholder={say('shell.search')}
        aria-label={say('shell.search')}
        aria-expanded={typed !== ''}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('');
        }}
      />
      {typed !== '' && (
        <div className="found">
          <Combobox.Empty className="soft">{say('shell.search-none')}</Combobox.Empty>
          <Combobox.List className="found-list">
            {(found: Found) => (
              <Combobox.Item
                key={found.at}
                value={found}
                className="found-row"
                // A list that stands in the page chooses nothing by itself; Enter clicks too.
                onClick={() => {
                  setTyped('');
                  goTo(`#${found.at}`);
                }}
              >
                <span className="grow">{found.title}</span>
                {found.lock !== undefined && lockOf(view, found.lock) !== null && (
                  <>
                    <LockSign />
                    <span className="unseen">{say('settings.locked')} </span>
                  </>
                )}
                <span className="small soft">{found.where}</span>
              </Combobox.Item>
            )}
          </Combobox.List>
        </div>
      )}
    </Combobox.Root>
  );
}
