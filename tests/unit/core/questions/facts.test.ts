import { describe, expect, it } from 'vitest';
import { asksFor, factsIn } from '../../../../core/questions/facts';
import { factKinds, type FactKind } from '../../../../core/questions/questions';
import { languages } from '../../../../core/words/languages';
import { readMessages } from '../../../../modules/words/catalogue';
import { readPhrases } from '../../../../entrypoints/background/phrases';
import { fc, runs } from '../../property';

const phrases = await readPhrases();
const tells: readonly (readonly [FactKind, string])[] = [
  ['device', 'It is NB-10482, the one from Sales.'],
  ['device', 'Serial number: 5CG1234XYZ'],
  ['device', 'My ThinkPad T14 does not wake up.'],
  ['device', 'Seriennummer: 8BX-22190'],
  ['device', 'Le numéro de série est FR-88213.'],
  ['device', 'Número de patrimônio: 00123'],
  ['device', '端末番号：PC-0192 です。'],
  ['error', 'Outlook stops with error 0x800CCC0E.'],
  ['error', 'The error message says "The server is not available".'],
  ['error', 'Die Fehlermeldung „Zugriff verweigert“ erscheint.'],
  ['error', 'Erreur 403 sur la page.'],
  ['error', 'Aparece el mensaje «Acceso denegado» al entrar.'],
  ['error', 'Erro: 1603 na instalação'],
  ['error', '「接続できません」と表示されます。'],
  ['began', 'It has been like that since yesterday.'],
  ['began', 'Seit heute Morgen geht nichts mehr.'],
  ['began', 'Depuis la mise à jour, rien ne marche.'],
  ['began', 'Ocurre desde hace dos días.'],
  ['began', 'Isso acontece desde ontem.'],
  ['began', '昨日から使えません。'],
  ['people', 'Nobody can log in, the whole team waits.'],
  ['people', 'Das betrifft nur mich, nur bei mir ist es so.'],
  ['people', 'Tout le monde est bloqué.'],
  ['people', 'Les pasa a todos los compañeros.'],
  ['people', 'Acontece com 12 usuários.'],
  ['people', '部署全体で発生しています。'],
  ['version', 'We use Windows 11 and Office 2021.'],
  ['version', 'Die Version 4.2 ist installiert.'],
  ['version', 'アプリのバージョン 3.1 です。'],
  ['screenshot', 'A screenshot is attached.'],
  ['screenshot', 'Ein Bildschirmfoto ist im Anhang.'],
  ['screenshot', 'Voir la capture d’écran ci-jointe.'],
  ['screenshot', 'Mando una captura de pantalla.'],
  ['screenshot', 'Segue em anexo.'],
  ['screenshot', 'スクリーンショットを送ります。'],
  ['place', 'It stands on the third floor, room 312.'],
  ['place', 'Der Drucker steht im 2. Stock, Raum 214.'],
  ['place', 'Il est au deuxième étage.'],
  ['place', 'Está en la sala 14.'],
  ['place', 'Fica no terceiro andar.'],
  ['place', '3階の会議室です。'],
  ['phone', 'Call me at +49 30 901820.'],
];

const silent = [
  'The printer does not print.',
  'I cannot open the folder any more. Please help.',
  'Der Drucker druckt nicht. Können Sie helfen?',
  'Je n’arrive plus à ouvrir le dossier partagé.',
  'No puedo abrir la carpeta compartida.',
  'Não consigo abrir a pasta compartilhada.',
  '共有フォルダが開けません。よろしくお願いします。',
  'Please order two new keyboards for Anna and Ben.',
];

describe('what a text tells', () => {
  it.each(tells)('a %s: %s', (kind, text) => {
    expect([...factsIn(text, phrases)]).toContain(kind);
  });

  it.each(silent)('is none of the kinds in: %s', (text) => {
    expect([...factsIn(text, phrases)]).toEqual([]);
  });

  it('is never found beyond its first 8,000 characters, and takes any text', () => {
    expect(factsIn(`${'x '.repeat(4_000)}Call me at +49 30 901820.`, phrases).size).toBe(0);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const kind of factsIn(text, phrases)) expect(factKinds).toContain(kind);
      }),
      { numRuns: runs },
    );
  });
});

describe('what a text asks for', () => {
  const texts = languages.flatMap((language) =>
    factKinds.map((kind) => [language, kind, readMessages(language).get(`question.${kind}`) ?? ''] as const),
  );

  it.each(texts)('in %s our own question about %s is known as one', (_language, kind, text) => {
    expect([...asksFor(`Hello,\n\n${text}\n\nBest`, phrases)]).toContain(kind);
  });

  it('is only what a question says, and not what is told', () => {
    expect([...asksFor('Your computer is ready. The error is gone.', phrases)]).toEqual([]);
  });
});
