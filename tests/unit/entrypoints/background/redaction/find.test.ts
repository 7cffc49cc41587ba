import { describe, expect, it, test } from 'vitest';
import { fc, runs } from '../../../property';
import { processorTime } from '../../../processor-time';
import { piecesIn } from '../../../../../entrypoints/background/redaction/find';
import { NameFinder } from '../../../../../entrypoints/background/redaction/kinds/names';
import { found } from './found';

describe('what is replaced', () => {
  it.each<[string, readonly string[]]>([
    ['Mail jane.doe@example.com or <jo@a-b.io>.', ['email: jane.doe@example.com', 'email: jo@a-b.io']],
    ['メールはtaro@example.co.jpまで', ['email: taro@example.co.jp']],
    ['jane (at) example (dot) com', ['email: jane (at) example (dot) com']],
    ['Tel.: +49 (0)171 / 123 45 67', ['phone: +49 (0)171 / 123 45 67']],
    ['携帯：０９０－１２３４－５６７８', ['phone: ０９０－１２３４－５６７８']],
    ['Call (202) 555-0143 today', ['phone: (202) 555-0143']],
    ['Bonjour, je suis au 06.12.34.56.78 et merci', ['phone: 06.12.34.56.78']],
    ['Hola, mi móvil es 612 345 678', ['phone: 612 345 678']],
    ['Card 4111 1111 1111 1111 exp 12/26', ['card: 4111 1111 1111 1111']],
    ['IBAN: DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX', ['iban: DE89 3704 0044 0532 0130 00']],
    ['| BSN | 111222333 |', ['id: 111222333']],
    ['CPF 529.982.247-25', ['id: 529.982.247-25']],
    ['from 192.168.1.17:443 and 2001:db8::8a2e:370:7334', ['ip: 192.168.1.17', 'ip: 2001:db8::8a2e:370:7334']],
    ['MAC 00-1A-2B-3C-4D-5E', ['mac: 00-1A-2B-3C-4D-5E']],
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', ['key: ghp_abcdefghijklmnopqrstuvwxyz0123456789']],
    ['token: f3A9kL0mQz7XwVbN2pRt', ['key: f3A9kL0mQz7XwVbN2pRt']],
    ['Password: Hunter2! Thanks', ['password: Hunter2!']],
    ['Passwort ist Sommer2024.', ['password: Sommer2024']],
    ['パスワードは「Pa55word」です', ['password: Pa55word']],
    ['SSN 123-45-6789', ['id: 123-45-6789']],
    ['Email：hanako@例え.jp', ['email: hanako@例え.jp']],
    ['\\\\10.1.2.3\\share', ['ip: 10.1.2.3']],
    ['AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYzz9', ['key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYzz9']],
    ['Cookie: JSESSIONID=8F14E45FCEEA167A5A36', ['key: 8F14E45FCEEA167A5A36']],
    ['https://a.example/reset?token=abc123DEF456&x=1', ['secret: abc123DEF456']],
    ['https://jane:pw@host.example/a', ['secret: jane:pw']],
    ['https://a.example/?mail=jane%40x.com', ['email: jane%40x.com']],
  ])('%s', (text, pieces) => {
    expect(found(text)).toEqual(pieces);
  });

  it('are the ticket’s people, whole, in part, inflected and in small letters', () => {
    expect(found('Hello Jane, Müllers Rechner; jörg', ['Jane Doe', 'Jörg Müller'])).toEqual([
      'name: Jane',
      'name: Müller',
      'name: jörg',
    ]);
    expect(found('山田様、山田太郎さんへ', ['山田太郎'])).toEqual(['name: 山田', 'name: 山田太郎']);
  });

  it('are other people and long numbers at the strict level only', () => {
    const text = 'Dear Mr Smith, my colleague Ann Lee has order 12345678.\nBest regards,\nPeter Pan';
    expect(found(text)).toEqual([]);
    expect(found(text, [], 'strict')).toEqual([
      'name: Smith',
      'name: Ann',
      'name: Lee',
      'number: 12345678',
      'name: Peter',
      'name: Pan',
    ]);
  });
});

describe('what stays', () => {
  test.each([
    'Version 1.2.3.4, see 1.2.3.4 of the manual',
    '2024-11-30 12:34:56.789, 30.11.2024 08.30, 08:00-17:30',
    '1.234.567,89 €, $12,345.67 and 3 450,00 EUR',
    'order 0123456789, Bestellnummer 0171 1234567, #4915112345678',
    String.raw`C:\Logs\4915112345678.log and /var/log/0171/20241130123456.txt`,
    'https://example.com/a/4111111111111111?page=2&sort=asc',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99',
    'KB5034441, 0x80070005, ISBN 978-3-16-148410-0',
    'logo@2x.png, @acme/app@1.2.0, root@server01, git@github.com:acme/app.git',
    '4111 1111 1111 1112, DE00 3704 0044 0532 0130 00',
    'my password is wrong, Passwort vergessen, mot de passe oublié, password: required',
    'the API key is missing, press the key combination Ctrl+Alt+F4',
    'the support team of our service desk',
  ])('%s', (text) => {
    expect(found(text, ['Support Team', 'IT Service Desk'])).toEqual([]);
  });
});

test('pieces stand in order, inside of the text and apart, whatever it holds', () => {
  const bit = fc.constantFrom(
    'jane@example.com ',
    '+49 171 1234567',
    ' password: ',
    '4111 1111 1111 1111',
    '⟨email 1⟩',
    '\u200b',
    '０９０',
    'https://a.example/?token=',
    '山田',
    '\n',
  );
  const text = fc.array(fc.oneof(bit, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, fc.constantFrom('identifiers' as const, 'strict' as const), (parts, level) => {
      const whole = parts.join('');
      const names = new NameFinder(['山田太郎', 'Jane Doe']);
      let at = 0;
      for (const { start, end } of piecesIn(whole, { level, names, languages: new Set(['en']) })) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(whole.length);
    }),
    { numRuns: runs },
  );
});

test.each([
  '1',
  '1 ',
  '1-',
  'a@',
  'a.',
  '@',
  '::',
  'ab:',
  '/',
  'a/',
  '(',
  '⟨',
  'password ',
  'key: ',
  '= ',
  ' at ',
  'Aa ',
  '「',
  '1.1.',
])('twice as much of nothing but %j takes no more than some three times as long', (bit) => {
  const spentOn = (chars: number): number => {
    const text = bit.repeat(Math.ceil(chars / bit.length));
    const spent = processorTime();
    piecesIn(text, { level: 'strict', names: new NameFinder(['Jane Doe']), languages: new Set(['en', 'ja']) });
    return spent();
  };
  // What is made once, on the first look, is no part of it.
  spentOn(1000);
  const half = spentOn(20_000);
  expect(spentOn(40_000)).toBeLessThan(3 * half + 150);
});
