import type { HealthPart } from '../../core/health';
import type { TicketRef } from '../../core/ticket';
import type { DeskEnv } from '../adapter';
import { probe } from '../shared/probe';
import type { Selector } from '../shared/selector';
import { findPane, type Pane } from './pane';
import {
  anyEditable,
  anyFieldBox,
  breadcrumb,
  closedComposer,
  composerBox,
  conversationItem,
  description,
  properties,
  requesterName,
  subject,
  tagField,
  ticketAlbum,
  toRow,
  trigger,
  updateButton,
  withNoteId,
  wormhole,
} from './selectors';

/** What of a ticket's page can be found right now. */
export function ticketHealth(ref: TicketRef, env: Pick<DeskEnv, 'document' | 'location'>): HealthPart[] {
  const pane = findPane(ref, env);
  const look = (
    name: string,
    selectors: readonly Selector[],
    flags: { readonly single?: boolean; readonly essential?: boolean; readonly optional?: boolean } = {},
  ): HealthPart => probe({ name, within: rootWith(pane, selectors), selectors, ...flags });
  return [
    look('ticket', [...ticketAlbum, ...breadcrumb], { single: true, essential: true }),
    look('subject', subject, { single: true }),
    look('requester', requesterName),
    look('first message', description, { single: true, optional: true }),
    look('messages', conversationItem, { optional: true }),
    look('ids of the messages', withNoteId, { optional: true }),
    look('properties panel', properties, { single: true }),
    look('fields', anyFieldBox),
    look('dropdowns', trigger),
    look('tags', tagField, { single: true, optional: true }),
    look('place of open lists', wormhole),
    look('update button', updateButton),
    look('reply bar or reply box', [...composerBox, ...closedComposer]),
    look('text of the reply box', anyEditable, { single: true, optional: true }),
    look('addressees of the reply', toRow, { optional: true }),
  ];
}

/** The document, or the micro-frontend that holds what is looked for; null while the ticket is not shown. */
function rootWith(pane: Pane | null, selectors: readonly Selector[]): ParentNode | null {
  if (pane === null) return null;
  for (const { css } of selectors) {
    const holding = pane.find((root) => root.querySelector(css) !== null);
    if (holding !== undefined) return holding;
  }
  return pane[0] ?? null;
}
