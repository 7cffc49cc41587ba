// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { detectInPage, findShown } from '../../../../adapters/described/pane';
import { describedDesk } from '../../../../adapters/described';
import type { Description } from '../../../../core/described/description';
import { origin, refOf, requestTracker } from './kit';

const page = (address: string, html: string) => {
  document.body.id = 'comp-Ticket-Display';
  document.body.innerHTML = html;
  return { document, location: () => new URL(address, origin) };
};
const heading = (text: string): string => `<div id="header"><h1>${text}</h1></div>`;
const form = (id: string): string =>
  `<div id="body"><form class="inline-edit"><input type="hidden" name="id" value="${id}"></form></div>`;
const shown = (description: Description, id: string, address: string, html: string): boolean =>
  findShown(refOf(id), { description, base: '' }, page(address, html)) !== null;

beforeEach(() => {
  document.title = '';
});

describe('the ticket that a page shows', () => {
  const rt = requestTracker();
  const address = '/Ticket/Display.html?id=1';

  it.each([
    ['every place names it', heading('#1: Printer') + form('1'), true],
    ['the heading names another one', heading('#12: Printer') + form('1'), false],
    ['the heading names another one first', heading('#12: see #1') + form('1'), false],
    ['the heading names it behind other words', heading('Update ticket #1: Printer') + form('1'), true],
    ['a form is another ticket’s', heading('#1: Printer') + form('1') + form('2'), false],
    ['no form names any', heading('#1: Printer'), false],
    ['there is no heading', form('1'), false],
  ])('counts when %s: %s', (_what, html, is) => {
    expect(shown(rt, '1', address, html)).toBe(is);
    expect(shown(rt, '2', address, html)).toBe(false);
  });

  it('is told by the page alone where the address names none', () => {
    const html = heading('#7: Printer') + form('7');
    expect(detectInPage({ description: rt, base: '' }, page('/Ticket/Display.html', html))).toEqual(refOf('7'));
    expect(
      describedDesk(rt, '', () => Promise.reject(new Error('not needed'))).detect?.(
        page('/Ticket/Display.html', html + form('8')),
      ),
    ).toBeNull();
  });

  it('is the one of the visible pane', () => {
    const panes = { ...rt, ready: { agree: [{ text: 'h2', has: '#{id}' }], pane: '.pane' } } satisfies Description;
    const html = '<div class="pane" style="display:none"><h2>#2</h2></div><div class="pane"><h2>#1</h2></div>';
    expect(shown(panes, '1', address, html)).toBe(true);
    expect(shown(panes, '1', address, '<div class="pane"><h2>#1</h2></div><div class="pane"><h2>#1</h2></div>')).toBe(
      false,
    );
  });

  it('is the one that its document was loaded for, where each ticket is a page of its own', () => {
    const loads = { ...rt, ready: { agree: [{ address: '{id}', loaded: true }] } } satisfies Description;
    const entries = vi.spyOn(performance, 'getEntriesByType');
    const loadedAs = (name: string | null): void =>
      void entries.mockReturnValue(name === null ? [] : [{ name } as PerformanceEntry]);
    for (const [name, is] of [
      [document.URL, true],
      [`${document.URL}#history`, true],
      [`${document.URL}/other`, false],
      [null, false],
    ] as const) {
      loadedAs(name);
      expect(shown(loads, '1', address, '')).toBe(is);
    }
    entries.mockRestore();
  });

  it('may be named by a second name, and wants its tab', () => {
    const named: Description = {
      ...rt,
      ready: {
        second: { name: 'number', place: { text: '.number' } },
        agree: [{ title: true, has: '{number}' }],
        selectedTab: { css: '.tab.selected', text: ['Discussion'] },
      },
    };
    const html = '<i class="number">T20-77</i><b class="tab selected">Discussion</b><b class="tab">Internal</b>';
    document.title = 'Ticket T20-77 (open)';
    expect(shown(named, '1', address, html)).toBe(true);
    expect(shown(named, '1', address, html.replace('selected', ''))).toBe(false);
    document.title = 'Ticket T20-777 (open)';
    expect(shown(named, '1', address, html)).toBe(false);
  });
});
