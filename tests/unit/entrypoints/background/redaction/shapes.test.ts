import { describe, expect, it } from 'vitest';
import { piecesIn } from '../../../../../entrypoints/background/redaction/find';
import { NameFinder } from '../../../../../entrypoints/background/redaction/kinds/names';
import { processorTime } from '../../../processor-time';
import { found } from './found';

const KEY = 'aZ3kQ9mB7xT2vR8nL4pW6cY1';

describe('what programs make of a value', () => {
  it.each<[string, readonly string[]]>([
    ['jane&#64;acme.com or jo&commat;acme.com', ['email: jane&#64;acme.com', 'email: jo&commat;acme.com']],
    ['jane\\_doe@acme.com', ['email: jane\\_doe@acme.com']],
    ['jane<wbr>@acme.com', ['email: jane<wbr>@acme.com']],
    ['+49&nbsp;30&nbsp;23180958', ['phone: +49&nbsp;30&nbsp;23180958']],
    ['\u001b[31m212.192.30.253\u001b[0m', ['ip: 212.192.30.253']],
    ['seen at 212[.]75[.]75[.]41', ['ip: 212[.]75[.]75[.]41']],
    ['{\\"password\\":\\"v6fh!1IwSlw2\\"}', ['password: v6fh!1IwSlw2']],
    ['card 4111 1111\n1111 1111', ['card: 4111 1111\n1111 1111']],
    ['> DE89 3704 0044\n> 0532 0130 00', ['iban: DE89 3704 0044\n> 0532 0130 00']],
    ['jane@\nacme.com', ['email: jane@\nacme.com']],
    ['jane,4111111111111111,1229', ['card: 4111111111111111']],
    ['Call +1 212 555 0143 x523', ['phone: +1 212 555 0143 x523']],
  ])('%j', (text, pieces) => {
    expect(found(text)).toEqual(pieces);
  });

  it('is a path where a path begins', () => {
    expect(found('C:\\.logs\\20241130171512.txt and \\\\.\\pipe\\01711234567')).toEqual([]);
  });
});

describe('what opens something in a link', () => {
  it.each<[string, readonly string[]]>([
    [`https://a.example/reset-password/${KEY}`, [`secret: ${KEY}`]],
    ['https://a.example/invite/MggIvSIE4N6I', ['secret: MggIvSIE4N6I']],
    ['https://chat.whatsapp.com/ei91zgZq2Vow', ['secret: ei91zgZq2Vow']],
    [`https://a.example/#/reset/${KEY}`, [`secret: ${KEY}`]],
    [`https://a.example/?next=https%3A%2F%2Fb.example%2F%3Ftoken%3D${KEY}`, [`secret: ${KEY}`]],
    [`https://a.example/x;jsessionid=${KEY}?y=1`, [`secret: ${KEY}`]],
    [`https://a.example/?a=1&ct=${KEY}`, [`secret: ${KEY}`]],
    ['https://a.example/users/jane@acme.com/edit', ['email: jane@acme.com']],
    ['https://wa.me/33142685587', ['phone: 33142685587']],
    ['https://a.example/?tel=%2B33142685587', ['phone: %2B33142685587']],
    ['https://a.example/?iban=DE89370400440532013000', ['iban: DE89370400440532013000']],
    ['https://a.example/?pan=4111111111111111', ['card: 4111111111111111']],
    ['http://[2001:db8::69]:8080/', ['ip: 2001:db8::69']],
  ])('%s', (text, pieces) => {
    expect(found(text)).toEqual(pieces);
  });

  it.each([
    'https://a.example/blog/how-to-reset-your-password',
    'https://a.example/reset-password',
    'https://a.example/invite/',
    'https://github.com/acme/app/commit/3f786850e387550fdab836ed7e6dc881de23001b',
    'https://a.example/join/our-community-2026',
    'https://a.example/list?state=open&code=404&verify=true',
    'https://www.npmjs.com/package/react@18.2.0',
  ])('is not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers of papers', () => {
  it.each<[string, readonly string[]]>([
    ['Personalausweis-Nr.: LGKFM3VT6', ['id: LGKFM3VT6']],
    ['Reisepass C01X00T47', ['id: C01X00T47']],
    ['Driver’s license D3096011', ['id: D3096011']],
    ['numéro de passeport : 05BM20858', ['id: 05BM20858']],
    ['n.º de pasaporte: XFY397488', ['id: XFY397488']],
    ['Contribuinte n.º 300625677', ['id: 300625677']],
    ['CNPJ 11.222.333/0001-81', ['id: 11.222.333/0001-81']],
    ['personnummer 811228-9874', ['id: 811228-9874']],
    ['運転免許証番号：495435285984', ['id: 495435285984']],
    ['SIN 160 694 378', ['id: 160 694 378']],
    ['| Name | Passport |\n| --- | --- |\n| Jane | 136278566 |', ['id: 136278566']],
  ])('%j', (text, pieces) => {
    expect(found(text)).toEqual(pieces);
  });

  it.each(['passport expires 12.05.2026', 'sin 160694378', 'caso 65770944 y nada', 'nota fiscal 33904345346', 'NIF?'])(
    'are not in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('passwords in more wordings', () => {
  it.each<[string, string]>([
    ['**Password:** Tulip7!x', 'Tulip7!x'],
    ['<b>Password:</b> Tulip7!x', 'Tulip7!x'],
    ['<td>Password</td><td>Tulip7!x</td>', 'Tulip7!x'],
    ['user,password\njane,Tulip7!x', 'Tulip7!x'],
    ['| user | password |\n| --- | --- |\n| jane | Tulip7!x |', 'Tulip7!x'],
    ['das Passwort wurde auf Tulip7!x geändert', 'Tulip7!x'],
    ['mit dem Passwort mjqipi141 anmelden', 'mjqipi141'],
    ['mein Passwort heißt Tulip7!x', 'Tulip7!x'],
    ['le mot de passe du wifi est Hiver739#', 'Hiver739#'],
    ['la contraseña anterior era Sol0d0083', 'Sol0d0083'],
    ['senha provisória: Sol00d086', 'Sol00d086'],
    ['パスフレーズ：Haru94xz', 'Haru94xz'],
    ['use Tulip7!x as the password', 'Tulip7!x'],
    ['creds: admin:Tulip7!x', 'Tulip7!x'],
    ['docker login -u jane -p 0HTy-TXYntv8 r.example.com', '0HTy-TXYntv8'],
    ["define('DB_PASSWORD', 'NGjc-4gPtFN4');", 'NGjc-4gPtFN4'],
  ])('%j', (text, value) => {
    expect(found(text)).toEqual([`password: ${value}`]);
  });

  it.each([
    '<td>Passwort ist abgelaufen</td>',
    '**password: forgotten**',
    'password: (unchanged)',
    'the password for Office2019',
    'la contraseña es rechazada',
  ])('are not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('mail addresses that are spelled out', () => {
  it.each([
    'It is pending at this point and nothing came.',
    'I have tried five times at this point to open it.',
    'It fails when I use it at a point of sale.',
  ])('are not in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('labels in markup, tables and signatures', () => {
  it.each<[string, readonly string[]]>([
    ['_4111 1111 1111 1111_ declined', ['card: 4111 1111 1111 1111']],
    ['☎ 3219831266', ['phone: 3219831266']],
    ['Jane\nM: 0171 2345678 | www.acme.example', ['phone: 0171 2345678']],
    ['Celular: 55 11 96624 2550', ['phone: 55 11 96624 2550']],
    ['Portable : 00972 50 557 6184', ['phone: 00972 50 557 6184']],
    ['Teléfono..........: 131.2348.9132', ['phone: 131.2348.9132']],
    ['電話 +91 81298 48070', ['phone: +91 81298 48070']],
    ['jane_doe[AT]acme[DOT]com', ['email: jane_doe[AT]acme[DOT]com']],
    ['_jane[at]acme.com_ is full', ['email: jane[at]acme.com']],
    ['Aadhaar 2341 2341 2346', ['id: 2341 2341 2346']],
    ['jane.doe%40acme.com', ['email: jane.doe%40acme.com']],
    ['10.149.193.78-212.', ['ip: 10.149.193.78']],
    ['84-112-7-30.dyn.acme.example', ['ip: 84-112-7-30']],
    ['"mac": "9a be c3 d7 bb f5"', ['mac: 9a be c3 d7 bb f5']],
    ['export MAC="00F8D2632F62"', ['mac: 00F8D2632F62']],
    ['MAC：９ａ：７９：３８：６６：ｃ１：ｆ２', ['mac: ９ａ：７９：３８：６６：ｃ１：ｆ２']],
    ['NAS: `130 692 544`', ['id: 130 692 544']],
    ["'sin' => '130-692-544',", ['id: 130-692-544']],
    ['MY_NUMBER="7070-1302-7150"', ['id: 7070-1302-7150']],
    ['Rijksregisternummer: 72.05.27-361.85', ['id: 72.05.27-361.85']],
    ['BSN        Model\n123456782  X-1', ['id: 123456782']],
    ['"refreshToken": "rnMBr5NclRb4avFeueyudmrKjwllpelB"', ['key: rnMBr5NclRb4avFeueyudmrKjwllpelB']],
    ['RABBITMQ_ERLANG_COOKIE=QZXKVJWPLMTRBNDGHSFC', ['key: QZXKVJWPLMTRBNDGHSFC']],
  ])('%j', (text, pieces) => {
    expect(found(text)).toEqual(pieces);
  });

  it.each([
    'Barcode 4003060694130',
    'I tried it on my phone. 2021-11-10.',
    '{"version": "10.6.9.25"}',
    'version;note\n10.6.9.25;old',
    'ファームウェア 12.0.8.26',
    'export PATH="src/main.ts:332:80"',
    'S/N;SSN\nINC0057631;none',
    '<user path="/var/log/app/2023-04-14.log" />',
  ])('are not in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('a key that is cut off takes nothing along of what is said behind it', () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${'aZ3kQ9mB7xT2vR8n'.repeat(4)}`;
    expect(found(`${key}\nThe printer is broken.`)).toEqual([`key: ${key}`]);
  });
});

describe('keys and devices', () => {
  it.each<[string, readonly string[]]>([
    ['see PNEVR3eogDi8df4RS98JNSZtKupmJAmXhW618IVBacq= there', ['key: PNEVR3eogDi8df4RS98JNSZtKupmJAmXhW618IVBacq=']],
    ['Authorization: Basic amFuZTpDSVhZekJKWDRy', ['key: amFuZTpDSVhZekJKWDRy']],
    ['1203-dc9b-ff38 and db4f5c-4cf580', ['mac: 1203-dc9b-ff38', 'mac: db4f5c-4cf580']],
    ['1a.6a.01.c7.d5.5b', ['mac: 1a.6a.01.c7.d5.5b']],
    ['::ffff:172.58.76.216', ['ip: ::ffff:172.58.76.216']],
    ['145.77.177.212-145.77.177.240', ['ip: 145.77.177.212', 'ip: 145.77.177.240']],
  ])('%s', (text, pieces) => {
    expect(found(text)).toEqual(pieces);
  });

  it.each([
    'integrity sha512-aZ3kQ9mB7xT2vR8nL4pW6cY1aZ3kQ9mB7xT2vR8nL4pW6cY1',
    'Fingerprint SHA256:aZ3kQ9mB7xT2vR8nL4pW6cY1aZ3kQ9mB7xT2vR8nL4p',
    'HRESULT -2147467259',
  ])('are not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a long text of one thing', () => {
  const finding = (text: string): number => {
    const time = processorTime();
    piecesIn(text, { level: 'identifiers', names: new NameFinder([]), languages: new Set(['en']) });
    return time();
  };
  /** Other work on the machine makes a time longer, never shorter. */
  const shortest = (text: string): number => Math.min(finding(text), finding(text), finding(text));

  it.each([
    '&#64;',
    'a,b\n',
    'password\n',
    'passport ',
    '/reset/',
    'https://a.example/?a=b&',
    'Zz9Zz9',
    '[.]',
    'password a ',
    'code sms ',
    '  a',
    '. ',
    '\n-----BEGIN PRIVATE KEY-----',
  ])('%j takes no more than some three times as long when it is twice as long', (unit) => {
    finding(unit.repeat(2000));
    const [once, twice] = [shortest(unit.repeat(10_000)), shortest(unit.repeat(20_000))];
    expect(twice).toBeLessThan(once * 3 + 100);
  });
});
