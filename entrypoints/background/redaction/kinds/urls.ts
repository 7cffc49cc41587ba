import type { MarkKind } from '../../../../core/redaction';
import type { Piece } from '../text/piece';
import { isLuhn } from './cards';
import { isIban } from './ibans';

/** Addresses with a scheme or `www.`, and hosts with a path and a query. Letters beyond Latin end one: Japanese has no spaces. */
const address =
  /(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[^\s<>"“”«»`|{}\\^\u0250-\uffff]{1,4000}|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}(?::\d{1,5})?\/[^\s<>"“”«»`|{}\\^\u0250-\uffff]{0,4000}/gi;

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where addresses stand in a folded text, without the marks of the sentence around them. */
export const addressPlaces = (text: string): Place[] =>
  [...text.matchAll(address)].map(({ 0: found, index }) => {
    // A semicolon that no parameter follows begins the next cell of a row.
    const cell = found.search(/;(?![\w.-]{1,40}[=~:%@])/);
    let length = cell < 0 ? found.length : cell;
    while (length > 0 && ".,;:!?'*_]".includes(found[length - 1] ?? ' ')) length -= 1;
    if (found[length - 1] === ')' && !found.slice(0, length).includes('(')) length -= 1;
    return { start: index, end: index + length };
  });

/** Names of parameters that open something, without the marks between their words. */
const opens =
  /(?:token|secret|passcode|accesscode|passw(?:or)?d|passwort|kennwort|passphrase|(?:api|access|auth|resource|subscription|share|rl)key|signature|credential|sess(?:ion)?(?:id)?|jwt|otp|samlresponse|samlrequest|assertion|authcode|oobcode)$|^(?:x(?:amz|goog)?)?(?:auth|authorization|key|sig|sign|hmac|pwd|pass|pw|pin|sid|code|ticket|invite|invitation|reset|resetcode|verify|verification|confirm|confirmation|magic|nonce|sas|hash|senha|mdp|contrasena|clave|t)$/;

/** These stand for small things too: only what looks drawn is a secret. */
const oftenHarmless =
  /^(?:key|code|sign|ticket|invite|reset|hash|nonce|verify|confirm|pass|pin|auth|sid|sess|magic|clave|t)$/;

const looksDrawn = (value: string): boolean =>
  (value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value)) || value.length >= 20 || /^\d{4,12}$/.test(value);

const timesIn = (sign: RegExp, text: string): number => text.match(sign)?.length ?? 0;

/** Capitals, small letters and digits without an order: whoever has it need not be asked who they are. */
const opensByItself = (value: string): boolean =>
  value.length >= 20 &&
  /\d/.test(value) &&
  timesIn(/[A-Z]/g, value) > 1 &&
  timesIn(/[a-z]/g, value) > 1 &&
  !/[.,:/]/.test(value);

function isSecret(plain: string, value: string): boolean {
  if (value.length < 3) return false;
  return opens.test(plain) ? !oftenHarmless.test(plain) || looksDrawn(value) : opensByItself(value);
}

const phoneNames = /^(?:tel|telephone|phone|phonenumber|mobile|cell|msisdn|whatsapp|telefon|handy|movil|celular|fax)$/;
const cardNames = /^(?:pan|card|cardnumber|cardno|cc|ccnumber|creditcard)$/;

/** What somebody is known by, as the value of a parameter. */
function identityIn(plain: string, value: string): MarkKind | null {
  const compact = value.replace(/%2B|%20|[ +-]/gi, '');
  if (phoneNames.test(plain) && /^\d{6,15}$/.test(compact)) return 'phone';
  if (cardNames.test(plain) && isLuhn(compact) && /^\d{12,19}$/.test(compact)) return 'card';
  return isIban(compact.toUpperCase()) ? 'iban' : null;
}

const MOST_PARAMETERS = 100;

/** One parameter of a query or a fragment; an address within an address has its signs as `%3F`, `%3D`. */
const parameter = /([^=&;?#%]{1,64})(?:=|%(?:25)?3D)((?:[^&;?#%]|%(?!(?:25)?(?:26|3F|23))){1,4000})/dgi;

/** `name=value` of a query or a fragment that begins at `from`. */
function secretsIn(text: string, from: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { 1: name = '', 2: value = '', indices } of [...text.slice(from, end).matchAll(parameter)].slice(
    0,
    MOST_PARAMETERS,
  )) {
    const [first, last] = indices?.[2] ?? [0, 0];
    const plain = name.toLowerCase().replace(/[^a-z]/g, '');
    const kind = isSecret(plain, value) ? 'secret' : identityIn(plain, value);
    if (kind !== null) pieces.push({ kind, start: from + first, end: from + last });
  }
  return pieces;
}

/** Mail addresses anywhere in an address, their `@` written as `%40` too. */
const mail =
  /(?<=%(?:25)?(?:3D|2F|3A|26|3F)|(?<![\w.+%-]))[\w.+-]{1,64}(?:@|%40|%2540)[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}(?![\w-])/gi;

/** What stands in front of something that opens: `/reset-password/…`, `/invite/…`, `/verify_email/…`. */
const openingWord =
  /^(?:[\w-]{0,20}[_-])?(?:reset|invite|invites|invitation|verify|verification|confirm|confirmation|activate|activation|magic|unsubscribe|join|secret|token|share|shared|login|auth|recover|set|new|private)(?:[_-][\w-]{0,20})?$/i;

/** Hosts whose paths are nothing but an invitation. */
const inviting = /^(?:discord\.gg|chat\.whatsapp\.com)$/i;

/** No words with a number: letters and digits take turns, or it is long and of few letters. */
const drawnInPath = (part: string): boolean =>
  part.length >= 8 &&
  /^[\w~%-]+$/.test(part) &&
  (/^[\da-f-]{20,}$/i.test(part) ||
    (/\d/.test(part) && timesIn(/\d[a-z]|[a-z]\d/gi, part) + timesIn(/[a-z][A-Z]/g, part) > 1));

/** Parts of a path that open something, and numbers that are somebody's. */
function inPath(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  let before = '';
  const parts = text.slice(start, end).split('/');
  const host = parts[0]?.replace(/:\d+$/, '') ?? '';
  for (const part of parts) {
    const hidden = /^private-(?=[\da-f]{16})/.exec(part)?.[0].length ?? 0;
    const isOpening =
      hidden > 0 ||
      (openingWord.test(before) && drawnInPath(part)) ||
      (inviting.test(host) && part.length > 5) ||
      (part.length >= 30 && opensByItself(part));
    if (from > start && isOpening) pieces.push({ kind: 'secret', start: from + hidden, end: from + part.length });
    const phone = /^wa\.me$/i.test(host) ? (/^\d{7,15}(?!\d)/.exec(part)?.[0].length ?? 0) : 0;
    if (phone > 0) pieces.push({ kind: 'phone', start: from, end: from + phone });
    if (part !== '') before = part;
    from += part.length + 1;
  }
  return pieces;
}

/** `https://jane:pass@host`: who it is for and what opens it. */
function userIn(text: string, from: number, hostEnd: number): Piece[] {
  const at = text.slice(from, hostEnd).lastIndexOf('@');
  return at > 0 ? [{ kind: 'secret', start: from, end: from + at }] : [];
}

function piecesOf(text: string, { start, end }: Place): Piece[] {
  const scheme = text.slice(start, Math.min(end, start + 24)).indexOf('://');
  const from = scheme < 0 ? start : start + scheme + 3;
  const first = (signs: RegExp): number => {
    const found = text.slice(from, end).search(signs);
    return found < 0 ? end : from + found;
  };
  const [hostEnd, query] = [first(/[/?#]/), first(/[?#;]/)];
  const mails = [...text.slice(from, end).matchAll(mail)].map(({ 0: found, index }) => ({
    kind: 'email' as const,
    start: from + index,
    end: from + index + found.length,
  }));
  const fragment = /^[?#;!]*\//.test(text.slice(query, end)) ? inPath(text, query, end) : [];
  return [
    ...(scheme < 0 ? [] : userIn(text, from, hostEnd)),
    ...secretsIn(text, query, end),
    ...mails,
    ...inPath(text, from, query),
    ...fragment,
  ];
}

/** Secrets in addresses. Only the secret part: what is left is still an address that can be told from others. */
export const secretsInAddresses = (text: string, places: readonly Place[]): Piece[] =>
  places.flatMap((place) => piecesOf(text, place));
