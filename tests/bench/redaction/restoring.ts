import { toPublicTicket, type PublicTicket } from '../../../core/ticket';
import { redact, type Redaction } from '../../../entrypoints/background/redaction/redact';
import type { Share } from './measure';
import type { Message } from './messages';
import type { Random } from './random';

export function ticketWith(text: string, requesterName = 'Mara Quinn', agentName = 'Jonas Weber'): PublicTicket {
  const read = toPublicTicket({
    ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '1' },
    subject: '',
    requesterName,
    agentName,
    values: {},
    fieldsOnForm: [],
    scope: null,
    messages: [
      {
        id: '1',
        visibility: 'public',
        evidence: 'made for a measurement',
        author: 'requester',
        authorName: requesterName,
        text,
        createdAt: '2026-11-30T10:00:00Z',
      },
    ],
    closed: false,
    canReplyPublicly: true,
    updatedStamp: '',
    source: 'json',
    parts: { subject: 'found', conversation: 'found' },
  });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const redacted = (text: string): Redaction =>
  redact({ ticket: ticketWith(text), texts: [], maxChars: 100_000 }, 'strict');

const MARK = /⟨(\w+) (\d+)⟩/g;

/** What models make of a mark; each has to come back as the value itself. */
const spellings: Readonly<Record<string, (kind: string, number: string) => string>> = {
  'as it was': (kind, number) => `⟨${kind} ${number}⟩`,
  'in capitals': (kind, number) => `⟨${kind.toUpperCase()} ${number}⟩`,
  'with a capital': (kind, number) => `⟨${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)} ${number}⟩`,
  'without a space': (kind, number) => `⟨${kind}${number}⟩`,
  'with more spaces': (kind, number) => `⟨ ${kind}  ${number} ⟩`,
  'in pointed brackets': (kind, number) => `<${kind} ${number}>`,
  'in square brackets': (kind, number) => `[${kind} ${number}]`,
  'in round brackets': (kind, number) => `(${kind} ${number})`,
  'in wide brackets': (kind, number) => `＜${kind}　${number}＞`,
  'in other pointed brackets': (kind, number) => `〈${kind} ${number}〉`,
  'with an underscore': (kind, number) => `⟨${kind}_${number}⟩`,
  'with a hyphen': (kind, number) => `⟨${kind}-${number}⟩`,
  'escaped for HTML': (kind, number) => `&lt;${kind} ${number}&gt;`,
  'in the plural': (kind, number) => `⟨${kind}s ${number}⟩`,
};

/** Where it is a word by itself; what is said of anything, and what the message speaks of, keeps its brackets. */
const ALONE = /(?<=^|[\s"„[(])⟨([a-z]+) (\d+)⟩(?=$|[\s"“!?;\])]|[.,:](?:\s|$))(?! of \d)/g;

const withoutBrackets = (sent: string, text: string): string =>
  sent.replaceAll(ALONE, (mark, kind: string, number: string) =>
    kind === 'number' || new RegExp(`${kind}s?[\\s_.:#-]{0,3}0*${number}`, 'i').test(text) ? mark : `${kind} ${number}`,
  );

function streamed(text: string, redaction: Redaction, random: Random): string {
  const growing = redaction.growing();
  let shown = '';
  for (let at = 0; at < text.length;) {
    at = Math.min(text.length, at + random.whole(1, random.of([1, 3, 9, 40])));
    const next = growing.add(text.slice(0, at));
    // Nothing that was shown may change, and no half of a mark is shown.
    if (!next.startsWith(shown) || /⟨[^⟩]*$/.test(next)) return '';
    shown = next;
  }
  return growing.end(text);
}

/** Each redacted message told back as models do, whole and in pieces. */
export function measureRestoring(
  messages: readonly Pick<Message, 'text'>[],
  random: Random,
): ReadonlyMap<string, Share> {
  const rows = new Map<string, { found: number; of: number; examples: string[] }>();
  const count = (row: string, isRight: boolean, example: string): void => {
    const known = rows.get(row) ?? { found: 0, of: 0, examples: [] };
    known.of += 1;
    if (isRight) known.found += 1;
    else if (known.examples.length < 3) known.examples.push(example);
    rows.set(row, known);
  };
  for (const { text } of messages) {
    const redaction = redacted(text);
    const sent = redaction.ticket.messages[0]?.text ?? '';
    for (const [name, spell] of Object.entries(spellings)) {
      const told = sent.replace(MARK, (_mark, kind: string, number: string) => spell(kind, number));
      count(name, redaction.restore(told) === text, JSON.stringify(told));
      count(`${name}, in pieces`, streamed(told, redaction, random) === text, JSON.stringify(told));
    }
    const bare = withoutBrackets(sent, text);
    count('without brackets', redaction.restore(bare) === text, JSON.stringify(bare));
    count('without brackets, in pieces', streamed(bare, redaction, random) === text, JSON.stringify(bare));
    const inflected = sent.replace(MARK, '$&s');
    const wanted = sent.replace(MARK, (mark) => `${redaction.restore(mark)}s`);
    count('with an ending', redaction.restore(inflected) === wanted, JSON.stringify(inflected));
  }
  return rows;
}
