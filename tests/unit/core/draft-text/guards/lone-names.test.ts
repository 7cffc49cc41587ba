import { expect, test } from 'vitest';
import { loneJapaneseNames, loneNames } from '../../../../../core/draft-text/guards/lone-names';
import { phraseData } from '../../../../../core/phrases/data';
import { phrasesFrom } from '../../../../../core/phrases/phrases';

const phrases = phrasesFrom(phraseData);

const namesIn = (draft: string): string[] =>
  [...loneNames(draft, phrases), ...loneJapaneseNames(draft, phrases)].map(({ text }) => text);

test.each([
  ['I spoke with Adeyemi about the switch.', 'Adeyemi'],
  ['Whitlowe told you that the licence is per device.', 'Whitlowe'],
  ['The ticket was reassigned to Featherstone.', 'Featherstone'],
  ['Sven’s laptop had the same fault.', 'Sven'],
  ['Ramona and I went through the logs.', 'Ramona'],
  ['Thorsten hat den Treiber eingespielt.', 'Thorsten'],
  ['Das klärt Kollegin Ahlborn mit Ihnen.', 'Ahlborn'],
  ['J’ai vu avec Tessereau du réseau.', 'Tessereau'],
  ['C’est Yannick qui a changé le câble.', 'Yannick'],
  ['Hablé con Etxeberria de redes.', 'Etxeberria'],
  ['El equipo de Gonzalo tenía el mismo fallo.', 'Gonzalo'],
  ['Falei com a Luciana da equipe de redes.', 'Luciana'],
  ['O chamado foi repassado para Queiroga.', 'Queiroga'],
  ['担当の高橋からご連絡いたします。', '高橋'],
  ['Geben Sie das Gerät bei Yıldırım ab.', 'Yıldırım'],
  ['Lo revisó Fátima la semana pasada.', 'Fátima'],
  ['担当の長谷川がドックをお持ちします。', '長谷川'],
  ['渡辺が明日お伺いします。', '渡辺'],
  ['受付の小笠原にお渡しください。', '小笠原'],
])('somebody stands in the place of a person: %s', (draft, name) => {
  expect(namesIn(draft)).toEqual([name]);
});

test.each([
  'I spoke with Facilities about the badge reader.',
  'According to Microsoft the certificate was renewed.',
  'FedEx will call you before the delivery.',
  'Hand the laptop to Security at the gate.',
  'Finance and I went through the invoices.',
  'Das hilft auch Kollegen, deren Techniker Zugriff haben.',
  'Laut Hersteller ist der Treiber freigegeben.',
  'Mit Kraft den Stecker hineindrücken.',
  'Selon Orange, la panne à Lyon est terminée.',
  'Como le dijo Soporte, la licencia es por equipo.',
  'Falei com a Embratel sobre a queda em Recife.',
  '福岡の拠点から発送いたしました。',
  'The van stands at St Aidan’s hospital.',
  'Lo cambió Soporte la semana pasada.',
  '担当の部署がドックをお持ちします。',
  'ネットワーク担当に確認しました。',
])('a team, a company, a product or a place is nobody: %s', (draft) => {
  expect(namesIn(draft)).toEqual([]);
});
