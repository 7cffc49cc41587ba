import type { Labels } from '../text/labels';
import { matched, type Finder, type Piece } from '../text/piece';

const four =
  /(?<![\p{sc=Latin}\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{sc=Latin}\d]|\.\d|-(?!(?:\d{1,3}\.){3}\d|\d{1,3}(?![\p{sc=Latin}\d-]|\.\d))[\p{sc=Latin}\d])/gu;

/** As providers name a line: `84-112-7-30.dyn.example.net`. */
const reversed = /(?<![\p{sc=Latin}\d.-])(?:ip-?)?(\d{1,3}(?:-\d{1,3}){3})(?=[.-][a-z])/dgiu;
const six =
  /(?<![\p{sc=Latin}\d.]|(?<![\p{sc=Latin}\d])[0-9a-f]{1,4}:)(?:[0-9a-f]{1,4}|:):[0-9a-f:]{1,40}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![\p{sc=Latin}\d:]|\.\d)/giu;

const isVersion =
  /(?<![a-z])(?:v|[a-z]{0,12}vers(?:ion(?:e|en|s)?|ao)?|release|build|rev(?:ision)?|firmware|driver|treiber|pilote|controlador|chapter|section|clause|kapitel|abschnitt|ziffer|punkt|chapitre|article|capitulo|seccion|apartado|secao|バージョン|ファームウェア|ビルド|版|第|ver|update|patch|kernel|client|office|windows|android|ios|chrome|firefox|edge|§|oid|aktualisierung|mise a jour|actualizacion|atualizacao)[\s.:=("'>[|-]{0,6}$/;
const isOfBook =
  /^ ?(?:of the (?:manual|guide|handbook|document|contract)|des handbuchs|der anleitung|du manuel|del manual|do manual|章|節)/i;
const named =
  /(?:\bip|address|adresse|direccion|endereco|server|serveur|servidor|host|ping|dns|gateway|router|subnet|proxy|vpn|from|von|depuis|desde|アドレス|サーバ)/;

const octets = (text: string): readonly number[] => text.split('.').map(Number);

function isFour(text: string, { start, end }: Piece, labels: Labels): boolean {
  const address = text.slice(start, end);
  const parts = octets(address);
  if (parts.some((part) => part > 255) || (/(?:^|\.)0\d/.test(address) && !/^\d{3}(?:\.\d{3}){3}$/.test(address)))
    return false;
  const before = labels.before(start);
  if (labels.isNamed(start, isVersion) || isOfBook.test(text.slice(end, end + 24))) return false;
  // `1.2.3.4` by itself is a section of a manual; addresses of offices begin with 10.
  return parts[0] === 10 || parts.some((part) => part > 20) || named.test(before);
}

/** Eight groups, or fewer with one `::`. */
function isSix(address: string): boolean {
  const tail = /(?:\d{1,3}\.){3}\d{1,3}$/.exec(address);
  if (tail !== null && octets(tail[0]).some((part) => part > 255)) return false;
  const groups = (tail === null ? address : `${address.slice(0, tail.index)}0:0`).split(':');
  const gaps = address.split('::').length - 1;
  if (address.includes(':::') || gaps > 1 || groups.some((group) => group.length > 4)) return false;
  const written = groups.filter((group) => group !== '').length;
  if (gaps === 0) return written === 8 && groups.length === 8;
  // `a::b` is a name in a program.
  return written < 8 && (written >= 3 || /^(?:fe80|f[cd][0-9a-f]{2}|2[0-9a-f]{3}|ff0[0-9a-f])::/i.test(address));
}

const cut = (text: string, { kind, start, end }: Piece): Piece => {
  let to = end;
  while (text[to - 1] === ':' && text[to - 2] !== ':') to -= 1;
  return { kind, start, end: to };
};

export const ips: Finder = ({ prose, text, labels }) => [
  ...matched('ip', prose, six)
    .map((piece) => cut(prose, piece))
    .filter(({ start, end }) => isSix(prose.slice(start, end))),
  ...matched('ip', prose, four).filter((piece) => isFour(prose, piece, labels)),
  ...matched('ip', prose, reversed, 1).filter(({ start, end }) =>
    prose
      .slice(start, end)
      .split('-')
      .every((part) => Number(part) < 256),
  ),
  ...hostsOf(text),
];

/** An address of a machine in a link or in the path of a share: `https://10.1.2.3:8443/login`, `http://[2001:db8::1]/`, `\\10.1.2.3\share`. */
function hostsOf(text: string): Piece[] {
  const host = /(?::\/\/(?:[^\s/@]{1,100}@)?|\\\\)(?:((?:\d{1,3}\.){3}\d{1,3})(?![\d.])|\[([\da-f:.]{3,45})\])/dgi;
  return [...text.matchAll(host)].flatMap(({ indices, 1: written = '' }) => {
    const place = indices?.[1] ?? indices?.[2];
    return place === undefined || octets(written).some((part) => part > 255) || written === '127.0.0.1'
      ? []
      : [{ kind: 'ip' as const, start: place[0], end: place[1] }];
  });
}

const pairs =
  /(?<![\p{sc=Latin}\d]|(?<![g-z])[\da-f]{2}[:-]|\d[:-])[0-9a-f]{2}(?:(?::[0-9a-f]{2}){5}|(?:-[0-9a-f]{2}){5}|(?: [0-9a-f]{2}){5}|(?:\.[0-9a-f]{2}){5}|(?::[0-9a-f]{2}){7})(?![\p{sc=Latin}\d]|[:-][\p{sc=Latin}\d])/giu;
const dotted = /(?<![\p{sc=Latin}\d.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\p{sc=Latin}\d]|\.[\p{sc=Latin}\d])/giu;
/** HP and H3C group them by six and by four; some programs leave out a zero in front. */
const grouped =
  /(?<![\p{sc=Latin}\d-])(?:[0-9a-f]{6}-[0-9a-f]{6}|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})(?![\p{sc=Latin}\d-])|(?<![\p{sc=Latin}\d:])[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5}(?![\p{sc=Latin}\d:])/giu;
const bareTwelve = /(?<![\p{sc=Latin}\d-]|(?<![g-z])[\da-f]{2}:)(?:0x)?[0-9a-f]{12}(?![\p{sc=Latin}\d:-])/giu;

const saysMac =
  /(?:\bmac|hwaddr|ether|physical|physisch|physique|hardware|ethernet|wlan|wi-?fi|bssid|物理)[\p{L}\s:=.'"’()<>/|*_`&;«»“„「{[-]{0,24}$/u;

export const macs: Finder = ({ prose, labels }) => [
  ...matched('mac', prose, pairs).filter(({ start, end }) => {
    const found = prose.slice(start, end);
    const hasLetter = /[a-f]/i.test(found);
    // Only digits with hyphens or blanks between them are a date or a phone number as well.
    return found.includes(':') || (hasLetter && !found.includes(' ')) || labels.isNamed(start, saysMac);
  }),
  ...matched('mac', prose, grouped).filter(({ start, end }) => {
    const found = prose.slice(start, end);
    return /[a-f]/i.test(found) && /\d/.test(found);
  }),
  ...matched('mac', prose, dotted).filter(
    ({ start, end }) => /[a-f]/i.test(prose.slice(start, end)) || labels.isNamed(start, saysMac),
  ),
  ...matched('mac', prose, bareTwelve).filter(
    ({ start, end }) => labels.isNamed(start, saysMac) || /^ ?\(?mac\b/i.test(prose.slice(end, end + 6)),
  ),
];
