import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../../entrypoints/background/page-requests/draft-request';
import type { Asker } from '../../../../../entrypoints/background/page-requests/sender';
import { publicTicket, ref } from '../kit/world';

const tab: Asker = { kind: 'desk-tab', tabId: 7, origin: ref.origin, desk: 'zendesk' };
const ticket = publicTicket(['It is at good.example/a.']);
const text = 'See good.example/a, other.example/c and evil.example/b, [name].';
const ask = (of: unknown = ticket, asker: Asker = tab) =>
  checkDraft({ ticket: of, instruction: 'See other.example/c', text }, asker);

describe('a draft that its page has ended', () => {
  it('is looked through by what it may rest on, with places in the text that was told', async () => {
    const { warnings } = await ask();
    expect(warnings?.map((each) => ['start' in each && text.slice(each.start, each.end), each.kind])).toEqual([
      ['evil.example/b', 'link'],
      ['[name]', 'gap'],
    ]);
  });

  it.each<[string, unknown, Asker]>([
    ['for another desk', publicTicket(['x'], { ...ref, origin: 'https://other.zendesk.com' }), tab],
    ['for none of our tabs', ticket, { kind: 'extension-page' }],
    [
      'with a message that is not proven public',
      { ...ticket, messages: [{ ...ticket.messages[0], visibility: 'private' }] },
      tab,
    ],
    ['with something beside the ticket', { ...ticket, notes: ['x'] }, tab],
    ['without a ticket', undefined, tab],
  ])('is not looked through %s', (_name, of, asker) =>
    expect(ask(of ?? null, asker)).resolves.toEqual({ warnings: null }),
  );
});
