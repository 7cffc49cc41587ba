import type { GuardKind } from '../../../core/draft-text/warning';
import { seededRandom } from '../../../providers/on-device/random';
import { cleanDrafts, type CleanDraft, type DraftLanguage } from '../../fixtures/drafts';
import { endings, greetings, leftOpen, openings, questions, sentences, strangers } from './phrases';

export interface Planted {
  readonly kind: GuardKind;
  readonly made: CleanDraft;
  /** What stands in the draft, or in the customer's message, and should be found there. */
  readonly piece: string;
}

type Random = () => number;
type Planter = (draft: CleanDraft, random: Random) => { readonly made: CleanDraft; readonly piece: string };

const oneOf = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;
const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => String(1 + Math.floor(random() * 9))).join('');

/** In a paragraph of its own, anywhere between the greeting and the farewell. */
function insert(text: string, sentence: string, random: Random): string {
  const paragraphs = text.split('\n\n');
  const at = 1 + Math.floor(random() * Math.max(1, paragraphs.length - 2));
  return [...paragraphs.slice(0, at), sentence, ...paragraphs.slice(at)].join('\n\n');
}

const inDraft =
  (sentenceOf: (language: DraftLanguage, random: Random) => readonly [sentence: string, piece: string]): Planter =>
  (draft, random) => {
    const [sentence, piece] = sentenceOf(draft.language, random);
    return { made: { ...draft, draft: insert(draft.draft, sentence, random) }, piece };
  };

const phrase =
  (of: Readonly<Record<DraftLanguage, readonly string[]>>) =>
  (language: DraftLanguage, random: Random): readonly [string, string] => {
    const sentence = oneOf(of[language], random).replace('#', String(2 + Math.floor(random() * 40)));
    return [sentence, sentence];
  };

/** A carrier sentence of each language around a piece that is the same in all. */
const carried =
  (carriers: Readonly<Record<DraftLanguage, string>>, pieceOf: (language: DraftLanguage, random: Random) => string) =>
  (language: DraftLanguage, random: Random): readonly [string, string] => {
    const piece = pieceOf(language, random);
    return [carriers[language].replace('@', piece), piece];
  };

const see = {
  en: 'Details: @',
  de: 'Einzelheiten: @',
  fr: 'Détails : @',
  es: 'Detalles: @',
  pt: 'Detalhes: @',
  ja: '詳細：@',
};
const cost = {
  en: 'The part costs @ in total.',
  de: 'Das Teil kostet @ insgesamt.',
  fr: 'La pièce coûte @ en tout.',
  es: 'La pieza cuesta @ en total.',
  pt: 'A peça custa @ no total.',
  ja: '部品代は@です。',
};
const when = {
  en: 'The maintenance was noted for @ in our calendar.',
  de: 'Die Wartung steht für @ in unserem Kalender.',
  fr: 'La maintenance est notée pour @ dans notre agenda.',
  es: 'El mantenimiento figura para @ en nuestra agenda.',
  pt: 'A manutenção consta para @ na nossa agenda.',
  ja: 'メンテナンスは@に予定表にあります。',
};

const months: Readonly<Record<DraftLanguage, (day: string, random: Random) => string>> = {
  en: (day, random) =>
    oneOf(
      [
        `${day} August`,
        `August ${day}`,
        `${day}/08/2031`,
        `2031-08-${day.padStart(2, '0')}`,
        'the end of August',
        'the month after August 2031',
        'early next year',
      ],
      random,
    ),
  de: (day, random) =>
    oneOf(
      [`${day}. August`, `${day}.08.2031`, `${day}.8.`, 'Mitte August', 'die Zeit ab August 2031', 'nächstes Jahr'],
      random,
    ),
  fr: (day, random) => oneOf([`${day} août`, `${day}/08/2031`, 'la mi-août', 'août 2031', 'l’année prochaine'], random),
  es: (day, random) => oneOf([`${day} de agosto`, `${day}/08/2031`, 'finales de agosto', 'el año que viene'], random),
  pt: (day, random) => oneOf([`${day} de agosto`, `${day}/08/2031`, 'meados de agosto', 'o ano que vem'], random),
  ja: (day, random) => oneOf([`8月${day}日`, `2031年8月${day}日`, '8月下旬', '来年'], random),
};
const clocks: Readonly<Record<DraftLanguage, readonly string[]>> = {
  en: ['6:47 pm', '18:47', '7 p.m.', 'half past seven', 'midnight'],
  de: ['18:47 Uhr', '19 Uhr', '18.47 Uhr', 'halb acht', 'Mitternacht'],
  fr: ['18h47', '18 h 47', '18:47', 'sept heures et demie', 'minuit'],
  es: ['18:47', '18:47 h', '7:47 p. m.', 'las siete y media', 'medianoche'],
  pt: ['18h47', '18:47', '18h47min', 'meia-noite'],
  ja: ['18時47分', '午後7時', '18:47', '午後七時半'],
};
const money: Readonly<Record<DraftLanguage, readonly string[]>> = {
  en: ['$#', '£#', '# pounds', 'EUR #'],
  de: ['#,50 €', '# Euro', 'CHF #'],
  fr: ['# €', '# euros', '#,90 €'],
  es: ['# euros', '# €', '# dólares'],
  pt: ['R$ #', '# reais', 'US$ #'],
  ja: ['#円', '￥#', '#ドル'],
};
const phones: Readonly<Record<DraftLanguage, readonly string[]>> = {
  en: ['+44 20 7946 ####', '(020) 7946 ####', '01632 96####', '+1 (555) 01#-####'],
  de: ['+49 40 12###-##', '040 / 87 65 43 ##', '0171 23###45', '(030) 9876####'],
  fr: ['01 44 55 ## ##', '+33 1 44 55 ## ##', '06.12.34.##.##'],
  es: ['+34 912 34 ## ##', '912 345 ###', '654 32 1# ##'],
  pt: ['(11) 3456-####', '+55 11 98765-####', '0800 765 ####'],
  ja: ['03-1234-####', '０６－１２３４－####', '090-8765-####'],
};

const planters: Readonly<Record<Exclude<GuardKind, 'language'>, Planter>> = {
  link: inDraft(
    carried(see, (_language, random) =>
      oneOf(
        [
          'https://portal-#.example/reset',
          'www.quick-fix-#.example/a?b=1',
          'support-#.example/kb/12',
          'http://10.20.30.40:8080/x#',
        ],
        random,
      ).replace('#', digits(3, random)),
    ),
  ),
  address: inDraft(
    carried(
      see,
      (_language, random) =>
        `${oneOf(['helpdesk', 'j.doe', 'it-team', 'billing+now'], random)}@${oneOf(['other', 'mail.partner', 'vendor'], random)}-${digits(2, random)}.example`,
    ),
  ),
  phone: inDraft(
    carried(see, (language, random) => oneOf(phones[language], random).replace(/#/g, () => digits(1, random))),
  ),
  amount: inDraft(carried(cost, (language, random) => oneOf(money[language], random).replace('#', digits(3, random)))),
  date: inDraft(carried(when, (language, random) => months[language](String(13 + Math.floor(random() * 16)), random))),
  time: inDraft(carried(when, (language, random) => oneOf(clocks[language], random))),
  promise: inDraft(phrase(sentences.promise as Record<DraftLanguage, readonly string[]>)),
  instruction: inDraft(phrase(sentences.instruction as Record<DraftLanguage, readonly string[]>)),
  left: inDraft(phrase(leftOpen)),
  gap: inDraft(
    carried(see, (language, random) =>
      oneOf(
        {
          en: ['[your extension]', '[INSERT DATE]'],
          de: ['[Ihr Name]', '[Datum einfügen]'],
          fr: ['[votre nom]', '[numéro]'],
          es: ['[su nombre]', '[fecha]'],
          pt: ['[seu nome]', '[data]'],
          ja: ['[お名前]', '[日付を入力]'],
        }[language],
        random,
      ),
    ),
  ),
  placeholder: inDraft(
    carried(see, (_language, random) =>
      oneOf(['{{ticket.requester.phone}}', '{{current_user.name}}', '{% if ticket.tags %}', '{{dc.footer}}'], random),
    ),
  ),
  'agent-link': inDraft(
    carried(see, (_language, random) =>
      oneOf(
        [
          'https://acme.zendesk.com/agent/tickets/#',
          'https://acme.freshdesk.com/a/tickets/#',
          'https://acme.halopsa.com/tickets?id=#',
          'https://rt.corp.example/rt/Ticket/Display.html?id=#',
          'acme.zendesk.com/agent/users/#/requested_tickets',
        ],
        random,
      ).replace('#', digits(4, random)),
    ),
  ),
  chatbot: (draft, random) => {
    const isFirst = random() < 0.5;
    const piece = oneOf((isFirst ? openings : endings)[draft.language], random);
    const text = isFirst ? `${piece}\n\n${draft.draft}` : `${draft.draft}\n\n${piece}`;
    return { made: { ...draft, draft: text }, piece };
  },
  name: (draft, random) => {
    const piece = oneOf(strangers[draft.language], random);
    const [first = '', ...rest] = draft.draft.split('\n');
    if (random() < 0.6 || draft.language === 'ja')
      return { made: { ...draft, draft: [greetings[draft.language].replace('@', piece), ...rest].join('\n') }, piece };
    const end = draft.draft.lastIndexOf(
      draft.draft.includes(draft.agent) ? draft.agent : (draft.agent.split(' ')[0] ?? ''),
    );
    return { made: { ...draft, draft: `${[first, ...rest].join('\n').slice(0, end)}${piece}` }, piece };
  },
  question: (draft, random) => {
    const piece = oneOf(questions[draft.language], random);
    const last = draft.turns.length - 1;
    const turns = draft.turns.map(([by, text], index) => [by, index === last ? `${text}\n\n${piece}` : text] as const);
    return { made: { ...draft, turns }, piece };
  },
};

export const plantedKinds = Object.keys(planters) as (keyof typeof planters)[];

/** `each` planted drafts of every kind from every clean one; the same for the same seed. */
export function planted(seed: number, each = 1): Planted[] {
  const random = seededRandom(seed);
  return cleanDrafts.flatMap((draft) =>
    plantedKinds.flatMap((kind) => Array.from({ length: each }, () => ({ kind, ...planters[kind](draft, random) }))),
  );
}
