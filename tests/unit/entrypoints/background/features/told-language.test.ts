import { expect, it } from 'vitest';
import { toldLanguage } from '../../../../../entrypoints/background/features/draft/told-language';

const told = (language: string, isReliable: boolean, percentage = 97) => ({
  isReliable,
  languages: [
    { language: 'und', percentage: 2 },
    { language, percentage },
  ],
});

it.each([
  ['sure', 'Bonjour, mon imprimante', told('fr', true), 'fr'],
  ['sure of a country’s own', 'Olá, minha impressora', told('pt-BR', true), 'pt'],
  ['not sure', 'Bonjour, mon imprimante', told('fr', false), null],
  ['not sure, and every word agrees', 'Der Drucker ist nicht bereit', told('de', false), 'de'],
  ['not sure, and the words say another', 'Der Drucker ist nicht bereit', told('nl', false), null],
  ['sure of something too short', 'Danke', told('de', true), null],
  ['sure of less than half', 'Hello and welcome, bonjour', told('fr', true, 40), null],
  ['sure that it is none', 'xxxxxxxxxxxxxxxx', told('und', true), null],
  ['told nothing', 'Hello and welcome', { isReliable: true, languages: [] }, null],
  ['told nothing of kana', '直りました。', { isReliable: false, languages: [] }, 'ja'],
])('a browser that is %s', (_what, text, answer, language) => expect(toldLanguage(text, answer)).toBe(language));
