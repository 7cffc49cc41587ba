// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketHealth } from '../../../../adapters/zendesk/health';
import { zendesk } from '../../../../adapters/zendesk';
import type { HealthPart } from '../../../../core/health';
import type { TicketRef } from '../../../../core/ticket';
import { envOf, fakeFetch, origin, paneHtml, showPage, tabHtml } from './fake-desk';

const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };
const opened = () => zendesk.open(ref, envOf(fakeFetch({}).fetch));
const items = [{ audit: 6001 }, { audit: 6002, type: 'internal', tag: true }];

const health = () => ticketHealth(ref, envOf(fakeFetch({}).fetch));

function part(name: string): HealthPart {
  const found = health().find((each) => each.name === name);
  if (found === undefined) throw new Error(`No part is called ${name}`);
  return found;
}

const markOf = (mark: string): Element => {
  const element = document.querySelector(`[data-test-id="${mark}"]`);
  if (element === null) throw new Error(`The page has no ${mark}`);
  return element;
};
const twice = (mark: string): void => markOf(mark).after(markOf(mark).cloneNode(true));
const unmark = (mark: string): void => markOf(mark).removeAttribute('data-test-id');

beforeEach(() => showPage([paneHtml({ items })]));

describe('the health of Zendesk’s page', () => {
  it('finds everything that every ticket has', () => {
    expect(health().filter(({ state, optional }) => state !== 'found' && optional !== true)).toEqual([]);
  });

  it('has every part once, and the ticket first', () => {
    const names = health().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('ticket');
    expect(
      health()
        .filter(({ essential }) => essential)
        .map(({ name }) => name),
    ).toEqual(['ticket']);
  });

  it('says which layout it is, and what was tried before', () => {
    showPage([paneHtml({ items, layout: 'custom' })]);
    expect(part('ticket')).toMatchObject({ state: 'found', way: 'workspace-custom', failed: [] });
    unmark('ticket-1042-custom-layout');
    expect(part('ticket')).toMatchObject({
      state: 'found',
      way: 'workspace',
      failed: [expect.stringContaining('standard-layout'), expect.stringContaining('custom-layout')],
    });
  });

  it('does not take a mark for the ticket while another tab is selected', () => {
    showPage([paneHtml({ items })], tabHtml('7'));
    expect(opened().isShown()).toBe(false);
    expect(part('ticket')).toMatchObject({ state: 'missing', way: '' });
    expect(part('ticket').failed[0]).toContain('not as the one ticket that is shown');
  });

  it('finds two panes of one ticket ambiguous, as reading does', () => {
    showPage([paneHtml({ items }), paneHtml({ items })]);
    expect(opened().isShown()).toBe(false);
    expect(part('ticket').state).toBe('ambiguous');
  });

  it.each([
    ['subject', 'omni-header-subject'],
    ['requester', 'ticket-system-field-requester-select'],
    ['conversation', 'omni-log-container'],
    ['priority field', 'ticket-fields-priority-select'],
    ['mode of the reply box', 'omnichannel-channel-switcher-button'],
    ['reply box', 'omnicomposer-rich-text-ckeditor'],
  ])('finds a second %s ambiguous, and a missing one missing with its selector', (name, mark) => {
    twice(mark);
    expect(part(name).state).toBe('ambiguous');
    showPage([paneHtml({ items })]);
    unmark(mark);
    expect(part(name)).toMatchObject({ state: 'missing', way: '' });
    expect(part(name).failed.join()).toContain(mark);
  });

  it('stops at the first selector that matches at all, also when that is hidden', () => {
    const hidden = markOf('omni-header-subject');
    hidden.setAttribute('style', 'display:none');
    hidden.insertAdjacentHTML('afterend', '<input data-test-id="ticket-pane-subject" value="x">');
    expect(part('subject')).toMatchObject({
      state: 'missing',
      failed: [expect.stringMatching(/omni-header-subject.*\(hidden\)/)],
    });
  });

  it('counts an empty subject as missing, as reading does, and says nothing of its text', () => {
    markOf('omni-header-subject').setAttribute('value', ' ');
    expect(part('subject')).toMatchObject({ state: 'missing', failed: [expect.stringContaining('(empty)')] });
  });

  it('is unsure of a mode that it does not know', () => {
    showPage([paneHtml({ items, channel: 'carrier-pigeon' })]);
    expect(part('mode of the reply box')).toMatchObject({ state: 'ambiguous', way: '' });
  });

  it('takes a read-only editor for none', () => {
    showPage([
      paneHtml({
        items,
        editables: '<div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="false"></div>',
      }),
    ]);
    expect(part('reply box')).toMatchObject({ state: 'missing', failed: [expect.stringContaining('(read-only)')] });
    expect(opened().composer().mode).toBe('missing');
  });

  it('names the column around a property, not the first column', () => {
    expect(part('properties column')).toMatchObject({ way: 'workspace-2026', failed: ['workspace: #ticket_sidebar'] });
  });

  it('holds nothing of the ticket', () => {
    expect(JSON.stringify(health())).not.toMatch(/Rosa|Printer|page 6001|6001/);
  });
});
