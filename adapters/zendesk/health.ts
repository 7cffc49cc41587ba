import type { HealthPart } from '../../core/health';
import type { PartState, TicketRef } from '../../core/ticket';
import type { DeskEnv } from '../adapter';
import { all, first, isVisible, nearest, onlyVisible } from '../shared/dom';
import { inVain, judged, probe } from '../shared/probe';
import { at, type Selector } from '../shared/selector';
import { findComposer } from './composer';
import { propertiesAnchor } from './forms';
import { shownRequester } from './page-read';
import { findPane } from './pane';
import {
  anyEditable,
  bubble,
  bubbleContent,
  channelSwitcher,
  composerBox,
  conversationColumnOf,
  customField,
  internalTag,
  log,
  logItem,
  origin,
  paneOf,
  plainEditable,
  propertiesColumn,
  requester,
  richEditable,
  selectedGroup,
  selectedTab,
  sender,
  showMore,
  shownValue,
  subject,
  switcherTicket,
  systemField,
  tabContents,
  trigger,
} from './selectors';

type HealthEnv = Pick<DeskEnv, 'document' | 'location'>;

/** By which an item of the page is held against the JSON; and when it was written. */
const messageId = [at('workspace', '[id^="comment-"]')];
const messageTime = [at('workspace', 'time[datetime]')];

/**
 * What of a ticket's page can be found right now, judged as reading, choosing and inserting judge it. What exists only in an
 * open menu (its rows, the way back) cannot be looked for without opening one.
 */
export function ticketHealth(ref: TicketRef, env: HealthEnv): HealthPart[] {
  const pane = findPane(ref, env);
  const container = pane === null ? null : onlyVisible(pane, log);
  const field =
    pane === null ? null : (all(pane, customField).find(isVisible) ?? onlyVisible(pane, systemField.priority));
  const group = pane === null ? null : onlyVisible(pane, systemField.group);
  const inMessages = { within: container, evenHidden: true };
  return [
    ticketPart(ref, env, pane),
    probe({ name: 'selected tab', within: env.document, selectors: selectedTab, evenHidden: true, optional: true }),
    probe({ name: 'tabs of open tickets', within: env.document, selectors: tabContents, optional: true }),
    unlessEmpty(probe({ name: 'subject', within: pane, selectors: subject, single: true }), subject, () =>
      subjectIsEmpty(pane),
    ),
    unlessEmpty(
      probe({ name: 'requester', within: pane, selectors: requester, single: true }),
      requester,
      () => pane !== null && shownRequester(pane) === '',
    ),
    probe({ name: 'conversation', within: pane, selectors: log, single: true }),
    probe({ ...inMessages, name: 'messages', selectors: logItem }),
    probe({ ...inMessages, name: 'ids of messages', selectors: messageId }),
    probe({ ...inMessages, name: 'kinds of messages', selectors: bubble }),
    probe({ ...inMessages, name: 'texts of messages', selectors: bubbleContent }),
    probe({ ...inMessages, name: 'times of messages', selectors: messageTime }),
    probe({ ...inMessages, name: 'authors of messages', selectors: sender }),
    probe({ ...inMessages, name: 'internal mark', selectors: internalTag, optional: true }),
    probe({ ...inMessages, name: 'origin of a message', selectors: origin, optional: true }),
    probe({ name: 'button for earlier messages', within: pane, selectors: showMore, optional: true }),
    columnPart(pane),
    probe({ name: 'priority field', within: pane, selectors: systemField.priority, single: true, optional: true }),
    probe({ name: 'type field', within: pane, selectors: systemField.type, single: true, optional: true }),
    probe({ name: 'group field', within: pane, selectors: systemField.group, single: true, optional: true }),
    probe({ name: 'group shown', within: group, selectors: selectedGroup, evenHidden: true, optional: true }),
    probe({ name: 'dropdown fields', within: pane, selectors: customField, optional: true }),
    probe({ name: 'opener of a dropdown', within: field, selectors: trigger, evenHidden: true, optional: true }),
    probe({ name: 'value of a dropdown', within: field, selectors: shownValue, evenHidden: true, optional: true }),
    replyPart(pane),
    boxPart(pane, ref),
    modePart(pane, ref),
    probe({ name: 'ticket of the mode', within: pane, selectors: switcherTicket, evenHidden: true, optional: true }),
  ];
}

const matchOf = (element: Element, selectors: readonly Selector[]): Selector | undefined =>
  selectors.find(({ css }) => element.matches(css) || element.querySelector(css) !== null);

/** Address, pane and tab agree, or they do not: a mark alone is no ticket. */
function ticketPart(ref: TicketRef, { document: page }: HealthEnv, pane: HTMLElement | null): HealthPart {
  const roots = paneOf(ref.ticketId);
  const ways = [...roots, ...conversationColumnOf(ref.ticketId)];
  const found = pane === null ? undefined : matchOf(pane, ways);
  // The layouts' own roots are looked for together, the column only where neither is there.
  if (found !== undefined)
    return judged('ticket', 'found', found.generation, roots.includes(found) ? [] : roots.map((each) => inVain(each)), {
      essential: true,
    });
  const marked = ways.map((way) => ({ way, visible: [...page.querySelectorAll(way.css)].filter(isVisible) }));
  const state: PartState = marked.some(({ visible }) => visible.length > 1) ? 'ambiguous' : 'missing';
  const failed = marked.map(({ way, visible }) =>
    inVain(way, visible.length === 0 ? '' : 'there, but not as the one ticket that is shown'),
  );
  return judged('ticket', state, '', failed, { essential: true });
}

/** What is there without a content counts as missing when the ticket is read. */
function unlessEmpty(part: HealthPart, selectors: readonly Selector[], isEmpty: () => boolean): HealthPart {
  if (part.state !== 'found' || !isEmpty()) return part;
  return {
    ...part,
    state: 'missing',
    way: '',
    failed: [
      ...part.failed,
      ...selectors.filter(({ generation }) => generation === part.way).map((each) => inVain(each, 'empty')),
    ],
  };
}

function subjectIsEmpty(pane: HTMLElement | null): boolean {
  const input = pane === null ? null : onlyVisible(pane, subject);
  return !(input instanceof HTMLInputElement) || input.value.trim() === '';
}

/** The column is the one around a property, not the first of its kind. */
function columnPart(pane: HTMLElement | null): HealthPart {
  const column = pane === null ? null : propertiesAnchor(pane);
  const index =
    column === null ? propertiesColumn.length : propertiesColumn.findIndex(({ css }) => column.matches(css));
  const way = propertiesColumn[index];
  return judged(
    'properties column',
    way === undefined ? 'missing' : 'found',
    way?.generation ?? '',
    propertiesColumn.slice(0, index).map((each) => inVain(each)),
  );
}

/** Rich and plain are looked for together; any other editable only where neither is in the document. */
function replyPart(pane: HTMLElement | null): HealthPart {
  const ways = [...richEditable, ...plainEditable, ...anyEditable];
  const known = pane === null ? [] : [...all(pane, richEditable), ...all(pane, plainEditable)].filter(isVisible);
  const shown = pane === null || known.length > 0 ? known : all(pane, anyEditable).filter(isVisible);
  const [editable] = shown;
  const way = ways.find(({ css }) => editable?.matches(css));
  if (editable === undefined || way === undefined)
    return judged(
      'reply box',
      'missing',
      '',
      ways.map((each) => inVain(each)),
    );
  const before = ways.slice(0, ways.indexOf(way)).map((each) => inVain(each));
  if (editable.getAttribute('contenteditable') !== 'true')
    return judged('reply box', 'missing', '', [...before, inVain(way, 'read-only')]);
  return judged('reply box', shown.length > 1 ? 'ambiguous' : 'found', way.generation, before);
}

/** Where it is missing, the reply box's own parent stands for it. */
function boxPart(pane: HTMLElement | null, ref: TicketRef): HealthPart {
  const editable = pane === null ? null : findComposer(pane, ref.ticketId).editable;
  const around = editable?.parentElement ?? null;
  const box = around === null ? null : nearest(around, composerBox);
  const index = box === null ? composerBox.length : composerBox.findIndex(({ css }) => box.matches(css));
  const way = composerBox[index];
  return judged(
    'frame of the reply box',
    way === undefined ? 'missing' : 'found',
    way?.generation ?? '',
    composerBox.slice(0, index).map((each) => inVain(each)),
    { optional: true },
  );
}

/** The switcher is there, but what it says is no known channel: then nothing is inserted. */
function modePart(pane: HTMLElement | null, ref: TicketRef): HealthPart {
  const part = probe({ name: 'mode of the reply box', within: pane, selectors: channelSwitcher, single: true });
  if (part.state !== 'found' || pane === null || first(pane, channelSwitcher) === null) return part;
  const { mode } = findComposer(pane, ref.ticketId);
  return mode === 'unknown'
    ? {
        ...part,
        state: 'ambiguous',
        way: '',
        failed: channelSwitcher.map((each) => inVain(each, 'of no known channel')),
      }
    : part;
}
