import { linksOf } from '../../core/draft-text/links';
import { datesOf } from '../../core/draft-text/dates';
import type { Reminder } from '../../core/draft';
import { isGreeting } from './clean-text';
import { oldNamesIn } from './old-names';
import { nameAlone, personName, type PersonName } from './people';

export interface ReplyPeople {
  readonly requesterName: string;
  readonly agentName: string;
}

export interface AdaptedReply {
  readonly text: string;
  /** What a person must look at before sending; plain sentences. */
  readonly warnings: readonly string[];
  /** The pieces of the text that belong to the earlier ticket. */
  readonly reminders: readonly Reminder[];
}

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

/** `#4711`, and the bare number of the earlier ticket. */
function numbersIn(text: string, oldTicketId: string): string[] {
  const numbers = new Set(text.match(/#\d{2,19}/g) ?? []);
  const bare = oldTicketId !== '' && new RegExp(`(?<!\\d)${oldTicketId}(?!\\d)`).test(text);
  if (bare && !numbers.has(`#${oldTicketId}`)) numbers.add(oldTicketId);
  return [...numbers];
}

function warningsOf(text: string, numbers: readonly string[], names: readonly string[]): string[] {
  const warnings: string[] = [];
  if (numbers.length > 0)
    warnings.push(`It mentions the number ${numbers.slice(0, 3).join(', ')} of an earlier ticket.`);
  if (linksOf(text).length > 0) warnings.push('It holds a link or an address of the earlier conversation.');
  if (datesOf(text).length > 0) warnings.push('It mentions a date.');
  for (const name of names) warnings.push(`“${name}” is still in the text.`);
  return warnings;
}

/** A past reply with the new people's names. Only names are changed; what else may be wrong is listed. */
export function adaptReply(
  reply: string,
  before: ReplyPeople & { readonly ticketId: string },
  now: ReplyPeople,
): AdaptedReply {
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
  const text = written.join('\n');
  const names = oldNamesIn(text, [oldRequester, oldAgent], [newRequester, newAgent]);
  const numbers = numbersIn(text, before.ticketId);
  return {
    text,
    warnings: warningsOf(text, numbers, names),
    reminders: [
      ...names.map((name) => ({ kind: 'name' as const, text: name })),
      ...numbers.map((number) => ({ kind: 'number' as const, text: number })),
    ],
  };
}
