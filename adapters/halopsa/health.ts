import type { HealthPart } from '../../core/health';
import type { TicketRef } from '../../core/ticket';
import type { DeskEnv } from '../adapter';
import { isVisible } from '../shared/dom';
import { inVain, judged, probe } from '../shared/probe';
import type { Selector } from '../shared/selector';
import { categoryId } from './names';
import { findPane } from './pane';
import { isEditable, rowOf } from './rows';
import {
  action,
  actionAuthor,
  agentChrome,
  detailsGroup,
  detailsPanel,
  editOpener,
  editorBox,
  editorText,
  feed,
  feedBar,
  heading,
  hideFromUser,
  mailTo,
  portalChrome,
  readValue,
  row,
  rowLabel,
  summary,
  ticketRoot,
} from './selectors';

type HealthEnv = Pick<DeskEnv, 'document' | 'location'>;

/** What of a ticket's page can be found right now. What exists only in an open list cannot be looked for without opening one. */
export function ticketHealth(ref: TicketRef, env: HealthEnv): HealthPart[] {
  const pane = findPane(ref, env);
  const look = (
    name: string,
    selectors: readonly Selector[],
    flags: { readonly single?: boolean; readonly optional?: boolean; readonly evenHidden?: boolean } = {},
  ): HealthPart => probe({ name, within: pane, selectors, ...flags });
  return [
    ticketPart(env, pane),
    probe({ name: 'agent application', within: env.document, selectors: agentChrome, evenHidden: true }),
    look('number', heading, { single: true }),
    look('summary', summary, { single: true }),
    look('conversation', feed, { single: true }),
    look('actions', action, { evenHidden: true }),
    look('authors of actions', actionAuthor, { evenHidden: true }),
    look('tool bar of the conversation', feedBar, { optional: true }),
    look('details panel', detailsPanel),
    look('details groups', detailsGroup),
    look('details rows', row),
    look('labels of rows', rowLabel),
    look('values of rows', readValue),
    look('values that can be changed', editOpener),
    fieldPart('requester', 'user_name', pane, true),
    fieldPart('category row', categoryId(1), pane, false),
    fieldPart('priority row', 'priority', pane, true),
    look('text boxes', editorBox, { optional: true }),
    look('texts of text boxes', editorText, { optional: true }),
    look('addressees of a mail', mailTo, { optional: true, evenHidden: true }),
    look('switch that hides a note', hideFromUser, { optional: true, evenHidden: true }),
  ];
}

/** Address, heading and the agent's own application agree, or they do not: a panel alone is no ticket. */
function ticketPart({ document }: HealthEnv, pane: HTMLElement | null): HealthPart {
  const [root] = ticketRoot;
  if (pane !== null) return judged('ticket', 'found', root?.generation ?? '', [], { essential: true });
  const there = ticketRoot.flatMap(({ css }) => [...document.querySelectorAll(css)]).filter(isVisible).length;
  const isPortal = portalChrome.some(({ css }) => document.querySelector(css) !== null);
  const why = isPortal ? 'in the portal for end users' : 'there, but not as the one ticket that is shown';
  return judged(
    'ticket',
    there > 1 ? 'ambiguous' : 'missing',
    '',
    ticketRoot.map((each) => inVain(each, there === 0 ? '' : why)),
    { essential: true },
  );
}

/** A row by the field's name, and whether its value can be changed. */
function fieldPart(name: string, id: string, pane: HTMLElement | null, evenReadOnly: boolean): HealthPart {
  const found = pane === null ? null : rowOf(pane, { id, title: '' });
  if (found === null) return judged(name, 'missing', '', [`agent: input-field-for-${id}`], { optional: true });
  return judged(
    name,
    evenReadOnly || isEditable(found) ? 'found' : 'missing',
    'agent',
    evenReadOnly || isEditable(found) ? [] : [`agent: input-field-for-${id} (read-only)`],
    { optional: true },
  );
}
