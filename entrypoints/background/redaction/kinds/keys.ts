import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { labelled, type Labels } from '../text/labels';
import { looksTyped } from './password-shapes';
import { matched, type Finder, type Piece } from '../text/piece';

/** How services mark their keys, so that they are known when they leak. */
const marked =
  /(?<![A-Za-z0-9_-])(?:(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}|(?:gh[pousr]|npm|do[opr]_v1|shp(?:at|ca|pa|ss)|hf|lin_api|rdme|r8|gsk|phc|sbp|ntn)_[A-Za-z0-9]{30,255}|secret_[A-Za-z0-9]{40,60}|(?:github_pat_|figd_|dckr_pat_|glsa_|gl(?:pat|dt|rt|ptt|oas)-|xox[abeoprs]-|xapp-|sk-|pypi-|nvapi-|xai-|GOCSPX-|sq0(?:atp|csp)-|1\/\/0|ya29\.|hvs\.)[A-Za-z0-9_-]{20,500}|(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,250}|(?:whsec_|sntrys_)[A-Za-z0-9_=+/-]{16,250}|AIza[A-Za-z0-9_-]{35}|SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}|(?:AC|SK|key-|dapi|pul-)[a-f0-9]{32,40}|PMAK-[a-f0-9-]{40,70}|NRAK-[A-Z0-9]{27}|ATATT3[A-Za-z0-9_=-]{20,250}|AGE-SECRET-KEY-[A-Z0-9]{50,60}|EAA[A-Za-z0-9]{40,250}|[MNO][A-Za-z\d_-]{22,25}\.[\w-]{6}\.[\w-]{27,38}|dp\.(?:pt|st|ct|sa)\.[A-Za-z0-9]{40,44}|pat[A-Za-z0-9]{14}\.[a-f0-9]{64}|(?:bot)?\d{8,10}:AA[A-Za-z0-9_-]{32,36})(?![A-Za-z0-9_])/g;

const webToken = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,4000}\.[A-Za-z0-9_-]{6,8000}(?:\.[A-Za-z0-9_-]{0,4000}){0,3}/g;

/** A private key as a file; a certificate and a public key are for everybody. */
const file =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{0,20000}?-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|(?:\s{1,4}[A-Za-z0-9+/=]{16,100}(?!\S)){0,400}(?:\s{1,4}[A-Za-z0-9+/]{1,98}={1,2}(?!\S))?)/g;

/** Addresses that let anybody write somewhere. */
const hook =
  /https:\/\/(?:hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/webhooks\/|[a-z0-9.-]{1,100}\.webhook\.office\.com\/webhookb2\/)([A-Za-z0-9_/@.-]{20,300})/dg;

const header = /\b(?:bearer|basic|token|apikey|digest)[ :=]{1,3}["']?([A-Za-z0-9+/_=.~-]{16,4000})/dgi;

/** Whatever is said to prove who asks. */
const proof = /\bauthorization["']?[:=] ?["']?\w{3,8}[ :=]{1,3}["']?([A-Za-z0-9+/_=.~-]{8,4000})/dgi;

/** Part of a connection string. */
const connection =
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|sig|Password|Pwd|Secret|_authToken)=([^;\s"']{4,500})/dg;

/** Who has it is signed in: `Set-Cookie: session=…`, `JSESSIONID=…`. */
const session = /\b[\w.-]{0,30}?(?:session(?:_?id)?|sess(?:_?id)?|sid|auth|jwt)=([A-Za-z0-9%._~+-]{12,400})/dgi;

/** BitLocker: eight groups of six digits. */
const recovery = /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/g;

/** Windows, Office and others: five groups of five. */
const product = /(?<![A-Z0-9-])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,5}(?![A-Z0-9-])/gi;

/** Settings of programs that are called so, with what is short for a key: `RABBITMQ_ERLANG_COOKIE=…`, `smtpSecret: "…"`. */
const setTo =
  /(?<![\p{L}\d])(?:[A-Za-z][\w.-]{0,40}[_.-])?[A-Za-z]{0,20}(?:secret|token|cookie|credentials?|api_?key|private_?key|pwd)["']?[^\S\n]?(?:=>|[:=])[^\S\n]?["']?([^\s"'<>,;&]{8,200})/dgiu;

const named = later(() => labelled(tables().keyNames));

const drawn = /(?<![A-Za-z0-9+/_=.~-])[A-Za-z0-9+/_=.~:-]{16,4000}/g;

const ENOUGH_BITS = 3;

/** Shannon's entropy, in bits for each character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

const isTime = /^\d{4}-\d\d-\d\d[T_]|^\d{1,2}[.:]\d\d/;

/** A line of a program: `src/main.ts:332:80`. */
const isLine = /\.[a-z]{1,5}:\d{1,6}(?::\d{1,5})?$/;

const timesIn = (sign: RegExp, text: string): number => text.match(sign)?.length ?? 0;

/** Of nobody's choosing: letters and digits without an order that anybody would write. */
function looksDrawn(text: string): boolean {
  if (text.includes('://') || isTime.test(text) || isLine.test(text) || !/[A-Za-z]/.test(text)) return false;
  if (!/\d/.test(text) && timesIn(/[a-z][A-Z]{2}|[A-Z]{2}[a-z]/g, text) < 3) return false;
  // Words with hyphens and a number at their end are a name of something.
  if (/^[a-z]+(?:[-_.][a-z]+)+[-_.]?\d{0,4}$/i.test(text)) return false;
  return entropyOf(text.slice(0, 200)) >= ENOUGH_BITS;
}

/** A hash with a name in front of it, and a public key. */
const isForAll = /(?:^|[^a-z])sha-?\d{1,3}[-:= ]{0,3}$/i;

/** Long, and capitals, small letters and digits take turns all through it: nothing but a key looks like that. */
const looksLikeNothingElse = (text: string): boolean =>
  text.length >= 30 &&
  !/^(?:sha\d{1,3}-|AAAA)/i.test(text) &&
  timesIn(/[A-Za-z]\d|\d[A-Za-z]/g, text) * 8 >= text.length &&
  timesIn(/[a-z][A-Z]|[A-Z][a-z]/g, text) * 10 >= text.length &&
  entropyOf(text.slice(0, 200)) >= 4;

/** Capitals without an order, too. */
const isSetTo = (text: string): boolean =>
  looksTyped(text) || (/^[A-Z\d]{14,64}$/.test(text) && entropyOf(text) >= ENOUGH_BITS);

const withoutDots = (text: string, piece: Piece): Piece => {
  let { end } = piece;
  while ('.:~'.includes(text[end - 1] ?? ' ') && end > piece.start) end -= 1;
  return { ...piece, end };
};

const setting = /^[A-Za-z][\w.-]{1,60}[=:](?=[^=])/;

/** `aws_secret_access_key=…` is the value alone. */
const withoutSetting = (text: string, { start, ...piece }: Piece): Piece => ({
  ...piece,
  start: start + (setting.exec(text.slice(start, Math.min(piece.end, start + 64)))?.[0].length ?? 0),
});

/** Drawn, and behind a word for it or plain by itself. */
const besideWords = (text: string, labels: Labels): Piece[] =>
  matched('key', text, drawn)
    .map((piece) => withoutSetting(text, withoutDots(text, piece)))
    .filter(({ start, end }) => {
      const found = text.slice(start, end);
      return (
        (looksLikeNothingElse(found) && !isForAll.test(text.slice(Math.max(0, start - 12), start))) ||
        (looksDrawn(found) && labels.isNamed(start, named()))
      );
    });

export const keys: Finder = ({ text, prose, labels }) => [
  ...matched('key', text, file),
  ...matched('key', text, webToken),
  ...matched('key', text, marked),
  ...matched('key', text, hook, 1),
  ...matched('key', prose, header, 1)
    .map((piece) => withoutDots(prose, piece))
    .filter(({ start, end }) => looksDrawn(prose.slice(start, end)) || /={1,2}$/.test(prose.slice(start, end))),
  ...matched('key', prose, proof, 1),
  ...matched('key', text, connection, 1),
  ...matched('key', prose, session, 1).filter(({ start, end }) => looksDrawn(prose.slice(start, end))),
  ...matched('key', prose, setTo, 1).filter(({ start, end }) => isSetTo(prose.slice(start, end))),
  ...matched('key', prose, recovery),
  ...matched('key', prose, product).filter(({ start, end }) => {
    const found = prose.slice(start, end);
    return /\d/.test(found) && /[a-z]/i.test(found) && (found === found.toUpperCase() || found === found.toLowerCase());
  }),
  ...besideWords(prose, labels),
];
