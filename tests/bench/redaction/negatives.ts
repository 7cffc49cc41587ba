import { HEX, LOWER, UPPER, type Random } from './random';

/* What looks like an identifier and is none. */

type Make = (random: Random) => string;

const two = (value: number): string => String(value).padStart(2, '0');
const day = (random: Random): string => two(random.whole(1, 28));
const month = (random: Random): string => two(random.whole(1, 12));
const year = (random: Random): string => String(random.whole(2018, 2027));

/** The last digit is made wrong. */
const spoilt = (digits: string): string => digits.slice(0, -1) + String((Number(digits.at(-1)) + 3) % 10);

const cardLike: Make = (random) => {
  const body = `4${random.digits(14)}`;
  const sum = [...body].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return spoilt(`${body}${(10 - (sum % 10)) % 10}`).replace(/(\d{4})(?=\d)/g, '$1 ');
};

export const negatives: Readonly<Record<string, Make>> = {
  date: (random) =>
    random.of([
      () => `${year(random)}-${month(random)}-${day(random)}`,
      () => `${day(random)}.${month(random)}.${year(random)}`,
      () => `${month(random)}/${day(random)}/${year(random)}`,
      () => `${day(random)}-${month(random)}-${year(random)}`,
      () => `${year(random)}年${random.whole(1, 12)}月${random.whole(1, 28)}日`,
      () => `${year(random)}${month(random)}${day(random)}`,
    ])(),
  time: (random) =>
    random.of([
      () => `${two(random.whole(0, 23))}:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}`,
      () =>
        `${year(random)}-${month(random)}-${day(random)} ${two(random.whole(0, 23))}:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}.${random.digits(3)}`,
      () =>
        `${year(random)}-${month(random)}-${day(random)}T${two(random.whole(0, 23))}:${two(random.whole(0, 59))}:00Z`,
      () => `08:00-17:30`,
      () => `${day(random)}.${month(random)}.${year(random)} ${two(random.whole(0, 23))}.${two(random.whole(0, 59))}`,
    ])(),
  amount: (random) =>
    random.of([
      () => `${random.whole(1, 999)}.${random.digits(3)},${random.digits(2)} €`,
      () => `$${random.whole(1, 999)},${random.digits(3)}.${random.digits(2)}`,
      () => `${random.whole(1, 999)} ${random.digits(3)},${random.digits(2)} EUR`,
      () => `R$ ${random.whole(1, 99)}.${random.digits(3)}.${random.digits(3)},00`,
      () => `${random.whole(1, 999)},${random.digits(3)}円`,
      () => `${random.whole(1, 999)}.${random.digits(3)}.${random.digits(3)} MB`,
    ])(),
  version: (random) =>
    random.of([
      () => `version ${random.whole(0, 20)}.${random.whole(0, 20)}.${random.whole(0, 20)}.${random.whole(0, 20)}`,
      () => `v${random.whole(1, 12)}.${random.whole(0, 30)}.${random.whole(0, 30)}`,
      () => `10.0.${random.whole(17_000, 26_000)}.${random.whole(1000, 4000)}`,
      () => `Firmware ${random.whole(1, 9)}.${random.whole(0, 99)}.${random.whole(100, 255)}.${random.whole(0, 20)}`,
      () => `${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)} of the manual`,
      () => `Chrome/${random.whole(100, 140)}.0.${random.whole(1000, 7000)}.${random.whole(10, 200)}`,
    ])(),
  'ticket number': (random) =>
    random.of([
      `#${random.digits(7)}`,
      `ticket ${random.digits(9)}`,
      `INC${random.digits(7)}`,
      `[#${random.digits(10)}]`,
    ]),
  'order number': (random) =>
    random.of([
      `order 0${random.digits(9)}`,
      `Bestellnummer ${random.digits(10)}`,
      `commande n° ${random.digits(9)}`,
      `pedido ${random.digits(9)}`,
      `注文番号：${random.digits(12)}`,
      `invoice no. 20${random.digits(8)}`,
      `order number ${random.digits(16).replace(/^./, '7')}`,
    ]),
  'error code': (random) =>
    random.of([
      `0x${random.text(8, HEX)}`,
      `KB${random.digits(7)}`,
      `error ${random.digits(5)}`,
      `ORA-${random.digits(5)}`,
      `HTTP 50${random.whole(0, 4)}`,
      `Event ID ${random.digits(4)}`,
    ]),
  path: (random) =>
    random.of([
      `C:\\Logs\\${random.digits(14)}.log`,
      `/var/log/app/0${random.digits(10)}.txt`,
      `\\\\srv01\\share\\0171${random.digits(7)}.csv`,
      `/home/data/${random.whole(20, 250)}.${random.whole(20, 250)}.${random.whole(20, 250)}.${random.whole(20, 250)}/dump.sql`,
    ]),
  link: (random) =>
    random.of([
      `https://wiki.acme.com/pages/viewpage.action?pageId=${random.digits(9)}`,
      `https://github.com/acme/app/commit/${random.text(40, HEX)}`,
      `https://shop.example.com/p/0${random.digits(10)}?page=2&sort=asc`,
      `https://example.com/a/${random.digits(4)}/${random.digits(16)}`,
      `https://acme.zendesk.com/agent/tickets/${random.digits(6)}?lang=de&country_code=49`,
    ]),
  hash: (random) =>
    random.of([
      random.text(32, HEX),
      random.text(40, HEX),
      Array.from({ length: 16 }, () => random.text(2, HEX)).join(':'),
      Array.from({ length: 20 }, () => random.text(2, HEX.toUpperCase())).join(':'),
      [8, 4, 4, 4, 12].map((count) => random.text(count, HEX)).join('-'),
    ]),
  'no address': (random) =>
    random.of([
      `root@srv${random.digits(2)}`,
      `@${random.text(6, LOWER)}`,
      'logo@2x.png',
      `@acme/${random.text(5, LOWER)}@1.${random.whole(0, 9)}.0`,
      'git@github.com:acme/app.git',
      'std::vector',
      `12:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}`,
    ]),
  'no card': cardLike,
  'no iban': (random) => `DE00 ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} 00`,
  'no person': (random) =>
    random.of([
      `ISBN 978-3-16-${random.digits(6)}-0`,
      `IMEI 35${random.digits(13)}`,
      `EAN 40${random.digits(11)}`,
      `S/N ${random.text(3, UPPER)}${random.digits(6)}`,
      `serial number ${random.digits(11)}`,
      `${random.whole(1024, 3840)} x ${random.whole(720, 2160)}`,
      `${random.whole(10, 99)}.${random.digits(4)}, ${random.whole(1, 99)}.${random.digits(4)}`,
      `17${random.digits(8)}`,
      `17${random.digits(11)}`,
      `${year(random)}-${year(random)}`,
      `${random.digits(5)} Berlin`,
      `HP LaserJet ${random.digits(4)}dn`,
      `Windows 11 23H2 22631.${random.digits(4)}`,
    ]),
  'no password': (random) =>
    random.of([
      'password is wrong',
      'my password has expired',
      'Passwort ist abgelaufen',
      'Passwort vergessen',
      'mot de passe est incorrect',
      'mot de passe oublié',
      'la contraseña es incorrecta',
      'minha senha é inválida',
      'パスワードは忘れました',
      'password: required',
      'the password reset mail',
      'PIN pad',
      'Password: mandatory field',
      'Passwort: Pflichtfeld',
      'mot de passe : champ obligatoire',
      'contraseña: campo obligatorio',
      'the password for Office365',
      'the password error is 0x80070005',
      'password = getpass.getpass()',
      'パスワードはWindows11で変更しました',
      'password policy',
    ]),
  'no key': (random) =>
    random.of([
      'the API key is missing',
      'press the key combination Ctrl+Alt+F4',
      'token expired at 2024-11-30T12:00:00Z',
      'registry key HKEY_LOCAL_MACHINE\\Software\\Acme',
      'Der Schlüssel ist abgelaufen',
      'la clave es incorrecta',
      'token ring',
      `key ${random.text(5, LOWER)}-${random.text(6, LOWER)}-${random.text(7, LOWER)}`,
      'keyboard-shortcut-settings-2024',
    ]),
};

export const negativeKinds = Object.keys(negatives);
