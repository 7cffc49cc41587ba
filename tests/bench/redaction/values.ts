import { DIGITS, HEX, LOWER, UPPER, type Random } from './random';
import type { BenchLanguage } from './words';

/* Values made from the public descriptions of their formats, check digits included. Nothing here comes from the finders. */

const luhnDigit = (body: string): string => {
  const sum = [...body].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};

const grouped = (text: string, sizes: readonly number[], sign: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts.filter((part) => part !== '').join(sign);
};

const CARDS: readonly (readonly [start: string, length: number])[] = [
  ['4', 16],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['6011', 16],
  ['3530', 16],
  ['36', 14],
  ['62', 16],
];

export function card(random: Random): string {
  const [start, length] = random.of(CARDS);
  const body = start + random.digits(length - start.length - 1);
  const number = body + luhnDigit(body);
  const sizes = length === 15 ? [4, 6, 5] : length === 14 ? [4, 6, 4] : [4, 4, 4, 4];
  return random.chance(0.3) ? number : grouped(number, sizes, random.of([' ', ' ', '-', '.', '\u00a0', '  ']));
}

/** Country, the account's form: `n` digits, `a` capitals, `c` either. */
const IBANS: readonly (readonly [string, string])[] = [
  ['DE', 'n18'],
  ['AT', 'n16'],
  ['CH', 'n5c12'],
  ['FR', 'n10c11n2'],
  ['ES', 'n20'],
  ['GB', 'a4n14'],
  ['NL', 'a4n10'],
  ['IT', 'a1n10c12'],
  ['PT', 'n21'],
  ['BE', 'n12'],
  ['PL', 'n24'],
  ['BR', 'n23a1c1'],
  ['NO', 'n11'],
  ['MT', 'a4n5c18'],
];

const mod97 = (text: string): number => {
  const digits = [...text].map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))).join('');
  return Number(BigInt(digits) % 97n);
};

export function iban(random: Random): string {
  const [country, form] = random.of(IBANS);
  const account = form.replace(/([nac])(\d+)/g, (_whole, kind: string, count: string) =>
    random.text(Number(count), kind === 'n' ? DIGITS : kind === 'a' ? UPPER : UPPER + DIGITS),
  );
  const check = String(98 - mod97(`${account}${country}00`)).padStart(2, '0');
  const number = country + check + account;
  const written = random.chance(0.4)
    ? number
    : grouped(number, [4, 4, 4, 4, 4, 4, 4, 4], random.of([' ', ' ', '-', '\u00a0']));
  return random.chance(0.1) ? written.toLowerCase() : written;
}

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

type Make = (random: Random) => string;

/** Draws until something can be made of it. */
function until(random: Random, make: (random: Random) => string | null): string {
  for (;;) {
    const made = make(random);
    if (made !== null) return made;
  }
}

const ssn: Make = (random) => {
  const area = until(random, () => {
    const drawn = random.whole(1, 899);
    return drawn === 666 ? null : String(drawn).padStart(3, '0');
  });
  const sign = random.of(['-', '-', ' ']);
  return [area, String(random.whole(1, 99)).padStart(2, '0'), String(random.whole(1, 9999)).padStart(4, '0')].join(
    sign,
  );
};

const nino: Make = (random) =>
  until(random, () => {
    const prefix = random.text(1, 'ABCEGHJKLMNOPRSTWXYZ') + random.text(1, 'ABCEGHJKLMNPRSTWXYZ');
    if (['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(prefix)) return null;
    const number = prefix + random.digits(6) + random.text(1, 'ABCD');
    return random.chance(0.5) ? number : grouped(number, [2, 2, 2, 2, 1], ' ');
  });

const steuerId: Make = (random) => {
  // One digit stands twice among the first ten, so one does not stand at all.
  const digits = [...DIGITS];
  const gone = random.whole(0, 9);
  digits.splice(gone, 1);
  digits.push(random.of(digits));
  const mixed = until(random, () => {
    const shuffled = digits
      .map((digit) => [random.next(), digit] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, digit]) => digit)
      .join('');
    return shuffled.startsWith('0') ? null : shuffled;
  });
  let product = 10;
  for (const digit of mixed) {
    let sum = (Number(digit) + product) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  const check = 11 - product === 10 ? 0 : 11 - product;
  const number = `${mixed}${check}`;
  return random.chance(0.5) ? number : grouped(number, [2, 3, 3, 3], ' ');
};

const nir: Make = (random) => {
  const body = [
    random.of(['1', '2']),
    random.digits(2),
    String(random.whole(1, 12)).padStart(2, '0'),
    String(random.whole(1, 95)).padStart(2, '0').replace('20', '21'),
    String(random.whole(1, 900)).padStart(3, '0'),
    String(random.whole(1, 900)).padStart(3, '0'),
  ].join('');
  const key = String(97 - Number(BigInt(body) % 97n)).padStart(2, '0');
  return random.chance(0.4) ? body + key : grouped(body + key, [1, 2, 2, 2, 3, 3, 2], ' ');
};

const dni: Make = (random) => {
  const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';
  if (random.chance(0.4)) {
    const lead = random.whole(0, 2);
    const digits = random.digits(7);
    const letter = letters[Number(`${lead}${digits}`) % 23] ?? '';
    return random.of([`${'XYZ'[lead] ?? ''}${digits}${letter}`, `${'XYZ'[lead] ?? ''}-${digits}-${letter}`]);
  }
  const digits = random.digits(8);
  const letter = letters[Number(digits) % 23] ?? '';
  return random.of([
    `${digits}${letter}`,
    `${digits}-${letter}`,
    `${digits} ${letter}`,
    `${grouped(digits, [2, 3, 3], '.')}-${letter}`,
  ]);
};

/** What letters and digits count at odd places, as the Italian tax office publishes it. */
const ODD: Readonly<Record<string, number>> = Object.fromEntries(
  'A1 B0 K2 P3 L4 C5 Q6 D7 R8 E9 V10 O11 S12 F13 T14 G15 U16 H17 M18 I19 N20 J21 W22 Z23 Y24 X25'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), Number(pair.slice(1))]),
);

const codiceFiscale: Make = (random) => {
  const consonants = 'BCDFGLMNPRSTVZ';
  const body = [
    random.text(6, consonants),
    random.digits(2),
    random.text(1, 'ABCDEHLMPRST'),
    String(random.whole(1, 28)).padStart(2, '0'),
    random.text(1, 'ABCDEFGHIL'),
    random.digits(3),
  ].join('');
  // A digit counts at odd places as the letter at its place of the alphabet does.
  const value = (sign: string): string => (/\d/.test(sign) ? (UPPER[Number(sign)] ?? '') : sign);
  const sum = [...body].reduce(
    (total, sign, place) => total + (place % 2 === 0 ? (ODD[value(sign)] ?? 0) : UPPER.indexOf(value(sign))),
    0,
  );
  const code = body + (UPPER[sum % 26] ?? '');
  return random.chance(0.7) ? code : grouped(code, [6, 5, 5], ' ');
};

const cpf: Make = (random) => {
  const body = random.digits(9);
  const digit = (digits: string): string => {
    const rest = [...digits].reduce((sum, one, place) => sum + Number(one) * (digits.length + 1 - place), 0) % 11;
    return String(rest < 2 ? 0 : 11 - rest);
  };
  const first = body + digit(body);
  const number = first + digit(first);
  return random.chance(0.3) ? number : `${grouped(number.slice(0, 9), [3, 3, 3], '.')}-${number.slice(9)}`;
};

const bsn: Make = (random) =>
  until(random, () => {
    const body = `${random.whole(1, 9)}${random.digits(7)}`;
    const check = weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return check > 9 ? null : body + String(check);
  });

const pesel: Make = (random) => {
  const year = random.whole(40, 99);
  const body = `${year}${String(random.whole(1, 12)).padStart(2, '0')}${String(random.whole(1, 28)).padStart(2, '0')}${random.digits(4)}`;
  return body + String((10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
};

const myNumber: Make = (random) => {
  const body = random.digits(11);
  const sum = [...body]
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (place < 6 ? place + 2 : place - 4), 0);
  const rest = sum % 11;
  const number = body + String(rest <= 1 ? 0 : 11 - rest);
  return random.chance(0.4) ? number : grouped(number, [4, 4, 4], random.of([' ', '-']));
};

interface NationalId {
  readonly make: Make;
  readonly label: string;
  /** May stand in a sentence that does not name it. */
  readonly bare: boolean;
  /** In messages of these languages. */
  readonly in: readonly BenchLanguage[];
}

/** Numbers of papers, which have no check digits to go by: only their names tell. */
const germanPaper: Make = (random) =>
  `${random.of(['L', 'T', 'C'])}${random.text(8, 'CFGHJKLMNPRTVWXYZ')}`.replace(/.{3}$/, random.digits(3));
const passport: Make = (random) => random.of([random.digits(9), `${random.text(2, UPPER)}${random.digits(7)}`]);
const taxNumber: Make = (random) => `${random.digits(3)} ${random.digits(3)} ${random.digits(3)}`;

export const nationalIds: readonly NationalId[] = [
  { make: germanPaper, label: 'Personalausweisnummer', bare: false, in: ['de'] },
  { make: passport, label: 'passport number', bare: false, in: ['en'] },
  { make: passport, label: 'pasaporte', bare: false, in: ['es'] },
  { make: passport, label: 'passeport', bare: false, in: ['fr'] },
  { make: passport, label: 'パスポート番号', bare: false, in: ['ja'] },
  { make: taxNumber, label: 'NIF', bare: false, in: ['pt'] },
  { make: ssn, label: 'SSN', bare: true, in: ['en'] },
  { make: nino, label: 'National Insurance number', bare: true, in: ['en'] },
  { make: steuerId, label: 'Steuer-ID', bare: true, in: ['de'] },
  { make: nir, label: 'numéro de sécurité sociale', bare: true, in: ['fr'] },
  { make: dni, label: 'DNI', bare: true, in: ['es'] },
  { make: codiceFiscale, label: 'Codice fiscale', bare: true, in: ['en', 'de', 'fr', 'es'] },
  { make: cpf, label: 'CPF', bare: true, in: ['pt'] },
  { make: bsn, label: 'BSN', bare: false, in: ['en', 'de', 'fr'] },
  { make: pesel, label: 'PESEL', bare: true, in: ['en', 'de'] },
  { make: myNumber, label: 'マイナンバー', bare: true, in: ['ja'] },
];

export function ip(random: Random): string {
  if (random.chance(0.35)) {
    const groups = Array.from({ length: 8 }, () => random.whole(1, 65_535).toString(16));
    const long = groups.join(':');
    const short = `${random.of(['2001:db8', 'fe80', 'fd12:3456', '2a02:810d'])}::${groups.slice(0, random.whole(3, 4)).join(':')}`;
    return random.of([long, short, short, long.toUpperCase()]);
  }
  const octet = (): number => random.whole(0, 255);
  return random.of([
    `10.${octet()}.${octet()}.${random.whole(1, 254)}`,
    `192.168.${octet()}.${random.whole(1, 254)}`,
    `172.${random.whole(16, 31)}.${octet()}.${random.whole(1, 254)}`,
    `${random.whole(21, 223)}.${octet()}.${octet()}.${random.whole(1, 254)}`,
  ]);
}

export function mac(random: Random): string {
  const hex = until(random, () => {
    const drawn = random.text(12, HEX);
    return /[a-f]/.test(drawn) ? drawn : null;
  });
  const written = random.of([
    grouped(hex, [2, 2, 2, 2, 2, 2], ':'),
    grouped(hex, [2, 2, 2, 2, 2, 2], '-'),
    grouped(hex, [4, 4, 4], '.'),
  ]);
  return random.chance(0.5) ? written.toUpperCase() : written;
}

const URL_SAFE = `${UPPER}${LOWER}${DIGITS}_-`;
const PLAIN = `${UPPER}${LOWER}${DIGITS}`;
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Keys that are known by their marks. */
export const markedKey: Make = (random) =>
  random.of<() => string>([
    () => `AKIA${random.text(16, `${UPPER}234567`)}`,
    () => `ghp_${random.text(36, PLAIN)}`,
    () => `github_pat_${random.text(22, PLAIN)}_${random.text(59, PLAIN)}`,
    () => `glpat-${random.text(20, URL_SAFE.replace('-', ''))}`,
    () => `xoxb-${random.digits(12)}-${random.digits(12)}-${random.text(24, PLAIN)}`,
    () => `sk-proj-${random.text(48, PLAIN)}`,
    () => `sk-ant-api03-${random.text(93, PLAIN)}`,
    () => `sk_live_${random.text(24, PLAIN)}`,
    () => `AIza${random.text(35, PLAIN)}`,
    () => `SG.${random.text(22, PLAIN)}.${random.text(43, PLAIN)}`,
    () => `npm_${random.text(36, PLAIN)}`,
    () => `hf_${random.text(34, PLAIN)}`,
    () =>
      `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(`{"sub":"${random.digits(10)}","iat":1516239022}`)}.${random.text(43, URL_SAFE.replace('-', ''))}`,
    () =>
      `-----BEGIN RSA PRIVATE KEY-----\n${random.text(64, `${PLAIN}+/`)}\n${random.text(64, `${PLAIN}+/`)}\n-----END RSA PRIVATE KEY-----`,
  ])();

/** Keys that only the word before them tells. */
export const drawnKey: Make = (random) =>
  until(random, () => {
    const drawn = random.of([
      () => random.text(32, HEX),
      () => random.text(random.whole(20, 48), PLAIN),
      () => random.text(40, `${PLAIN}+/`),
      () => [8, 4, 4, 4, 12].map((count) => random.text(count, HEX)).join('-'),
    ])();
    return /\d/.test(drawn) && /[a-z]/i.test(drawn) ? drawn : null;
  });

export const password: Make = (random) =>
  random.of([
    () =>
      `${random.of(['Sommer', 'Winter', 'Dragon', 'Bonjour', 'Verano', 'Praia', 'Sakura'])}${random.whole(10, 2030)}${random.of(['!', '', '#', '$'])}`,
    () =>
      `${random.text(3, UPPER)}${random.text(4, LOWER)}${random.digits(2)}${random.of(['!', '?x', '%', '&q', '*'])}`,
    () => `${random.text(10, LOWER)}${random.digits(1)}`,
    () => `${random.text(4, LOWER)}-${random.text(5, LOWER)}-${random.digits(3)}`,
    () => `P@${random.text(5, LOWER)}${random.digits(3)}`,
    () => Array.from({ length: 4 }, () => random.of(['correct', 'horse', 'lampe', 'nuage', 'tigre'])).join('-'),
  ])();

export const oneTimeCode: Make = (random) => `${random.whole(1, 9)}${random.digits(random.of([5, 7]))}`;

const FIRST = [
  'anna',
  'b.miller',
  'carlos_ruiz',
  'taro.yamada',
  'lea-marie',
  'joao',
  'x',
  'support+vip',
  'jean.dupont',
  'o’neil'.replace('’', "'"),
  'müller',
];
const HOSTS = [
  'acme.com',
  'mail.acme.co.uk',
  'beispiel.de',
  'exemple.fr',
  'ejemplo.es',
  'exemplo.com.br',
  'example.co.jp',
  'a-b.io',
  'firma.technology',
  'xn--bcher-kva.example',
];

export function email(random: Random): string {
  const [user, host] = [random.of(FIRST) + (random.chance(0.4) ? random.digits(2) : ''), random.of(HOSTS)];
  const plain = `${user}@${host}`;
  return random.of([
    plain,
    plain,
    plain,
    plain.toUpperCase(),
    `mailto:${plain}`,
    `${user} (at) ${host}`,
    `${user}[at]${host.replaceAll('.', '[dot]')}`,
    `${user} @ ${host}`,
    `${user}＠${host}`,
  ]);
}

/** Numbers by country as their people write them; `N` is no 0 and no 1. */
const phones: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: [
    '(N0N) NXX-XXXX',
    'N1N-NXX-XXXX',
    'N0N.NXX.XXXX',
    '+1 N1N NXX XXXX',
    '+1-N0N-NXX-XXXX',
    '1-N0N-NXX-XXXX',
    '+44 7N00 XXXXXX',
    '07N00 XXXXXX',
    '020 7XXX XXXX',
    '+44 (0)20 7XXX XXXX',
    '(01632) NXXXXX',
    '+61 4NN XXX XXX',
  ],
  de: [
    '030 NXXXXXX',
    '+49 30 NXXXXXXX',
    '+49 (0)89 / NXX XX XX',
    '0171-NXXXXXX',
    '0171 / NXX XXXX',
    '+49.171.NXXXXXX',
    '0049 171 NXXXXXX',
    '(030) NXX XXXX',
    '+49(0)171NXXXXXX',
    '0151 NXX XX XXX',
    '044 NXX XX XX',
    '+41 44 NXX XX XX',
    '0664 NXXXXXX',
    '+43 664 NXXXXXX',
  ],
  fr: [
    '06 XX XX XX XX',
    '01.XX.XX.XX.XX',
    '07-XX-XX-XX-XX',
    '+33 6 XX XX XX XX',
    '+33 (0)1 XX XX XX XX',
    '0033 6 XX XX XX XX',
    '06XXXXXXXX',
    '+336XXXXXXXX',
    '+32 4NN XX XX XX',
  ],
  es: [
    '6XX XXX XXX',
    '6XX XX XX XX',
    '91 NXX XX XX',
    '+34 6XX XXX XXX',
    '+346XXXXXXXX',
    '0034 6XX XXX XXX',
    '+52 55 NXXX XXXX',
    '(+34) 91 NXX XX XX',
    '6XX-XXX-XXX',
  ],
  pt: [
    '(11) 9NXXX-XXXX',
    '(21) NXXX-XXXX'.replace('N', '3'),
    '+55 11 9NXXX-XXXX',
    '11 9NXXX-XXXX',
    '+55 (21) 9NXXX-XXXX',
    '(11)9NXXXXXXX',
    '+551199NXXXXXX',
    '+351 91N XXX XXX',
  ],
  ja: [
    '03-NXXX-XXXX',
    '090-NXXX-XXXX',
    '０９０－NXXX－XXXX',
    '+81-90-NXXX-XXXX',
    '03(NXXX)XXXX',
    '0120-NXX-XXX',
    '080NXXXXXXX',
    '０３（NXXX）XXXX',
    '+81 3 NXXX XXXX',
    '06ーNXXXーXXXX',
  ],
};

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export function phone(random: Random, language: BenchLanguage): string {
  const number = random.filled(random.of(phones[language]));
  return language === 'ja' && /[０-９]/.test(number) ? wide(number) : number;
}

/** An address with a secret part, and the part. */
export function secretLink(random: Random): { readonly text: string; readonly secret: string } {
  const token = random.text(random.whole(16, 40), PLAIN.replace(/[0-9]/g, '')) + random.digits(3);
  const host = random.of([
    'portal.acme.com',
    'files.example.org',
    'login.beispiel.de:8443',
    'acme.blob.core.windows.net',
  ]);
  return random.of([
    { text: `https://${host}/reset?token=${token}`, secret: token },
    { text: `https://${host}/a/b?lang=de&access_token=${token}&x=1`, secret: token },
    { text: `https://${host}/s3/file.zip?X-Amz-Date=20241130&X-Amz-Signature=${token}`, secret: token },
    { text: `https://${host}/?sv=2022-11-02&sp=r&sig=${token}%3D`, secret: `${token}%3D` },
    { text: `https://admin:${token}@${host}/git/app`, secret: `admin:${token}` },
    { text: `https://${host}/cb#id_token=${token}&state=ok`, secret: token },
    { text: `http://${host}/login?user=jo&password=${token}`, secret: token },
    { text: `https://${host}/invite?code=${token}`, secret: token },
    { text: `https://${host}/reset-password/${token}`, secret: token },
    { text: `https://${host}/#/verify/${token}`, secret: token },
    { text: `https://${host}/login?next=https%3A%2F%2Facme.com%2F%3Ftoken%3D${token}&lang=de`, secret: token },
    { text: `https://${host}/users/jane.doe@acme.com/edit`, secret: 'jane.doe@acme.com' },
    { text: `https://${host}/call?phone=4930${token.length}318095`, secret: `4930${token.length}318095` },
  ]);
}
