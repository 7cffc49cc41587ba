import { isGreeting } from './clean-text';
import { nameAlone, personName, type PersonName } from './people';

export interface ReplyPeople {
  readonly requesterName: string;
  readonly agentName: string;
}

export interface AdaptedReply {
  readonly text: string;
  /** What a person must look at before sending; plain sentences. */
  readonly warnings: readonly string[];
}

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

/** The longer name first, so that a full name does not become half of one. Without a new name the old one just goes. */
function replaceName(line: string, long: string, newLong: string, short: string, newShort: string): string {
  let result = line;
  for (const [old, next] of [
    [long, newLong],
    [short, newShort],
  ] as const) {
    if (old === '' || !nameAlone(old).test(result)) continue;
    return next === ''
      ? result.replace(nameAlone(old), '').replace(/\s+(様|さん)?(?=[,!.、]|$)/u, '')
      : result.replace(nameAlone(old), next);
  }
  return result;
}

const SIGNATURE_LINES = 5;

function warningsOf(text: string, oldTicketId: string, leftOver: readonly string[]): string[] {
  const warnings: string[] = [];
  const numbers = [...new Set(text.match(/#\d{2,}/g) ?? [])];
  if (
    oldTicketId !== '' &&
    new RegExp(`(?<!\\d)${oldTicketId}(?!\\d)`).test(text) &&
    !numbers.includes(`#${oldTicketId}`)
  )
    numbers.push(oldTicketId);
  if (numbers.length > 0)
    warnings.push(`It mentions the number ${numbers.slice(0, 3).join(', ')} of an earlier ticket.`);
  if (/https?:\/\/|\S+@\S+\.\S+/.test(text))
    warnings.push('It holds a link or an address of the earlier conversation.');
  if (/\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\d{1,2}月\d{1,2}日/.test(text))
    warnings.push('It mentions a date.');
  for (const name of leftOver) warnings.push(`“${name}” is still in the text.`);
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
  const lines = reply.replace(/\r\n?/g, '\n').trim().split('\n');
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
  const kept = (old: PersonName, next: PersonName): string[] =>
    [...new Set([old.full, old.first, old.last])].filter(
      (name) => name.length >= 2 && ![next.full, next.first, next.last].includes(name) && nameAlone(name).test(text),
    );
  const leftOver = [...kept(oldRequester, newRequester), ...kept(oldAgent, newAgent)];
  return { text, warnings: warningsOf(text, before.ticketId, leftOver) };
}
