import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { isSubmit } from '../../../components/parts/keys';
import { isFiltered } from '../../../core/queue-filter';
import { builtInViews, namesOfMine, ownViews, withNamesOfMine, type BuiltInView } from '../../../core/queue-views';
import { say } from '../../../core/words/say';
import { usePanel } from '../panel';
import { useKeptViews } from './useKeptViews';
import { WhoAreYou } from './WhoAreYou';

const LONGEST_NAME = 60;

/** Views with a name: those that everybody has, and those that the person keeps. */
export function Views() {
  const { wish, want } = usePanel();
  const { kept, keep } = useKeptViews();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const own = ownViews(kept);
  const builtIn = builtInViews(kept);
  const name =
    builtIn.find(({ id }) => id === wish.view) !== undefined
      ? say(`queue.view.${wish.view as BuiltInView['id']}`)
      : (own.find(({ id }) => id === wish.view)?.name ?? say('queue.view.own'));

  const choose = ({ id, filters, sort }: Pick<BuiltInView, 'filters' | 'sort'> & { readonly id: string }) => {
    want({ filters, sort, view: id });
    setOpen(false);
  };
  const chooseBuiltIn = (view: BuiltInView) => {
    if (view.id === 'mine-unsure' && namesOfMine(kept).length === 0) setAsking(true);
    else choose(view);
  };
  const isMe = async (names: readonly string[]) => {
    const next = withNamesOfMine(kept, names);
    await keep(next);
    setAsking(false);
    const mine = builtInViews(next).find(({ id }) => id === 'mine-unsure');
    if (mine !== undefined) choose(mine);
  };

  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setAsking(false);
      }}
    >
      <Popover.Trigger className="btn view-button" aria-label={`${say('queue.views')}: ${name}`}>
        <bdi className="clip">{name}</bdi> <span aria-hidden="true">▾</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" collisionPadding={8}>
          <Popover.Popup className="filter-popup views-popup">
            <Popover.Title className="unseen">{say('queue.views')}</Popover.Title>
            {asking ? (
              <WhoAreYou chosen={namesOfMine(kept)} onChosen={(names) => void isMe(names)} />
            ) : (
              <>
                <ul className="views">
                  {builtIn.map((view) => (
                    <li key={view.id} className="row">
                      <button
                        type="button"
                        className="view-line grow"
                        aria-current={view.id === wish.view || undefined}
                        onClick={() => chooseBuiltIn(view)}
                      >
                        {say(`queue.view.${view.id}`)}
                      </button>
                      {view.id === 'mine-unsure' && namesOfMine(kept).length > 0 && (
                        <button type="button" className="link small" onClick={() => setAsking(true)}>
                          {say('queue.view.who.again')}
                        </button>
                      )}
                    </li>
                  ))}
                  {own.map((view) => (
                    <li key={view.id} className="row">
                      <button
                        type="button"
                        className="view-line grow"
                        aria-current={view.id === wish.view || undefined}
                        onClick={() => choose(view)}
                      >
                        <bdi>{view.name}</bdi>
                      </button>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={say('queue.view.remove', { name: view.name })}
                        onClick={() => void keep(kept.filter(({ id }) => id !== view.id))}
                      >
                        ✕
                      </button>
                    </li>
                  ))}
                </ul>
                {(isFiltered(wish.filters) || wish.filters.snoozed) && wish.view === null && (
                  <Keep
                    onKeep={(as) => {
                      const id = crypto.randomUUID();
                      void keep([...kept, { id, name: as, filters: wish.filters, sort: wish.sort }]).then(() =>
                        want({ view: id }),
                      );
                      setOpen(false);
                    }}
                  />
                )}
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Gives the filters that are set a name. */
function Keep({ onKeep }: { readonly onKeep: (name: string) => void }) {
  const [name, setName] = useState('');
  const can = name.trim() !== '';
  return (
    <div className="keep-view">
      <label>
        <span className="small soft">{say('queue.view.keep')}</span>
        <input
          type="text"
          maxLength={LONGEST_NAME}
          placeholder={say('queue.view.name')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (isSubmit(event) && can) onKeep(name.trim());
          }}
        />
      </label>
      <Button off={!can} onPress={() => onKeep(name.trim())}>
        {say('queue.view.save')}
      </Button>
    </div>
  );
}
