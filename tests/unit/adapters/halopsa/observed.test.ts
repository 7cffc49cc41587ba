// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { halopsa } from '../../../../adapters/halopsa';
import { toPublicTicket, type TicketRef } from '../../../../core/ticket';
import { action, categories, envOf, forgetToken, origin, priorities, showPage, signal, ticketBody } from './fake-desk';
import { inNoTime } from '../../in-no-time';

const ref: TicketRef = { desk: 'halopsa', origin, ticketId: '2101' };

interface Heard {
  readonly resource: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: unknown;
}
let heard: readonly Heard[] = [];
let forged: readonly string[] = [];

function helper(event: Event): void {
  const { nonce, resource } = JSON.parse(String((event as CustomEvent).detail)) as { nonce: string; resource: string };
  const say = (detail: string): void => void document.dispatchEvent(new CustomEvent('deskside:heard-1', { detail }));
  for (const other of forged) say(other.replace('NONCE', nonce));
  if (forged.length > 0) return;
  say(
    JSON.stringify({
      nonce,
      answers: heard
        .filter((each) => each.resource === resource)
        .map(({ params = {}, body }) => ({ resource, params, text: JSON.stringify(body) })),
    }),
  );
}

beforeEach(() => {
  showPage();
  forgetToken();
  forged = [];
  document.addEventListener('deskside:heard-ask-1', helper);
});
afterEach(() => document.removeEventListener('deskside:heard-ask-1', helper));

const ticket: Heard = { resource: 'tickets/2101', body: ticketBody };
const actions = (rows: readonly object[], params: Record<string, string> = {}, more: object = {}): Heard => ({
  resource: 'actions',
  params: { ticket_id: '2101', ...params },
  body: { actions: rows, ...more },
});
const read = () =>
  inNoTime(() =>
    halopsa
      .open(
        ref,
        envOf(() => Promise.reject(new Error('no request may be made'))),
      )
      .read(signal()),
  );

async function conversation(...answers: readonly Heard[]): Promise<string | undefined> {
  heard = [ticket, ...answers];
  const result = await read();
  return result.ok ? result.value.parts['conversation'] : result.error.code;
}

describe('what was only heard', () => {
  it('is judged by the flags of each row, and every copy of a row has to be public', async () => {
    heard = [
      ticket,
      actions([action(1), action(2)], { count: '50' }),
      actions([action(1, { hiddenfromuser: true }), action(2), action(3, { hiddenfromuser: null })], { count: '100' }),
    ];
    const result = await read();
    const sent = result.ok ? toPublicTicket(result.value) : result;
    expect(sent.ok && sent.value.messages.map(({ id }) => id)).toEqual(['action-2']);
    expect(result).toMatchObject({
      ok: true,
      value: { source: 'observed', agentName: '', offered: { priority: ['2-3'] } },
    });
  });

  it('is whole, or it is not sent', async () => {
    expect(await conversation(actions([action(1), action(2)], {}, { record_count: 2 }))).toBe('found');
    expect(await conversation(actions([action(1), action(2)], {}, { record_count: 3 }))).toBe('ambiguous');
    expect(await conversation(actions([action(1), action(1, { ticket_id: 7 })], {}, { record_count: 2 }))).toBe(
      'found',
    );
    expect(await conversation(actions([action(1), action(2)], { count: '2' }))).toBe('ambiguous');
    expect(await conversation(actions([action(1), action(2)], { count: '50' }))).toBe('found');
    expect(await conversation()).toBe('reload-needed');
  });

  it('is nothing when it is not what was asked for', async () => {
    for (const odd of [
      'no json NONCE',
      '{"nonce":"NONCE","answers":[{"resource":1}]}',
      '{"nonce":"other","answers":[]}',
      '["NONCE"]',
    ]) {
      forged = [odd];
      expect(await read()).toMatchObject({ ok: false, error: { code: 'reload-needed' } });
    }
    forged = [];
    heard = [{ resource: 'tickets/2101', body: { id: 'x' } }, actions([action(1)])];
    expect(await read()).toMatchObject({ ok: true, value: { source: 'page' } });
  });

  it('makes a catalogue of what there is', async () => {
    const { readCatalogue } = halopsa;
    const env = envOf(() => Promise.reject(new Error('no request may be made')));
    heard = [
      { resource: 'category', params: { type_id: '1', tickettype_id: '4' }, body: categories.slice(0, 1) },
      { resource: 'category', params: { type_id: '1' }, body: { categories } },
      { resource: 'priority', body: priorities },
    ];
    const result = await readCatalogue(origin, env, signal());
    expect(result.ok && result.value.fields.map(({ id, options }) => [id, options.length])).toEqual([
      ['category_1', 3],
      ['priority', 8],
    ]);
    heard = [];
    expect(await readCatalogue(origin, env, signal())).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
  });
});
