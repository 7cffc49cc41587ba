import { labelled, type Labels } from '../text/labels';
import { matched, type Finder, type Piece } from '../text/piece';

/** How services mark their keys, so that they are known when they leak. */
const marked =
  /(?<![A-Za-z0-9_-])(?:(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255}|gl(?:pat|dt|rt|ptt|oas)-[A-Za-z0-9_-]{20,100}|xox[abeoprs]-[A-Za-z0-9-]{10,250}|xapp-[A-Za-z0-9-]{10,250}|sk-(?:proj-|ant-|or-|svcacct-|admin-)?[A-Za-z0-9_-]{20,250}|(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,250}|whsec_[A-Za-z0-9+/=]{16,100}|AIza[A-Za-z0-9_-]{35}|ya29\.[A-Za-z0-9_-]{20,500}|1\/\/0[A-Za-z0-9_-]{20,200}|GOCSPX-[A-Za-z0-9_-]{20,60}|SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{30,250}|do[opr]_v1_[a-f0-9]{64}|shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}|hf_[A-Za-z0-9]{30,60}|(?:AC|SK)[a-f0-9]{32}|key-[a-f0-9]{32}|dapi[a-f0-9]{32}|lin_api_[A-Za-z0-9]{30,60}|(?:ntn|secret)_[A-Za-z0-9]{40,60}|figd_[A-Za-z0-9_-]{30,60}|PMAK-[a-f0-9-]{40,70}|ATATT3[A-Za-z0-9_=-]{20,250}|AGE-SECRET-KEY-[A-Z0-9]{50,60}|sq0(?:atp|csp)-[A-Za-z0-9_-]{20,60}|EAA[A-Za-z0-9]{40,250}|rdme_[a-z0-9]{60,80}|hvs\.[A-Za-z0-9_-]{20,150}|dckr_pat_[A-Za-z0-9_-]{20,60}|glsa_[A-Za-z0-9_]{30,60}|sntrys_[A-Za-z0-9_=+/-]{30,250}|pat[A-Za-z0-9]{14}\.[a-f0-9]{64}|nvapi-[A-Za-z0-9_-]{40,100}|r8_[A-Za-z0-9]{30,60}|gsk_[A-Za-z0-9]{30,80}|xai-[A-Za-z0-9]{30,120}|phc_[A-Za-z0-9]{30,60}|dp\.(?:pt|st|ct|sa)\.[A-Za-z0-9]{40,60}|sbp_[a-f0-9]{40}|pul-[a-f0-9]{40}|NRAK-[A-Z0-9]{27}|[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,80}|[MNO][A-Za-z0-9]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}|[12]\/\d{10,20}:[a-f0-9]{32}|\d{8,10}:AA[A-Za-z0-9_-]{32,36})(?![A-Za-z0-9_])/g;

const webToken = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,4000}\.[A-Za-z0-9_-]{6,8000}(?:\.[A-Za-z0-9_-]{0,4000}){0,3}/g;

/** A private key as a file; a certificate and a public key are for everybody. */
const file =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;

const lineOfFile =
  /^[> \r]{0,4}(?:[A-Za-z0-9+/]{16,200}={0,2}|[A-Za-z0-9+/]{1,64}={1,2}|[A-Za-z-]{2,20}: [^\n]{0,200}|)[ \r]{0,2}$/;

/** Where its end was cut off, what is written below is nobody's key. */
function toItsEnd(text: string, piece: Piece): Piece {
  const lines = text.slice(piece.start, piece.end).split('\n');
  if (lines.length < 2 || (lines.at(-1) ?? '').includes('-----END ')) return piece;
  const below = lines.slice(1).findIndex((line) => !lineOfFile.test(line));
  const kept = below < 0 ? lines : lines.slice(0, below + 1);
  return { ...piece, end: piece.start + kept.join('\n').trimEnd().length };
}

/** The same in PuTTY's form. */
const puttyFile = /\bPrivate-Lines: \d{1,3}\r?\n([A-Za-z0-9+/=\r\n]{16,20000})/dg;

/** Addresses that let anybody write somewhere. */
const hook =
  /https:\/\/(?:hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/webhooks\/|[a-z0-9.-]{1,100}\.webhook\.office\.com\/webhookb2\/)([A-Za-z0-9_/@.-]{20,300})/dg;

const header = /\b(?:bearer|basic|token|apikey|digest)[ :=]{1,3}["']?([A-Za-z0-9+/_=.~-]{16,4000})/dgi;

/** Whatever is said to prove who asks. */
const proof =
  /\bauthorization["']?[:=] ?["']?(?:bearer|basic|token|ssws|digest|apikey|key)[ :=]{1,3}["']?([A-Za-z0-9+/_=.~-]{8,4000})/dgi;

/** `<add key="ApiKey" value="…" />` */
const attribute = /(?:key|token|secret|passw(?:or)?d|pwd)["'] value=["']([^"'\n]{4,400})["']/dgi;

/** Part of a connection string. */
const connection =
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|sig|Password|Pwd|Secret|_authToken)=([^;\s"']{4,500})/dg;

/** Who has it is signed in: `Set-Cookie: session=…`, `JSESSIONID=…`. */
const session = /\b[\w.-]{0,30}?(?:session(?:_?id)?|sess(?:_?id)?|sid|auth|jwt)=([A-Za-z0-9%._~+-]{12,400})/dgi;

/** BitLocker: eight groups of six digits. */
const recovery = /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/g;

/** Windows, Office and others: five groups of five. */
const product = /(?<![A-Z0-9-])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,5}(?![A-Z0-9-])/gi;

/** Words that name a key, bare. */
const named = labelled(
  "(?:[a-z]{2,12}[ _-])?(?:keys?|tokens?|secrets?|psk|credentials?|session)(?:[ _-](?:id|value))?(?: d[aeo] [a-z]{3,12})?|[a-z]{2,14}key|pat|[a-z]{0,14}-?schlussel|geheimnis|cles?(?: d['’]api| api| secrete| de licence| d['’]acces)?|jetons?(?: d(?:e |['’])[a-z]{3,12})?|claves?(?: de la api| de api| api| secreta| de licencia| de acceso)?|chaves?(?: d[ae] api| api| secreta| de licenca| de acesso)?",
  'キー|トークン|鍵|シークレット',
);

const drawn = /(?<![A-Za-z0-9+/_=.~-])[A-Za-z0-9+/_=.~:-]{16,4000}/g;

const ENOUGH_BITS = 3;

/** Shannon's entropy, in bits for each character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

const isTime = /^\d{4}-\d\d-\d\d[T_]|^\d{1,2}[.:]\d\d/;

const timesIn = (sign: RegExp, text: string): number => text.match(sign)?.length ?? 0;

/** Of nobody's choosing: letters and digits without an order that anybody would write. */
function looksDrawn(text: string): boolean {
  if (text.includes('://') || isTime.test(text) || !/[A-Za-z]/.test(text)) return false;
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
        (looksDrawn(found) && labels.isNamed(start, named))
      );
    });

export const keys: Finder = ({ text, prose, labels }) => [
  ...matched('key', text, file).map((piece) => toItsEnd(text, piece)),
  ...matched('key', text, puttyFile, 1),
  ...matched('key', text, webToken),
  ...matched('key', text, marked),
  ...matched('key', text, hook, 1),
  ...matched('key', prose, header, 1)
    .map((piece) => withoutDots(prose, piece))
    .filter(({ start, end }) => looksDrawn(prose.slice(start, end)) || /={1,2}$/.test(prose.slice(start, end))),
  ...matched('key', prose, proof, 1),
  ...matched('key', text, attribute, 1),
  ...matched('key', text, connection, 1),
  ...matched('key', prose, session, 1).filter(({ start, end }) => looksDrawn(prose.slice(start, end))),
  ...matched('key', prose, recovery),
  ...matched('key', prose, product).filter(({ start, end }) => {
    const found = prose.slice(start, end);
    return /\d/.test(found) && /[a-z]/i.test(found) && (found === found.toUpperCase() || found === found.toLowerCase());
  }),
  ...besideWords(prose, labels),
];
