import type { Finder, Piece } from '../text/piece';

/** Characters of an account number by country, as the registry has them. */
const lengths =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20';
const lengthOf = (country: string): number => {
  for (let place = 0; place < lengths.length; place += 4)
    if (lengths.startsWith(country, place)) return Number(lengths.slice(place + 2, place + 4));
  return 0;
};

/** ISO 7064, modulo 97: the first four characters behind the others, letters as 10 to 35. */
export function isIban(compact: string): boolean {
  // 98 minus a rest by 97 is never less than 2.
  if (compact.length !== lengthOf(compact.slice(0, 2)) || /^..(?:0[01]|99)/.test(compact)) return false;
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const beginning = /(?<![a-z\d]|[a-z\d]-)(?:iban)?([a-z]{2} ?[\d][ -]?\d)/dgi;

/** The account number that begins at `start`, with what stands between its characters; null where there is none. */
function ibanFrom(text: string, start: number): Piece | null {
  const length = lengthOf(text.slice(start, start + 2).toUpperCase());
  if (length === 0) return null;
  let compact = '';
  let apart = 0;
  for (let place = start; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    if (/[a-z\d]/i.test(sign)) {
      compact += sign.toUpperCase();
      apart = 0;
    } else if (/[ .\-/_\n\r\t>]/.test(sign) && apart < 3) apart += 1;
    else return null;
    if (compact.length < length) continue;
    return /[a-z\d]/i.test(text[place + 1] ?? '') || !isIban(compact) ? null : { kind: 'iban', start, end: place + 1 };
  }
  return null;
}

export const ibans: Finder = ({ prose }) =>
  [...prose.matchAll(beginning)].flatMap(({ indices }) => ibanFrom(prose, indices?.[1]?.[0] ?? 0) ?? []);
