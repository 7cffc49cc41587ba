import { flushSync } from 'react-dom';
import { nothingSelected, allOf, extended, toggled } from './selection';
import type { QueueAction, QueueRow } from '../../core/queue-panel';
import { say } from '../../core/words/say';
import { ask } from '../pages/ask';
import { useActing } from './acting';
import { beside } from './board/columns';
import type { Does } from './keys';
import { usePanel } from './panel';
import { undecided } from './row-words';
import { useQueue } from './useQueue';

/** How far a page goes. */
const PAGE = 8;

/** What can be taken by its number: the suggested value and what else it may be. */
export function choicesOf(
  row: QueueRow,
): readonly { readonly fieldId: string; readonly optionId: string; readonly path: readonly string[] }[] {
  const choice = undecided(row);
  if (choice === undefined) return [];
  return [choice, ...(choice.alternatives ?? [])].map(({ optionId, path }) => ({
    fieldId: choice.fieldId,
    optionId,
    path,
  }));
}

/** Everything that a key or a button of the panel does. */
export function usePerform(): (does: Does) => void {
  const panel = usePanel();
  const queue = useQueue();
  const acting = useActing();
  const { cursor, calm, selection, targets } = panel;

  const tell = (words: string) => acting.say({ is: 'words', words, bad: false });
  const goOn = () => {
    if (selection.keys.size === 0) panel.step(1);
  };
  const act = (action: QueueAction, goesOn = true) => {
    if (targets.length > 1 && queue.power?.bulk === false) return tell(say('queue.no-bulk'));
    void acting.act(targets, action);
    if (goesOn) goOn();
  };
  /** What Accept leaves alone stays marked: the line that says why names the keys for this very ticket. */
  const isTakenByAccept = (key: string | undefined): boolean => {
    const suggestion = key === undefined ? null : (queue.byKey.get(key)?.suggestion ?? null);
    return suggestion?.decision === null && suggestion.choices.some(({ place }) => place === 'chosen');
  };
  const choose = (at: number) => {
    const row = cursor.key === null ? undefined : queue.byKey.get(cursor.key);
    if (row === undefined) return;
    const choices = choicesOf(row);
    const choice = choices[at];
    if (choice === undefined)
      return tell(say(choices.length === 0 ? 'queue.no-suggestion' : 'queue.no-alternative', { number: row.number }));
    void acting.act([row.key], { what: 'choose', fieldId: choice.fieldId, optionId: choice.optionId });
    if (selection.keys.size === 0) panel.step(1);
  };
  const extend = (steps: number) => {
    const from = cursor.key;
    const to = panel.step(steps);
    if (to !== null) panel.select(extended(selection, calm.keys, to, from));
  };
  const across = (direction: 1 | -1) => {
    if (panel.look !== 'board' || cursor.key === null) return;
    const next = beside(panel.columns, cursor.key, direction);
    if (next !== null) cursor.to(next);
  };
  const open = async () => {
    const row = cursor.key === null ? undefined : queue.byKey.get(cursor.key);
    if (row === undefined) return;
    const { error } = await ask('queue.open', { ref: row.ref });
    if (error !== null) acting.say({ is: 'failed', error });
  };
  const back = () => {
    if (acting.preview !== null) acting.cancel();
    else if (panel.beside !== null) panel.put(null);
    else if (selection.keys.size > 0) panel.select(nothingSelected);
    else if (panel.wish.filters.text !== '') panel.filter({ text: '' });
    panel.toList();
  };

  return (does) => {
    switch (does) {
      case 'next':
        return void panel.step(1);
      case 'previous':
        return void panel.step(-1);
      case 'page-down':
        return void panel.step(PAGE);
      case 'page-up':
        return void panel.step(-PAGE);
      case 'first':
        return void panel.step(-Infinity);
      case 'last':
        return void panel.step(Infinity);
      case 'extend-next':
        return extend(1);
      case 'extend-previous':
        return extend(-1);
      case 'left':
        return across(-1);
      case 'right':
        return across(1);
      case 'select':
        if (cursor.key !== null && queue.byKey.has(cursor.key)) panel.select(toggled(selection, cursor.key));
        return;
      case 'select-all':
        return panel.select(allOf(calm.keys));
      case 'open':
        return void open();
      case 'detail':
        return panel.put(panel.beside?.is === 'detail' ? null : { is: 'detail', change: null });
      case 'change':
        if (selection.keys.size > 0)
          return targets.length > 1 && queue.power?.bulk === false
            ? tell(say('queue.no-bulk'))
            : panel.put({ is: 'set', keys: targets });
        return panel.put({ is: 'detail', change: cursor.key });
      case 'accept':
        return act({ what: 'accept' }, targets.length > 1 || isTakenByAccept(targets[0]));
      case 'choose-1':
        return choose(0);
      case 'choose-2':
        return choose(1);
      case 'choose-3':
        return choose(2);
      case 'dismiss':
        return act({ what: 'dismiss' });
      case 'snooze':
        return targets.length === 0 ? undefined : panel.put({ is: 'snooze', keys: targets });
      case 'complete':
        return queue.power?.statuses === false ? tell(say('queue.no-statuses')) : act({ what: 'complete' });
      case 'undo':
        return void acting.undo();
      case 'search':
        // In a narrow panel the detail stands in the place of the list and the search: what is typed next must not be taken for keys.
        if (panel.search.current?.getClientRects().length === 0) flushSync(() => panel.put(null));
        return panel.search.current?.focus();
      case 'filter':
        return panel.put({ is: 'filter' });
      case 'show-new':
        return calm.show();
      case 'help':
        return panel.put({ is: 'help' });
      case 'back':
        return back();
    }
  };
}
