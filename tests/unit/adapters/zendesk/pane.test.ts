// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findPane } from '../../../../adapters/zendesk/pane';
import { waitFor } from '../../../../adapters/shared/wait';
import type { TicketRef } from '../../../../core/ticket';
import { envOf, fakeFetch, origin, paneHtml, showPage, tabHtml } from './fake-desk';

const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };
const env = (path?: string): ReturnType<typeof envOf> => envOf(fakeFetch({}).fetch, path);
const hidden = 'display: none';

describe('the pane of a ticket', () => {
  it.each(['standard', 'custom'] as const)('is found by its id in the %s layout, among other tickets', (layout) => {
    showPage([
      paneHtml({ id: '7', style: hidden }),
      paneHtml({ layout }),
      paneHtml({ id: '10421', style: 'visibility: hidden' }),
    ]);
    expect(findPane(ref, env())?.dataset['testId']).toBe(`ticket-1042-${layout}-layout`);
  });

  it('is not there while the address shows another page', () => {
    showPage([paneHtml()]);
    for (const path of ['/agent/tickets/7', '/agent/dashboard', '/agent/tickets/new'])
      expect(findPane(ref, env(path))).toBeNull();
  });

  it('is not there while it is hidden, and the visible pane of another ticket is never taken for it', () => {
    showPage([paneHtml({ id: '7' }), paneHtml({ style: hidden })]);
    expect(findPane(ref, env())).toBeNull();
    showPage([paneHtml({ id: '7' })]);
    expect(findPane(ref, env())).toBeNull();
  });

  it('is not there while another tab is selected', () => {
    showPage([paneHtml()], tabHtml('7') + tabHtml('1042', false));
    expect(findPane(ref, env())).toBeNull();
    showPage([paneHtml()], tabHtml('7', false) + tabHtml('1042'));
    expect(findPane(ref, env())).not.toBeNull();
  });

  it('does not need a tab strip', () => {
    showPage([paneHtml()], '');
    expect(findPane(ref, env())).not.toBeNull();
  });

  it('is not there while the desk marks it as inactive, or shows it twice', () => {
    showPage([paneHtml().replace('data-is-active="true"', 'data-is-active="false"')]);
    expect(findPane(ref, env())).toBeNull();
    showPage([paneHtml(), paneHtml()]);
    expect(findPane(ref, env())).toBeNull();
  });

  it('is not a root that holds another ticket', () => {
    showPage([paneHtml({ extra: '<div data-side-conversations-anchor-id="7"></div>' })]);
    expect(findPane(ref, env())).toBeNull();
  });

  it('is the whole tab around the conversation column where the layout has no root of its own', () => {
    showPage([
      paneHtml({ id: '7', style: hidden }).replaceAll('-standard-layout', '-other'),
      paneHtml().replaceAll('-standard-layout', '-other'),
    ]);
    const pane = findPane(ref, env());
    expect(pane?.querySelector('[data-test-id="ticket-fields-priority-select"]')).not.toBeNull();
    expect(pane?.parentElement?.id).toBe('main_panes');
  });

  it('is awaited, also when only the address changes', async () => {
    let path = '/agent/tickets/7';
    showPage([paneHtml()], '');
    const late = { ...env(), location: () => new URL(path, origin) };
    const found = waitFor(() => findPane(ref, late), {
      root: document,
      signal: new AbortController().signal,
      pollMs: 1,
    });
    path = '/agent/tickets/1042';
    expect(await found).toBeInstanceOf(HTMLElement);
  });

  it('is no longer awaited after a stop', async () => {
    showPage([]);
    const stop = new AbortController();
    const wait = waitFor(() => findPane(ref, env()), { root: document, signal: stop.signal });
    stop.abort();
    await expect(wait).rejects.toMatchObject({ name: 'AbortError' });
  });
});
