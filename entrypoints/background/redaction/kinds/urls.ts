import type { Piece } from '../piece';

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
    let { length } = found;
    while (length > 0 && ".,;:!?'*_]".includes(found[length - 1] ?? ' ')) length -= 1;
    if (found[length - 1] === ')' && !found.slice(0, length).includes('(')) length -= 1;
    return { start: index, end: index + length };
  });

/** Names of parameters that open something, without the marks between their words. */
const opens =
  /(?:token|secret|passw(?:or)?d|passwort|kennwort|passphrase|apikey|accesskey|authkey|resourcekey|subscriptionkey|signature|credential|session(?:id)?|jwt|otp|samlresponse|samlrequest|assertion|clientsecret|authcode)$|^(?:x(?:amz|goog)?)?(?:auth|authorization|key|sig|sign|hmac|pwd|pass|pw|pin|sid|sess|code|ticket|invite|invitation|reset|resetcode|verification|confirm|confirmation|magic|nonce|sas|hash|senha|mdp|contrasena|clave)$/;

/** These stand for small things too: only what looks drawn is a secret. */
const oftenHarmless = /^(?:key|code|sign|ticket|invite|reset|hash|nonce|confirm|pass|pin|auth|sid|sess|magic|clave)$/;

const looksDrawn = (value: string): boolean =>
  (value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value)) || value.length >= 20 || /^\d{4,12}$/.test(value);

function isSecret(name: string, value: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  if (value.length < 3 || !opens.test(plain)) return false;
  return !oftenHarmless.test(plain) || looksDrawn(value);
}

const MOST_PARAMETERS = 100;

/** `name=value` of a query or a fragment that begins at `from`. */
function secretsIn(text: string, from: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (const part of text.slice(from, end).split(/[&;?#]/, MOST_PARAMETERS)) {
    const equals = part.indexOf('=');
    const value = part.slice(equals + 1);
    const valueStart = start + equals + 1;
    if (equals > 0 && isSecret(part.slice(0, equals), value))
      pieces.push({ kind: 'secret', start: valueStart, end: valueStart + value.length });
    else pieces.push(...mailsIn(value, valueStart));
    start += part.length + 1;
  }
  return pieces;
}

/** A mail address as a value, its `@` written as `%40` too. */
function mailsIn(value: string, start: number): Piece[] {
  const found = /^(?:[\w.+-]|%2B){1,64}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/i.exec(value);
  return found === null ? [] : [{ kind: 'email', start, end: start + value.length }];
}

/** `https://jane:pass@host`: who it is for and what opens it. */
function userIn(text: string, { start, end }: Place): Piece[] {
  const scheme = text.indexOf('://', start);
  if (scheme < 0 || scheme > end) return [];
  const from = scheme + 3;
  const host = text.slice(from, end).search(/[/?#]/);
  const at = text.slice(from, host < 0 ? end : from + host).lastIndexOf('@');
  return at > 0 ? [{ kind: 'secret', start: from, end: from + at }] : [];
}

/** Secrets in addresses. Only the secret part: what is left is still an address that can be told from others. */
export function secretsInAddresses(text: string, places: readonly Place[]): Piece[] {
  return places.flatMap((place) => {
    const query = text.slice(place.start, place.end).search(/[?#]/);
    return [...userIn(text, place), ...(query < 0 ? [] : secretsIn(text, place.start + query + 1, place.end))];
  });
}
