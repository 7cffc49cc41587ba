import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Example } from '../../../../../core/learning';
import type { Settings } from '../../../../../core/settings';
import { toPublicTicket } from '../../../../../core/ticket';
import { tellQuestions } from '../../../../../entrypoints/background/page-requests/questions-request';
import type { Asker } from '../../../../../entrypoints/background/page-requests/sender';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { message, read } from '../../../core/reads';
import { example } from '../kit/assist-world';
import { stubWords } from '../kit/words';
import { following, origin, QueueWorld, ticketOf } from '../queue/queue-world';

const world = new QueueWorld();
const tab: Asker = { kind: 'desk-tab', tabId: 1, origin, desk: 'zendesk' };
const printer = [{ fieldId: '900', optionId: 'printer' }];

const wanting = (part: Partial<Settings> = {}): Settings =>
  following({
    desks: { [origin]: { descriptions: {}, questions: { '900': { printer: 'Which tray?\nIs it on?' } } } },
    ...part,
  });
const ticket = (text: string, replies: readonly string[] = [], only?: 'picture') => {
  const made = toPublicTicket(
    read(
      [
        message({ id: 'm1', text: only ? '' : text, ...(only ? { only } : {}) }),
        ...replies.map((reply, at) => message({ id: `r${at}`, text: reply, author: 'agent' })),
      ],
      { ref: ticketOf('1'), subject: only ? '' : 'Printer' },
    ),
  );
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};
const asked = async (
  text: string,
  {
    values = printer,
    draft = '',
    replies = [] as string[],
    asker = tab,
    only = undefined as 'picture' | undefined,
  } = {},
): Promise<string[]> =>
  (await tellQuestions({ ticket: ticket(text, replies, only), values, draft }, asker)).questions.map(
    ({ text: said }) => said,
  );
const solved = (ticketId: string, text: string, more: Partial<Example> = {}): Promise<void> =>
  examples.put(example(text, 'printer', { from: 'solved', ref: { ...ticketOf(ticketId) }, ...more }));

const speaks = (language: string): void => {
  const told = { isReliable: true, languages: [{ language, percentage: 99 }] };
  vi.spyOn(browser.i18n, 'detectLanguage').mockImplementation((() => Promise.resolve(told)) as never);
};

const ERROR = 'What exactly does the error message say, with its number if there is one?';

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await world.renew(wanting());
  stubWords(() => Promise.reject(new Error('nobody else is asked')));
  speaks('en');
});

describe('what is missing', () => {
  it('is what the team asks for of such a ticket, and nothing of another kind', async () => {
    expect(await asked('It does not print.')).toEqual(['Which tray?', 'Is it on?']);
    expect(await asked('It does not print.', { values: [{ fieldId: '900', optionId: 'vpn' }] })).toEqual([]);
    expect(await asked('It does not print.', { values: [{ fieldId: '900', optionId: 'no-such' }] })).toEqual([]);
  });

  it('leaves out what was asked already, in the conversation or the draft', async () => {
    expect(await asked('It jams.', { replies: ['Which tray?'] })).toEqual(['Is it on?']);
    expect(await asked('It jams.', { draft: 'Hello,\n\nis it on?' })).toEqual(['Which tray?']);
  });

  it('is what the organisation asks for, in place of the person’s own', async () => {
    await browser.storage.session.set({
      'policy.now': {
        is: 'known',
        policy: {
          fields: [{ field: '900', meanings: [{ value: 'Hardware', meaning: 'Things', questions: ['Which label?'] }] }],
        },
        problems: [],
      },
    });
    expect(await asked('It jams.')).toEqual(['Which label?']);
  });

  it('is what most solved tickets of the category told, in the customer’s language', async () => {
    await saveSettings(following());
    for (const id of ['11', '12', '13', '14']) await solved(id, `Printer stops with error 0x80${id}`);
    expect(await asked('It does not print.')).toEqual([ERROR]);
    expect(await asked('It stops with error 0x8011.')).toEqual([]);
    speaks('de');
    expect(await asked('Der Drucker druckt nicht, und niemand weiß warum.')).toEqual([
      'Wie lautet die Fehlermeldung genau, mit Nummer, falls es eine gibt?',
    ]);
  });

  it('is in the technician’s language where Deskside does not speak the customer’s', async () => {
    await saveSettings(following({ language: 'fr' }));
    for (const id of ['11', '12', '13', '14']) await solved(id, `Printer stops with error 0x80${id}`);
    speaks('pl');
    expect(await asked('Drukarka nie działa i nikt nie wie dlaczego.')).toEqual([
      'Que dit exactement le message d’erreur, avec son numéro s’il y en a un ?',
    ]);
  });

  it('is not known of a few solved tickets, nor of the ticket itself', async () => {
    await saveSettings(following());
    for (const id of ['11', '12', '13', '1']) await solved(id, `Printer stops with error 0x80${id}`);
    expect(await asked('It does not print.')).toEqual([]);
  });
});

describe('nothing is told', () => {
  it('to anybody but a tab of the ticket’s desk', async () => {
    const other: Asker = { kind: 'desk-tab', tabId: 2, origin: 'https://other.zendesk.com', desk: 'zendesk' };
    expect(await asked('It jams.', { asker: other })).toEqual([]);
    expect(await asked('It jams.', { asker: { kind: 'extension-page' } as Asker as typeof tab })).toEqual([]);
  });

  it.each([
    ['while Deskside is off', { enabled: false }],
    ['without drafts', { capabilities: { triage: true, draft: false, watch: false, summary: false } }],
    ['at a desk that is paused', { pauses: { [origin]: null } }],
  ])('%s', async (_when, part) => {
    await saveSettings(wanting(part));
    expect(await asked('It jams.')).toEqual([]);
  });

  it('of a ticket that holds anything but proven public messages', async () => {
    const made = { ...ticket('It jams.'), extra: 'CANARY' };
    expect(await tellQuestions({ ticket: made, values: printer, draft: '' }, tab)).toEqual({ questions: [] });
  });
});
