import { isGreeting } from './clean-text';
import { nameAlone, personName, type PersonName } from './people';
import type { IsCommon } from './reply-gaps/common';
import { withGaps, type Earlier, type Gapped, type Today } from './reply-gaps/gaps';

const accents: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
};

/** Replies that were learnt before HTML was read by a parser may hold letters as `&uuml;`, which no name would be found by. */
const decoded = (text: string): string =>
  text
    .replace(/&([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron);/gi, (_, letter: string, accent: string) =>
      (letter + (accents[accent.toLowerCase()] ?? '')).normalize('NFC'),
    )
    .replace(/&szlig;/g, 'ß')
    .replace(/&oslash;/g, 'ø')
    .replace(/&Oslash;/g, 'Ø')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#(\d{2,5});/g, (_, code: string) => String.fromCharCode(Number(code)));

const honorific = '(?:frau|herrn?|mr|mrs|ms|mx|miss|dr|sr|sra|srta|señora?|don|doña)\\.?\\s+';

/** `Hallo Frau Müller,` → `Hallo Erika Beispiel,`: nobody knows here how the new requester wants to be addressed. */
function adaptGreeting(line: string, from: PersonName, to: PersonName): string {
  if (from.full === '') return line;
  const formal = new RegExp(
    `${honorific}(?=${nameAlone(from.full).source}|${nameAlone(from.last || from.full).source})`,
    'iu',
  );
  if (!formal.test(line)) return replaceName(line, from.full, to.full, from.first, to.first);
  const open = line
    .replace(formal, '')
    .replace(/(?<=\bgeehrte)r?(?=\s)/i, '/r')
    .replace(/(?<=\bliebe)r?(?=\s)/i, '/r')
    .replace(/(?<=\bestimad)[oa](?=\s)/i, 'o/a');
  return replaceName(open, from.full, to.full, from.last, to.full);
}

/** What a name leaves behind where it stood: the space before it, and a Japanese form of address. */
const withoutGap = (line: string): string => line.replace(/ {1,3}(様|さん)?(?=[,!.、]|$)/u, '');

/** The longer name first, so that a full name does not become half of one. Without a new name the old one just goes. */
function replaceName(line: string, long: string, newLong: string, short: string, newShort: string): string {
  let result = line;
  for (const [old, next] of [
    [long, newLong],
    [short, newShort],
  ] as const) {
    if (old === '' || !nameAlone(old).test(result)) continue;
    return next === '' ? withoutGap(result.replace(nameAlone(old), '')) : result.replace(nameAlone(old), next);
  }
  return result;
}

const SIGNATURE_LINES = 5;

/** A past reply with the new people's names. Whatever else may belong to the earlier ticket is a gap. */
export function adaptReply(
  reply: string,
  before: Earlier,
  now: Today,
  isCommon: IsCommon = () => false,
  others: readonly string[] = [],
): Gapped {
  const oldRequester = personName(before.requesterName);
  const newRequester = personName(now.requesterName);
  const oldAgent = personName(before.agentName);
  const newAgent = personName(now.agentName);
  const lines = decoded(reply).replace(/\r\n?/g, '\n').trim().split('\n');
  const firstLine = lines.findIndex((line) => line.trim() !== '');
  const written = lines.map((line, index) => {
    const greets = index === firstLine || (index < firstLine + 3 && isGreeting(line));
    let result =
      greets && (isGreeting(line) || /様|さん|[,!:、]\s*$/u.test(line))
        ? adaptGreeting(line, oldRequester, newRequester)
        : line;
    if (!greets && oldRequester.last !== '' && newRequester.full !== '')
      result = result.replace(nameAlone(oldRequester.full), newRequester.full);
    if (index >= lines.length - SIGNATURE_LINES && newAgent.full !== '')
      result = replaceName(result, oldAgent.full, newAgent.full, oldAgent.first, newAgent.first);
    return result;
  });
  return withGaps(written.join('\n'), before, now, isCommon, others);
}
