import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Catalogue } from '../../../../../core/fields';
import type { PageMessage } from '../../../../../core/messages';
import { toPublicTicket, type PublicTicket, type TicketRef } from '../../../../../core/ticket';
import { lookForPolicy } from '../../../../../entrypoints/background/rules/arrival';
import { message, read, ref } from '../../../core/reads';

export { ref };

/** An empty browser: storage, ledger and tabs, and one in which it was found out that there is no policy. One that is set later counts at once. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  void fakeBrowser.storage.session.set({ 'policy.now': { is: 'none' } });
  fakeBrowser.storage.managed.onChanged.addListener(() => lookForPolicy());
  Object.assign(fakeBrowser, { permissions: { contains: () => Promise.resolve(true) } });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  const nobodyKnows = { isReliable: false, languages: [] };
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en', detectLanguage: () => Promise.resolve(nobodyKnows) });
  Object.assign(fakeBrowser.commands, { getAll: () => Promise.resolve([]) });
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([]) });
}

export function publicTicket(
  texts: readonly string[] = ['The printer is on fire.'],
  of: TicketRef = ref,
): PublicTicket {
  const made = toPublicTicket(
    read(
      texts.map((text, index) => message({ id: `m${index + 1}`, text })),
      { ref: of },
    ),
  );
  if (!made.ok) throw new Error('the sample has a public message');
  return made.value;
}

const category = {
  id: '900',
  title: 'Category',
  kind: 'dropdown' as const,
  options: [
    { id: 'printer', path: ['Hardware', 'Printer'] },
    { id: 'constructor', path: ['Building', 'Constructor'] },
    { id: 'vpn', path: ['Network', 'VPN'] },
  ],
};

export const catalogue: Catalogue = {
  desk: 'zendesk',
  origin: ref.origin,
  fields: [
    {
      id: 'priority',
      title: 'Priority',
      kind: 'priority',
      options: [
        { id: 'normal', path: ['Normal'] },
        { id: 'high', path: ['High'] },
      ],
    },
    category,
  ],
  macros: [],
  fetchedAt: '2026-11-20T08:00:00Z',
};

export const twoFields: Catalogue = {
  ...catalogue,
  fields: [...catalogue.fields, { ...category, id: '901', title: 'Issue type' }],
};

export const ticketMessage = (
  ticket: unknown = publicTicket(),
  fields: Catalogue = catalogue,
): Extract<PageMessage, { type: 'ticket' }> => ({
  type: 'ticket',
  ticket,
  catalogue: fields,
  fieldsOnForm: [],
  values: { priority: 'normal' },
  age: 0,
});

export const openMessage = (of: TicketRef = ref): PageMessage => ({ type: 'open', ref: of, reconnected: false });
