// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { halopsa } from '../../../../adapters/halopsa';
import { recogniseHalopsa } from '../../../../adapters/halopsa/recognise';
import type { TicketRef } from '../../../../core/ticket';
import { envOf, fakeFetch, origin, panelHtml, showPage, signal } from './fake-desk';

const ref: TicketRef = { desk: 'halopsa', origin, ticketId: '2101' };
const isShown = (path?: string): boolean => halopsa.open(ref, envOf(fetch, path)).isShown();

beforeEach(() => showPage());

describe('which ticket is shown', () => {
  it('is the one of which address and heading agree, however it is padded', () => {
    expect(['/ticket?id=2101', '/ticket?id=0002101', '/tickets?area=1&mainview=team&id=02101'].map(isShown)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [
        '/ticket?id=2102',
        '/tickets?area=1',
        '/ticket?id=-1',
        '/portal/ticket?id=2101',
        '/newticket',
        '/ticket?id=2101&id=7',
      ].map(isShown),
    ).toEqual([false, false, false, false, false, false]);
    showPage([panelHtml({ id: '2102' })]);
    expect(isShown()).toBe(false);
    showPage([panelHtml({ heading: 'Incident' })]);
    expect(isShown()).toBe(false);
    showPage([panelHtml({ heading: '[ID:2101] [ID:2102]' })]);
    expect(isShown()).toBe(false);
  });

  it('is not a hidden one, nor one of two', () => {
    showPage([panelHtml({ style: 'display:none' })]);
    expect(isShown()).toBe(false);
    showPage([panelHtml({ id: '7', style: 'display:none' }), panelHtml()]);
    expect(isShown()).toBe(true);
    showPage([panelHtml(), panelHtml()]);
    expect(isShown()).toBe(false);
  });

  it('is none without the agent’s application, or in the portal', () => {
    showPage([panelHtml()], '');
    expect(isShown()).toBe(false);
    for (const chrome of ['#halo-nav', '#halo-tree', '#app-nav-menu'].map((id) => `<i id="${id.slice(1)}"></i>`)) {
      showPage([panelHtml()], chrome);
      expect(isShown()).toBe(true);
    }
    for (const portal of ['portal', 'portal-ticket-splitter', 'history-options-portal']) {
      showPage([`<div class="${portal}"></div>`, panelHtml()]);
      expect(isShown()).toBe(false);
    }
  });
});

describe('recognising a Halo on a domain of one’s own', () => {
  const recognise = (path = '/ticket?id=1', at = 'https://psa.acme.example'): Promise<boolean> => {
    const desk = fakeFetch({});
    return recogniseHalopsa({ document, fetch: desk.fetch, location: () => new URL(path, at) }, signal()).then(
      (known) => {
        expect(desk.seen).toEqual([]);
        return known;
      },
    );
  };

  it('goes by several marks of the agent’s application', async () => {
    expect(await recognise()).toBe(true);
    expect(await recognise('/customers')).toBe(true);
    expect(await recognise('/portal/ticket?id=1')).toBe(false);
    showPage([], '<nav id="app-nav-menu"></nav>');
    expect(await recognise()).toBe(false);
    showPage(['<div class="portal"></div>']);
    expect(await recognise()).toBe(false);
    await expect(
      recogniseHalopsa({ document, fetch, location: () => new URL(origin) }, AbortSignal.abort()),
    ).rejects.toThrow();
  });
});

describe('health', () => {
  it('names what is found and what is not, and nothing of the ticket', async () => {
    const health = await halopsa.open(ref, envOf(fetch)).health();
    const stateOf = (name: string): string | undefined => health.find((part) => part.name === name)?.state;
    expect(['ticket', 'number', 'summary', 'category row', 'priority row', 'requester'].map(stateOf)).toEqual([
      'found',
      'found',
      'found',
      'found',
      'found',
      'found',
    ]);
    expect(stateOf('text boxes')).toBe('missing');
    expect(JSON.stringify(health)).not.toMatch(/Printer|Rosa|CANARY|2101/);
    showPage([panelHtml(), panelHtml()]);
    expect((await halopsa.open(ref, envOf(fetch)).health())[0]).toMatchObject({ state: 'ambiguous', essential: true });
  });
});

it('anchors nothing while the ticket is not shown', () => {
  expect(halopsa.open(ref, envOf(fetch, '/ticket?id=7')).anchors()).toEqual({ card: null, draft: null });
  const { card, draft } = halopsa.open(ref, envOf(fetch)).anchors();
  expect([card?.className, draft?.className]).toEqual(['details-form', 'history-options buttons-container']);
});
