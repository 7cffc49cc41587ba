import { describe, expect, it, test } from 'vitest';
import { findings } from '../../../../../core/draft-text/findings';
import { groundsOf, ownGrounds, type Grounds } from '../../../../../core/draft-text/grounds';
import { readyText } from '../../../../../core/draft-text/ready';
import type { DraftWarning } from '../../../../../core/draft-text/warning';
import { phraseData } from '../../../../../core/phrases/data';
import { phrasesFrom } from '../../../../../core/phrases/phrases';
import { saidOf } from '../../../../bench/guards/look';
import { planted, plantedKinds } from '../../../../bench/guards/plant';
import { cleanDrafts } from '../../../../fixtures/drafts';
import { publicTicket } from '../../../entrypoints/background/kit/world';
import { processorTime } from '../../../processor-time';
import { said, unsuspicious } from './said';

const phrases = phrasesFrom(phraseData);
const grounds: Grounds = {
  known: [],
  given: [],
  written: [],
  people: ['Anna Weber', 'Dana Whitlock'],
  asked: [],
  origin: 'https://acme.zendesk.com',
};
const found = (text: string, more: Partial<Grounds> = {}): readonly DraftWarning[] =>
  findings(text, { ...grounds, ...more }, phrases);
const pieces = (text: string, kind: DraftWarning['kind'], more: Partial<Grounds> = {}): string[] =>
  found(text, more).flatMap((one) => (one.kind === kind && 'text' in one ? [one.text] : []));

describe('clean drafts in six languages', () => {
  it('are of ten kinds and at least forty', () => expect(cleanDrafts.length).toBeGreaterThanOrEqual(40));

  test.each(cleanDrafts.map((draft) => [`${draft.language} ${draft.about}: ${draft.subject}`, draft] as const))(
    '%s',
    (_name, draft) => expect(saidOf(draft)).toEqual([]),
  );
});

describe('what is planted into them', () => {
  const made = planted(11).filter((_, index) => index % 7 === 0);
  test.each(plantedKinds)('%s: at most one in twenty is missed', (kind) => {
    const own = made.filter((one) => one.kind === kind);
    const missed = own.filter(({ made: draft }) => !saidOf(draft).some((warning) => warning.kind === kind));
    expect(missed.map(({ piece }) => piece).slice(Math.floor(own.length / 20))).toEqual([]);
  });
});

describe('ways to say it', () => {
  test.each([...said.promise, ...said.instruction].map((text, index) => [text, index] as const))(
    '%s',
    (text, index) => {
      const kind = index < said.promise.length ? 'promise' : 'instruction';
      expect(pieces(`Hi Anna,\n\nthank you.\n\n${text}\n\nKind regards`, kind)).toContain(text);
    },
  );
  test.each(said.chatbot)('%j', (text) => expect(pieces(text, 'chatbot')).not.toEqual([]));
});

test.each(unsuspicious)('%s says nothing to look at', (text) =>
  expect(found(`Hi Anna,\n\nthank you.\n\n${text}\n\nKind regards\nDana`)).toEqual([]),
);

describe('a promise', () => {
  it('that the desk made before, or the person asked for, is none of the draft’s', () => {
    const text = 'We will replace the docking station on Thursday.';
    expect(pieces(text, 'promise')).toEqual([text]);
    expect(pieces(text, 'promise', { given: ['We swap your dock on Thursday.'] })).toEqual([]);
    expect(pieces(text, 'promise', { given: ['We swap your dock on Friday.'] })).toEqual([text]);
  });

  it.each([
    ['We cannot refund the postage, but we will refund the rest.', 'We cannot refund postage.'],
    ['Den Versand können wir nicht erstatten, aber den Rest erstatten wir.', 'Das können wir nicht erstatten.'],
    ['Nous ne pouvons pas rembourser le port, mais nous vous remboursons le reste.', 'Nous ne pouvons pas rembourser.'],
    ['No podemos reembolsar el envío, pero le reembolsamos el resto.', 'No podemos reembolsar.'],
    ['Não podemos reembolsar o frete, mas reembolsamos o resto.', 'Não podemos reembolsar.'],
    ['送料は返金できませんが、残りは返金いたします。', '返金できません。'],
  ])('beside a refusal stays one, and a refusal of the desk is no ground for it: %s', (text, refusal) => {
    expect(pieces(text, 'promise', { given: [refusal] })).toEqual([text]);
    expect(pieces(refusal, 'promise')).toEqual([]);
  });

  it('is not made by a customer who demands it', () => {
    const ticket = publicTicket(['I want a refund by tomorrow.']);
    const text = 'We will refund it by tomorrow.';
    expect(pieces(text, 'promise', groundsOf(ticket, '', [], phrases))).toEqual([text]);
    expect(pieces(text, 'promise', groundsOf(ticket, 'promise the refund by tomorrow', [], phrases))).toEqual([]);
  });

  it.each([
    'Could we call you tomorrow?',
    'The link is valid for 24 hours.',
    'Please restart the laptop within the next hour.',
    'I have reset your password today.',
    'Der Link ist 24 Stunden gültig.',
    'Bitte melden Sie sich bis Freitag bei uns.',
    'Wir haben Ihr Konto heute entsperrt.',
    'Le lien expire dans 24 heures.',
    'Por favor, reinicie el equipo hoy.',
    'Por favor, envie o arquivo até sexta-feira.',
    '明日までにファイルをお送りください。',
  ])('%s is none', (text) => expect(pieces(text, 'promise')).toEqual([]));
});

describe('names', () => {
  it.each([
    ['Hi Tom,\n\nit works.', ['Tom']],
    ['Hi Ann,\n\nit works.\n\nBest regards,\nDana', []],
    ['Sehr geehrter Herr Dr. Maier,\n\nes geht.', ['Maier']],
    ['Hello Anna, thank you for the picture.\n\nBye', []],
    ['Hi team,\n\nit works.\n\nBest regards,\nYour IT Service Desk', []],
    ['Bonjour,\n\nvoilà.\n\nCordialement,\nJules Quenneville', ['Jules Quenneville']],
    ['鈴木様\n\n承知しました。', ['鈴木']],
    ['Hi Anna,\n\nsee below.\n\nThanks,\nSince then it has worked.', []],
    ['Hi Anna,\n\nas Mr. Hutchinson said, it works.', ['Hutchinson']],
    ['Hallo Anna,\n\nFrau Yıldız und Frau Webers Kollegin wissen Bescheid.', ['Yıldız']],
    ['Bonjour Anna,\n\nM. le Directeur et Mme Baumier savent.', ['Baumier']],
    ['Hola, Anna:\n\nla Sra. Bustamante lo sabe.', ['Bustamante']],
    ['Hallo Anna,\n\nes geht.\n\ni. A. Dieter Zorn', ['Dieter Zorn']],
    ['石井教授\n\n承知しました。', ['石井']],
    ['三浦 玲奈 様\n\n承知しました。', ['三浦 玲奈']],
    ['承知しました。岡田さんにも仕様を同様に伝えました。皆様によろしく。', ['岡田']],
    ['承知しました。\n\nよろしくお願いいたします。\n橋本 大輔', ['橋本 大輔']],
    ['承知しました。\n\nよろしくお願いいたします。\nITサービスデスク', []],
    ['承知しました。\n\n担当：松田', ['松田']],
  ])('%j', (text, names) => expect(pieces(text, 'name')).toEqual(names));

  it.each([
    [
      'Dear Mrs O’Connell,\n\nMr. Page’s form and Ms. Mills are fine.',
      "Margaret O'Connell",
      'Jordan Page, ask karen.mills@a.example',
    ],
    ['佐藤恵子様\n\n承知しました。\n\nよろしくお願いいたします。\n田中', '佐藤 恵子', '田中より'],
    ['ダニエル様\n\n承知しました。', 'ダニエル', ''],
  ])('of the people are known in any form: %j', (text, person, written) =>
    expect(pieces(text, 'name', { people: [person], known: [written], written: [written] })).toEqual([]),
  );
});

describe('numbers', () => {
  it.each([
    ['Call +49 (0)40 1234-567.', 'Tel. 040/1234567', []],
    ['Call +49 40 1234568.', 'Tel. 040/1234567', ['+49 40 1234568']],
    ['Version 10.0.19045.3930 on 192.168.10.15, order 4711-20, 2024-2025, 0x80070005', '', []],
    ['Durchwahl 4711', '', ['4711']],
  ])('%j after %j', (text, known, phones) => expect(pieces(text, 'phone', { known: [known] })).toEqual(phones));

  it.each([
    ['at 2:30 pm', 'um 14:30 Uhr', []],
    ['at 14:35', 'um 14:30 Uhr', ['14:35']],
    ['sous 24 h, within 24h, 16:9, 00:1A:2B:3C', '', []],
    ['à 14h, às 15h30, 午後3時', '', ['14h', '15h30', '午後3時']],
  ])('%j after %j', (text, known, times) => expect(pieces(text, 'time', { known: [known] })).toEqual(times));
});

it('a link that only agents can open is marked wherever it is known from, by what the desk’s adapter tells too', () => {
  const text =
    'See https://acme.zendesk.com/agent/tickets/12, https://acme.zendesk.com/hc/en-us/articles/3 and https://acme.zendesk.com/t/9.';
  expect(pieces(text, 'agent-link', { known: [text] })).toEqual(['https://acme.zendesk.com/agent/tickets/12']);
  const told = findings(text, { ...grounds, known: [text] }, phrases, {
    isTicketPage: (link) => link.pathname === '/t/9',
  });
  expect(told.filter(({ kind }) => kind === 'agent-link')).toHaveLength(2);
});

it('an open question is quoted from the newest messages, unless the draft is in another language', () => {
  const asked = ['Can I keep my phone number? And where do I return the parking permit?'];
  const text = 'Hello Anna,\n\nyes, you keep the phone number.';
  expect(pieces(text, 'question', { asked })).toEqual(['And where do I return the parking permit?']);
  expect(findings(text, { ...grounds, asked }, phrases, { isForeign: true })).toEqual([]);
});

it.each([
  ['Who can approve this request?', 'Your line manager has to sign it off.'],
  ['Where do I find the invoice?', 'It lies under Billing > Documents.'],
  ['Wo finde ich die Rechnung?', 'Sie liegt unter Abrechnung > Dokumente.'],
  ['Wer kann das genehmigen, der Antrag eilt?', 'Die Freigabe erteilt Ihre Führungskraft, der Antrag liegt dort.'],
  ['Puis-je ouvrir la pièce jointe ?', 'N’ouvrez surtout pas ce fichier.'],
  ['¿Quién puede aprobar la solicitud?', 'El visto bueno lo da su responsable.'],
  ['Onde encontro a fatura?', 'Ela está em Cobrança > Documentos.'],
  ['削除したファイルはどのくらい保存されますか。', 'ごみ箱に三十日間残ります。'],
])('%j is answered by %j, which says it in other words', (question, text) =>
  expect(findings(text, { ...grounds, asked: [question] }, phrases).filter(({ kind }) => kind === 'question')).toEqual(
    [],
  ),
);

it.each([
  'I’d also like to know whether the trial can be extended.',
  'What about the broken headset of my colleague',
  'Außerdem wüsste ich gern, ob sich die Testphase verlängern lässt.',
  'J’aimerais aussi savoir si la période d’essai peut être prolongée.',
  'También quisiera saber si se puede ampliar la prueba.',
  'Também gostaria de saber se o teste pode ser prorrogado.',
  'アプリで署名を変更する方法を教えてください。',
])('%s is a question without a mark of one', (question) =>
  expect(
    findings('Thank you for your message.', { ...grounds, asked: [question] }, phrases).filter(
      ({ kind }) => kind === 'question',
    ),
  ).toEqual([{ kind: 'question', text: question }]),
);

it.each([
  [
    'Is Visio in our plan? And who carries our monitors over?',
    'Visio is in your plan.',
    'And who carries our monitors over?',
  ],
  ['Wann kommt das Paket? Warum war es beschädigt?', 'Das Paket kommt am Freitag.', 'Warum war es beschädigt?'],
])('of %j one sentence answers one question: %j', (asked, text, open) => {
  expect(pieces(text, 'question', { asked: [asked] })).toEqual([open]);
});

it('a second sentence of a short reply answers the second question in words of its own', () => {
  const asked = ['Is Visio in our plan? And who carries our monitors over?'];
  expect(pieces('Visio is in your plan. Facilities do that, just put a label on them.', 'question', { asked })).toEqual(
    [],
  );
});

it('a long reply has to name what was asked about', () => {
  const asked = ['Who carries our monitors over?'];
  const text = 'I have reset the router. The cable was loose. It is replaced. The line is up since noon.';
  expect(pieces(text, 'question', { asked })).toEqual(asked);
});

it('a text of the organisation’s own may say what it says, and is still no place for an agent’s link or another’s name', () => {
  const text =
    'Hi Tom,\n\nwe refund 20 € by tomorrow, see corp.example/a and https://acme.zendesk.com/agent/tickets/1.';
  const kinds = findings(text, ownGrounds(text, grounds), phrases).map(({ kind }) => kind);
  expect(kinds).toEqual(['name', 'agent-link']);
});

it('pictures and HTML of a model are taken out, and doing it twice changes nothing', () => {
  const { text, warnings } = readyText(
    'Hi<br>there <b>Anna</b> ![x](https://evil.example/p.png)<script>alert(1)</script> use <drive> and <scr<b>ipt>',
    'zendesk',
  );
  expect(text).toBe('Hi\nthere Anna  use <drive> and');
  expect(warnings).toEqual([{ kind: 'markup', count: 7 }]);
  expect(readyText(text, 'zendesk')).toEqual({ text, warnings: [] });
});

test.each([
  'a',
  '1 ',
  '+1 ',
  '(',
  '<',
  '{a',
  '_',
  'X',
  '?',
  '。',
  'Hi A,\n',
  '14:30 ',
  'we will refund by tomorrow. ',
  '- ',
  '* ',
  '`',
  'é',
  'ß',
])('a text of nothing but %j takes no time', (letter) => {
  const long = letter.repeat(Math.ceil(100_000 / letter.length));
  const spent = processorTime();
  found(long, { known: [long], given: [long], asked: [long] });
  expect(spent()).toBeLessThan(3000);
});
