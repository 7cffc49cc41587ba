import { personName, type PersonName } from './people';

/** What a person wrote, without the mail around it: quoted history, greeting and signature. */

const quoteHeader =
  /^(on\s.{4,120}\swrote|am\s.{4,120}\sschrieb.{0,80}|el\s.{4,120}\sescribi[oó]|le\s.{4,120}\sa\s[eé]crit|.{2,80}\s(さん|様)?(は|が)(次のように)?書きました|\d{4}年\d{1,2}月\d{1,2}日.{0,80}<[^\s@]{1,80}@[^\s>]{1,120}>)\s?:?$/iu;
const forwardHeader =
  /^(-{2,}\s*(original message|urspr[uü]ngliche nachricht|mensaje original|forwarded message|weitergeleitete nachricht|mensaje reenviado|元のメッセージ|転送メッセージ)\s*-{2,})\s*$/iu;
/** A line across the text: mail programs draw one above quoted history, forms between their parts. */
const rule = /^[_\-=*~─—]{5,}$/u;
const headerLine =
  /^\*?(from|von|de|差出人|sent|gesendet|enviado|送信日時|to|an|para|宛先|subject|betreff|asunto|件名)\*?\s*[:：]/iu;
const mobileLine =
  /^(sent from my .{2,40}|von meinem .{2,40} gesendet|gesendet von .{2,40}|enviado desde mi .{2,40}|get outlook for .{2,20}|outlook für .{2,20} herunterladen|obtener outlook para .{2,20}|.{2,20}から送信)\.?$/iu;
const greetingStart =
  /^(hi|hiya|hello|hey|dear|greetings|(morning|afternoon|evening)(?= (all|team|everyone)\b|[,!.:]|$)|good (morning|afternoon|evening|day)|(all|team|gents|folks|guys)(?=[,!.:]?$)|hallo|guten (tag|morgen|abend)|gr[uü](ß|ss) (gott|dich)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|hola|buen(os|as)? d[ií]as?|buenas( (tardes|noches))?|estimad[oa]s?|querid[oa]s?|bonjour|bonsoir|salut|ch[eè]re?s?|madame|monsieur|ol[aá]|bom dia|boa (tarde|noite)|car[oia](?=\s\p{Lu})|prezad[oa]s?|dzie[nń] dobry|witam|cze[sś][cć]|szanown[aiey]|buongiorno|buonasera|ciao|gentile|spett\S{1,8}|goede(morgen|middag|navond|ndag)|beste|hej|こんにちは|お世話になっ(て(おり|い)ます|ております)|いつもお世話になっ|.{1,20}御中|各位)(?![\p{L}\p{N}])/iu;
const signOff =
  /^((best|kind|kindest|warm|warmest|many|with)?\s*(best |kind )?(regards|wishes|thanks|rgds|br)|thanks( a lot| in advance| so much| again)?|thank you( very much| in advance)?|thx|ta|cheers|sincerely|yours (truly|sincerely|faithfully)|(mit )?(freundlichen?|besten?|viele[n]?|liebe[n]?|herzlichen?|sch[oö]ne[nr]?) gr(u|ü|ue)(ß|ss)en?|gr(u|ü)(ß|ss)e?|mfg|lg|vg|(vielen |besten |herzlichen )?dank(e)?( im voraus)?|(un |muchos )?(cordial )?(saludos?|abrazo)( cordiales)?|atentamente|(muchas )?gracias( de antemano)?|(bien |très )?(cordialement|à vous)|(meilleures |sincères )?salutations( distinguées)?|merci( d['’]avance| beaucoup)?|(com os melhores |melhores )?cumprimentos|atenciosamente|(muito )?obrigad[oa]|abra[cç]os?|(z )?pozdrawiam( serdecznie)?|z powa[zż]aniem|dzi[eę](kuj[eę]|ki)( z g[oó]ry)?|(cordiali |distinti )?saluti|grazie( mille)?|(met )?vriendelijke groet(en)?|groet(jes|en)?|bedankt|(どうぞ|以上、?)?よろしくお願い.{0,12}|敬具|以上)\s*[,.!。、-]*$/iu;

/** Lines up to where the history of a mail begins; answers written below a `>` quotation are kept. */
function withoutHistory(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = (lines[i] ?? '').trim();
    if (line.startsWith('>')) continue;
    // Mail programs break a long "On … wrote:" over two lines.
    const header = quoteHeader.test(line) || quoteHeader.test(`${line} ${(lines[i + 1] ?? '').trim()}`);
    if (header) {
      const next = lines.slice(i + 1, i + 4).find((other) => other.trim() !== '' && !/[:：]\s*$/.test(other));
      if (next?.trim().startsWith('>')) {
        if (!quoteHeader.test(line)) i += 1;
        continue;
      }
      break;
    }
    const block =
      headerLine.test(line) && lines.slice(i + 1, i + 4).filter((other) => headerLine.test(other.trim())).length >= 2;
    if (forwardHeader.test(line) || block) break;
    if (rule.test(line)) continue;
    kept.push(lines[i] ?? '');
  }
  return kept;
}

const wordsIn = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
const mostSignatureLines = 8;

/**
 * Two dashes and a space are the mark of a signature. On the way the space may be lost; then it is one only when little stands below,
 * at the end: people part what they write with dashes too.
 */
function isSignatureMark(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (/^-- $/.test(line)) return true;
  if (!/^--\s*$/.test(line)) return false;
  const below: string[] = [];
  for (let at = index + 1; at < lines.length && below.length <= mostSignatureLines; at += 1)
    if (lines[at]?.trim() !== '') below.push(lines[at] ?? '');
  return below.length <= mostSignatureLines && wordsIn(below) < wordsIn(lines.slice(0, index));
}

function withoutSignature(lines: readonly string[]): string[] {
  const end = lines.findIndex((line, index) => {
    if (isSignatureMark(lines, index) || mobileLine.test(line.trim())) return true;
    const before = lines.slice(0, index).some((other) => other.trim() !== '' && !isGreeting(other));
    return before && signOff.test(line.trim());
  });
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/** What may stand below a name at the end, in words, and how long a line that signs may be. */
const mostFooterWords = 40;
const longestSignature = 100;

const plainly = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).join(' ');

/** `Sam Wragg`, `Sam Wragg, Reception`, `Priya Nandakumar ACA`, `thanks sam` */
function signs(line: string, { full, first }: PersonName): boolean {
  const trimmed = line.trim();
  if (trimmed.length > longestSignature) return false;
  const said = plainly(trimmed);
  return [full, first].some((name) => {
    const wanted = plainly(name);
    if (wanted.length < 2) return false;
    const behind = trimmed.toLowerCase().startsWith(name.toLowerCase()) ? trimmed.slice(name.length) : null;
    return (
      said === wanted ||
      (name === full && behind !== null && /^\s{0,2}(?:[,(|/–—-]|\p{Lu}{2,8}$)/u.test(behind)) ||
      (said.endsWith(` ${wanted}`) && said.split(' ').length <= 4 && signOff.test(said.slice(0, -wanted.length).trim()))
    );
  });
}

/** Up to where the writer signs, with little below: what stands there says who writes, not what is wrong. */
function withoutName(lines: readonly string[], requester: string): string[] {
  const name = personName(requester);
  if (name.full === '') return [...lines];
  let below = 0;
  for (let index = lines.length - 1; index > 0 && below <= mostFooterWords; index -= 1) {
    if (signs(lines[index] ?? '', name)) return lines.slice(0, index);
    below += wordsIn([lines[index] ?? '']);
  }
  return [...lines];
}

/** A line that only greets: a greeting and at most a few words after it. */
export function isGreeting(line: string): boolean {
  const trimmed = line.trim();
  if (!greetingStart.test(trimmed)) return false;
  return (
    trimmed.length <= 60 &&
    (/[,!.:、。，]$/.test(trimmed) || trimmed.split(/\s+/).length <= 4) &&
    !/[?？]$/.test(trimmed)
  );
}

/** `Hi Maria, the printer …` → `the printer …` */
const withoutOpening = (line: string): string =>
  greetingStart.test(line.trim()) ? line.trim().replace(/^[^,!.、。，\n]{1,40}[,!、。，]\s+(?=\S)/u, '') : line;

const hasWords = (lines: readonly string[]): boolean => lines.some((line) => /[\p{L}\p{N}]/u.test(line));

/**
 * The problem as it was told. Never empty when there were words: a step that would leave nothing is not taken.
 * Linear in the length of the text. `requester`: who tells it, as far as known.
 */
export function cleanText(text: string, requester = ''): string {
  let lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .map((line) => line.slice(0, 4000));
  const steps = [
    withoutHistory,
    withoutSignature,
    (all: readonly string[]) => withoutName(all, requester),
    (all: readonly string[]) => all.filter((line) => !isGreeting(line)),
    (all: readonly string[]) => all.map(withoutOpening),
  ];
  for (const step of steps) {
    const next = step(lines);
    if (hasWords(next)) lines = next;
  }
  return lines
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
