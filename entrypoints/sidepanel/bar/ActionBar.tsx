import { Menu } from '@base-ui/react/menu';
import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { useActing } from '../acting';
import { usePanel } from '../panel';
import { pathText } from '../row-words';
import { choicesOf, usePerform } from '../usePerform';
import { useQueue } from '../useQueue';

interface Entry {
  readonly words: string;
  readonly shortcut?: string;
  readonly help?: string;
  readonly run: () => void;
}

/** Everything that can be done to the marked ticket or the selected ones; the first button is always in the same place. */
export function ActionBar() {
  const { byKey, power } = useQueue();
  const { targets, selection, place } = usePanel();
  const { act } = useActing();
  const perform = usePerform();
  const several = selection.keys.size > 0;
  const rows = targets.flatMap((key) => byKey.get(key) ?? []);
  const [first] = rows;
  const off = first === undefined || (targets.length > 1 && power?.bulk === false);
  const ended = rows.length > 0 && rows.every(({ status }) => status === 'solved' || status === 'closed');
  const snoozed = rows.length > 0 && rows.every(({ snoozedUntil }) => snoozedUntil !== null);

  const entries: readonly Entry[] = [
    ...(several || first === undefined
      ? []
      : [
          { words: say('queue.act.open'), shortcut: 'Enter', run: () => perform('open') },
          { words: say('queue.act.detail'), shortcut: 'o', run: () => perform('detail') },
          ...choicesOf(first).map(({ path }, at) => ({
            words: say('queue.act.alternative', { value: pathText(path) }),
            shortcut: String(at + 1),
            run: () => perform(at === 0 ? 'choose-1' : at === 1 ? 'choose-2' : 'choose-3'),
          })),
          { words: say('queue.act.change'), shortcut: 'c', run: () => perform('change') },
        ]),
    { words: say('queue.act.dismiss'), shortcut: 'd', run: () => perform('dismiss') },
    ...(power?.statuses === false
      ? []
      : [{ words: say('queue.act.reopen'), run: () => void act(targets, { what: 'reopen' }) }]),
    {
      words: say('queue.act.forget'),
      help: say('queue.act.forget.help'),
      run: () => void act(targets, { what: 'forget' }),
    },
    { words: say('queue.act.undo'), shortcut: 'u', run: () => perform('undo') },
    { words: say('queue.act.help'), shortcut: '?', run: () => perform('help') },
  ];

  return (
    <div
      className="action-bar"
      role="toolbar"
      aria-label={
        several
          ? say('queue.act.for-selected', { count: targets.length })
          : first === undefined
            ? say('queue.act.for-none')
            : say('queue.act.for', { number: first.number })
      }
    >
      <div className="row between">
        <p className="soft small clip" aria-hidden="true">
          {several
            ? say('queue.act.for-selected', { count: targets.length })
            : first === undefined
              ? say('queue.act.for-none')
              : say('queue.act.for', { number: first.number })}
        </p>
        <Menu.Root>
          <Menu.Trigger className="btn action-more">{say('queue.act.more')}</Menu.Trigger>
          <Menu.Portal {...(place === null ? {} : { container: place })}>
            <Menu.Positioner sideOffset={4} align="end">
              <Menu.Popup className="panel-menu">
                {entries.map(({ words, shortcut, help, run }) => (
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
      {targets.length > 1 && power?.bulk === false && <p className="small">{say('queue.no-bulk')}</p>}
      <div className="row">
        <Button look="primary" shortcut="a" off={off} onPress={() => perform('accept')}>
          {say('queue.act.accept')}
        </Button>
        {power?.statuses !== false && !ended && (
          <Button shortcut="e" off={off} onPress={() => perform('complete')}>
            {say('queue.act.complete')}
          </Button>
        )}
        {snoozed ? (
          <Button off={off} onPress={() => void act(targets, { what: 'snooze', until: null })}>
            {say('queue.act.wake')}
          </Button>
        ) : (
          <Button shortcut="s" off={off} onPress={() => perform('snooze')}>
            {say('queue.act.snooze')}
          </Button>
        )}
      </div>
    </div>
  );
}
