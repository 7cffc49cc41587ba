import type { HealthPart } from '../../core/health';
import type { TicketRef } from '../../core/ticket';
import type { DeskEnv } from '../adapter';
import { probe } from '../shared/probe';
import { findPane } from './pane';
import { anyEditable, channelSwitcher, conversationColumnOf, customField, log, logItem, paneOf, plainEditable, propertiesColumn, requester, richEditable, subject, systemField } from './selectors';

/** What of a ticket's page can be found right now. */
export function ticketHealth(ref: TicketRef, env: Pick<DeskEnv, 'document' | 'location'>): HealthPart[] {
  const within = findPane(ref, env);
  return [
    probe({ name: 'ticket', within: env.document, selectors: [...paneOf(ref.ticketId), ...conversationColumnOf(ref.ticketId)], single: true, essential: true }),
    probe({ name: 'subject', within, selectors: subject, single: true }),
    probe({ name: 'requester', within, selectors: requester, single: true }),
    probe({ name: 'conversation', within, selectors: log, single: true }),
    probe({ name: 'messages', within, selectors: logItem }),
    probe({ name: 'properties column', within, selectors: propertiesColumn }),
    probe({ name: 'priority field', within, selectors: systemField.priority, single: true }),
    probe({ name: 'dropdown fields', within, selectors: customField }),
    probe({ name: 'reply box', within, selectors: [...richEditable, ...plainEditable, ...anyEditable] }),
    probe({ name: 'mode of the reply box', within, selectors: channelSwitcher, single: true }),
  ];
}
