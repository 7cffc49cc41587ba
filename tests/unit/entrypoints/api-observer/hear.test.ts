// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearFetch, hearXhr } from '../../../../entrypoints/api-observer/hear';
import { addressOf, Memory } from '../../../../entrypoints/api-observer/keep';

const at = (path: string): string => new URL(path, location.href).href;
const json = (body: unknown, more: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json', 'x-token': 'HEADER-SECRET' },
    ...more,
  });

beforeEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', at('/ticket?id=0002101'));
});

describe('what may be heard', () => {
  it('is the list of paths, of this site, with nothing else of the address', () => {
    expect(addressOf('/api/Tickets/2101?includedetails=true&token=SECRET')).toEqual({
      resource: 'tickets/2101',
      params: {},
    });
    expect(addressOf('/api/Actions?ticket_id=2101&count=50&access_token=SECRET')).toEqual({
      resource: 'actions',
      params: { ticket_id: '2101', count: '50' },
    });
    for (const path of [
      'TicketType/1',
      'TicketType',
      'Category?type_id=1',
      'Priority',
      'Lookup?lookupid=12',
      'Status',
      'Team',
      'Agent/me',
    ])
      expect(addressOf(`/api/${path}`)).not.toBe(null);
    for (const path of [
      '/api/Tickets',
      '/api/Agent',
      '/api/OnlineStatus',
      '/api/Outcome',
      '/api/Actions/7',
      '/api/Attachment/9',
      '/auth/token',
      '/portal/api/Team',
      'https://other.example/api/Team',
      'http://[',
      '/api/Users/2101',
    ])
      expect(addressOf(path)).toBe(null);
  });
});

describe('what is remembered', () => {
  it('is the newest answer, and of tickets the shown one and the last one', () => {
    const memory = new Memory();
    const ticket = (id: string): { resource: string; params: Record<string, string> } => ({
      resource: `tickets/${id}`,
      params: {},
    });
    memory.keep(ticket('2101'), 'one');
    memory.keep(ticket('2101'), 'two');
    memory.keep({ resource: 'team', params: {} }, 'teams');
    expect(memory.about('tickets/2101', '2101').map(({ text }) => text)).toEqual(['two']);
    memory.keep(ticket('7'), 'seven');
    expect(memory.about('tickets/7', '2101')).toEqual([]);
    expect(memory.about('tickets/2101', '2101')).toHaveLength(1);
    history.replaceState(null, '', at('/ticket?id=8'));
    memory.keep(ticket('8'), 'eight');
    expect(memory.about('tickets/2101', '2101')).toEqual([]);
    expect(memory.about('team', '8').map(({ text }) => text)).toEqual(['teams']);
  });

  it('is bounded in number and size', () => {
    const memory = new Memory();
    for (let index = 0; index < 200; index += 1)
      memory.keep({ resource: 'category', params: { type_id: String(index) } }, 'x');
    expect(memory.about('category', '').length).toBe(60);
    memory.keep({ resource: 'team', params: {} }, 'x'.repeat(4_000_001));
    expect(memory.about('team', '')).toEqual([]);
    for (let index = 0; index < 5; index += 1)
      memory.keep({ resource: 'priority', params: { slaid: String(index) } }, 'x'.repeat(3_900_000));
    expect(memory.about('priority', '').map(({ params }) => params['slaid'])).toEqual(['2', '3', '4']);
  });
});

describe('hearing', () => {
  it('leaves requests and answers as they are', async () => {
    const memory = new Memory();
    const answers: readonly Response[] = [
      json({ id: 2101 }),
      json({ id: 1 }, { status: 500 }),
      new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      json([]),
    ];
    const asked: unknown[][] = [];
    window.fetch = ((...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve(answers[asked.length - 1] ?? json({}));
    }) as typeof fetch;
    hearFetch(memory);
    const init = { method: 'GET', headers: { authorization: 'Bearer TOKEN-SECRET' } };
    const got = [
      await fetch('/api/Tickets/2101', init),
      await fetch('/api/Team'),
      await fetch('/api/Status'),
      await fetch('/api/Actions?ticket_id=2101', { method: 'POST' }),
    ];
    expect(got).toEqual(answers);
    expect(asked).toEqual([
      ['/api/Tickets/2101', init],
      ['/api/Team'],
      ['/api/Status'],
      ['/api/Actions?ticket_id=2101', { method: 'POST' }],
    ]);
    expect(await got[0]?.json()).toEqual({ id: 2101 });
    await vi.waitFor(() => expect(memory.about('tickets/2101', '2101')).toHaveLength(1));
    expect(['team', 'status', 'actions'].flatMap((resource) => memory.about(resource, '2101'))).toEqual([]);
    expect(JSON.stringify(memory.about('tickets/2101', '2101'))).not.toContain('SECRET');
  });

  it('lets a failure be the page’s own', async () => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
    hearFetch(new Memory());
    await expect(fetch('/api/Team')).rejects.toThrow('offline');
  });

  it('hears the older kind of request as well', () => {
    const memory = new Memory();
    const opened = vi.spyOn(XMLHttpRequest.prototype, 'open').mockImplementation(() => undefined);
    hearXhr(memory);
    const request = new XMLHttpRequest();
    request.open('GET', '/api/Team');
    Object.defineProperties(request, {
      status: { value: 200 },
      responseText: { value: '[1]' },
      responseType: { value: '' },
    });
    request.getResponseHeader = () => 'application/json';
    request.dispatchEvent(new Event('load'));
    expect(memory.about('team', '').map(({ text }) => text)).toEqual(['[1]']);
    request.open('POST', '/api/Team');
    request.dispatchEvent(new Event('load'));
    expect(memory.about('team', '')).toHaveLength(1);
    expect(opened.mock.calls.map(([method, url]) => [method, url])).toEqual([
      ['GET', '/api/Team'],
      ['POST', '/api/Team'],
    ]);
  });
});
