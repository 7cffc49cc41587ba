import { Menu } from '@base-ui/react/menu';
import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { useActing } from '../acting';
import { usePanel } from '../panel';
import { allOf, nothingSelected } from '../selection';
import { usePerform } from '../usePerform';
import { useQueue } from '../useQueue';

/** What can be done to the selected tickets. What the organisation has switched off is not there. */
export function BulkBar() {
  const { byKey, power } = useQueue();
  const { targets, selection, select, put, calm } = usePanel();
  const { act } = useActing();
  const perform = usePerform();
  const rows = targets.flatMap((key) => byKey.get(key) ?? []);
  const may = targets.length === 1 || power?.bulk !== false;
  const snoozed = rows.length > 0 && rows.every(({ snoozedUntil }) => snoozedUntil !== null);
  const entries = [
    { words: say('queue.act.dismiss'), shortcut: 'd', run: () => perform('dismiss') },
    ...(power?.statuses === false
      ? []
      : [{ words: say('queue.act.reopen'), run: () => void act(targets, { what: 'reopen' }) }]),
    ...(snoozed
      ? [{ words: say('queue.act.snooze'), shortcut: 's', run: () => perform('snooze') }]
      : rows.some(({ snoozedUntil }) => snoozedUntil !== null)
        ? [{ words: say('queue.act.wake'), run: () => void act(targets, { what: 'snooze', until: null }) }]
        : []),
    {
      words: say('queue.act.forget'),
      help: say('queue.bulk.forget.help'),
      run: () => void act(targets, { what: 'forget' }),
    },
  ];
  const label = say('queue.act.for-selected', { count: targets.length });
  return (
    <div className="action-bar" role="toolbar" aria-label={label}>
      <div className="row between bulk-head">
        <p className="soft small clip" aria-hidden="true">
          {label}
        </p>
        <span className="row wrap">
          {selection.keys.size < calm.keys.length && (
            <button type="button" className="link small" onClick={() => select(allOf(calm.keys))}>
              {say('queue.select.all', { count: calm.keys.length })}
            </button>
          )}
          <button type="button" className="link small" onClick={() => select(nothingSelected)}>
            {say('queue.select.none')}
          </button>
        </span>
      </div>
      {may ? (
        <div className="row">
          <Button look="primary" shortcut="a" onPress={() => perform('accept')}>
            {say('queue.act.accept')}
          </Button>
          <Button shortcut="c" onPress={() => put({ is: 'set', keys: targets })}>
            {say('queue.bulk.set')}
          </Button>
          {power?.statuses !== false && (
            <Button shortcut="e" onPress={() => perform('complete')}>
              {say('queue.act.complete')}
            </Button>
          )}
          {snoozed ? (
            <Button onPress={() => void act(targets, { what: 'snooze', until: null })}>{say('queue.act.wake')}</Button>
          ) : (
            <Button shortcut="s" onPress={() => perform('snooze')}>
              {say('queue.act.snooze')}
            </Button>
          )}
          <Menu.Root>
            <Menu.Trigger className="btn">{say('queue.act.more')}</Menu.Trigger>
            <Menu.Portal>
              <Menu.Positioner sideOffset={4} align="end">
                <Menu.Popup className="panel-menu">
                  {entries.map(({ words, shortcut, help, run }: Entry) => (
                    <Menu.Item key={words} className="panel-menu-item" onClick={run}>
                      <span className="grow">
                        {words}
                        {help !== undefined && <span className="soft small block">{help}</span>}
                      </span>
                      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
                    </Menu.Item>
                  ))}
                </Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.Root>
        </div>
      ) : (
        <p className="small">{say('queue.no-bulk')}</p>
      )}
    </div>
  );
}

interface Entry {
  readonly words: string;
  readonly shortcut?: string;
  readonly help?: string;
  readonly run: () => void;
}
