import type { ReadMessage } from '../../core/ticket';
import { allIn } from '../shared/deep';
import { nearest } from '../shared/dom';
import { heldAgainstNotes } from '../shared/notes-held';
import { descriptionId } from './conversation';
import type { Pane } from './pane';
import { conversationItem, description, privateNote, withNoteId } from './selectors';

/** What the page says of each message. It has a mark for what is private and none for what is public. */
export interface PageMarks {
  /** Ids of messages that the page shows, and whether as private ones. */
  readonly shown: ReadonlyMap<string, boolean>;
  /** Private ones whose id the page does not say. */
  readonly nameless: number;
  readonly descriptionIsPrivate: boolean;
}

function noteIdOf({ dataset }: HTMLElement): string | undefined {
  const ids = [
    dataset['noteId'],
    /^note_(.+)$/.exec(dataset['album'] ?? '')?.[1],
    /^conversation-(.+)$/.exec(dataset['testId'] ?? '')?.[1],
  ];
  return ids.find((id) => id !== undefined && /^\d+$/.test(id));
}

const itemOf = (element: HTMLElement): HTMLElement => nearest(element, conversationItem) ?? element;

/** Where the page shows a message, by what it is called in what was read. */
export function messageElement(pane: Pane, messageId: string, ticketId: string): HTMLElement | null {
  if (messageId === descriptionId(ticketId)) return allIn(pane, description)[0] ?? null;
  const named = allIn(pane, withNoteId).find((element) => noteIdOf(element) === messageId);
  return named === undefined ? null : itemOf(named);
}

export function readMarks(pane: Pane): PageMarks {
  const marked = allIn(pane, privateNote);
  const markedItems = new Set(marked.map(itemOf));
  /** Marked itself, by what it is in, or by anything within. */
  const isPrivate = (element: HTMLElement): boolean =>
    markedItems.has(itemOf(element)) || nearest(element, privateNote) !== null;
  const shown = new Map<string, boolean>();
  const named = new Set<HTMLElement>();
  for (const element of allIn(pane, withNoteId)) {
    const id = noteIdOf(element);
    if (id === undefined) continue;
    named.add(itemOf(element));
    shown.set(id, shown.get(id) === true || isPrivate(element));
  }
  const opening = allIn(pane, description);
  const descriptionIsPrivate = marked.some((element) =>
    opening.some((each) => each.contains(element) || element.contains(each)),
  );
  const nameless = marked.filter(
    (element) =>
      !named.has(itemOf(element)) &&
      !opening.some((each) => each.contains(element) || element.contains(each)) &&
      !holdsNamed(element, named),
  );
  return { shown, nameless: nameless.length, descriptionIsPrivate };
}

const holdsNamed = (element: HTMLElement, named: ReadonlySet<HTMLElement>): boolean =>
  [...named].some((item) => element.contains(item));

/** A message that the JSON calls public and the page shows as private is not proven: one of the two is out of date. */
export function checkedAgainstPage(
  messages: readonly ReadMessage[],
  marks: PageMarks,
  openingId: string,
): ReadMessage[] {
  const checked = messages.map((message): ReadMessage => {
    if (message.visibility !== 'public') return message;
    const doubt = doubtOf(message.id, marks, openingId);
    return doubt === null
      ? message
      : { ...message, visibility: 'unknown', evidence: `${message.evidence}, but ${doubt}` };
  });
  const known = new Set(messages.map(({ id }) => id));
  const strangers = [...marks.shown].filter(([id, isPrivate]) => isPrivate && !known.has(id));
  const unmarked = messages.filter(({ id, visibility }) => visibility !== 'public' && !marks.shown.has(id));
  return heldAgainstNotes(checked, { unfitting: strangers.length + marks.nameless, unmarked: unmarked.length });
}

function doubtOf(id: string, { shown, nameless, descriptionIsPrivate }: PageMarks, openingId: string): string | null {
  if (id === openingId) return descriptionIsPrivate ? 'page: private note' : null;
  const mark = shown.get(id);
  if (mark === true) return 'page: private note';
  return mark === undefined && nameless > 0 ? 'page: a private note without an id' : null;
}
