import type { ReadMessage } from '../../core/ticket';
import { all } from '../shared/dom';
import { heldAgainstNotes } from '../shared/notes-held';
import { log, logItem } from './selectors';
import { internalMark, isMarkedInternal } from './visibility';

/** Every element with an id, in one walk: a search for each of 500 messages would take a frame or three. */
function itemsById(pane: HTMLElement): Map<string, HTMLElement[]> {
  const items = new Map<string, HTMLElement[]>();
  for (const item of pane.querySelectorAll<HTMLElement>('[id^="comment-"]'))
    items.set(item.id, [...(items.get(item.id) ?? []), item]);
  return items;
}

/** Messages of the log that the page marks as internal notes: by their id, else each by itself. A side conversation need be no comment. */
function notesShown(pane: HTMLElement): { readonly ids: ReadonlySet<string>; readonly nameless: number } {
  const marked = all(pane, log)
    .flatMap((container) => all(container, logItem))
    .filter(isMarkedInternal);
  const named = marked.filter(({ id }) => /^comment-\d+$/.test(id));
  return { ids: new Set(named.map(({ id }) => id)), nameless: marked.length - named.length };
}

/** A message that the JSON calls public and the page shows as internal is not proven: one of the two is out of date. */
export function checkedAgainstPage(messages: readonly ReadMessage[], pane: HTMLElement): ReadMessage[] {
  const shown = itemsById(pane);
  const checked = messages.map((message): ReadMessage => {
    if (message.visibility !== 'public') return message;
    const mark = shown
      .get(message.id)
      ?.map(internalMark)
      .find((each) => each !== null);
    return mark == null ? message : { ...message, visibility: 'unknown', evidence: `${message.evidence}, but ${mark}` };
  });
  const notes = notesShown(pane);
  const known = new Set(messages.map(({ id }) => id));
  const strangers = [...notes.ids].filter((id) => !known.has(id));
  const unmarked = messages.filter(({ id, visibility }) => visibility !== 'public' && !shown.has(id));
  return heldAgainstNotes(checked, { unfitting: strangers.length + notes.nameless, unmarked: unmarked.length });
}
