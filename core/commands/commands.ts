import { sentencesOf, type Sentence } from '../draft-text/guards/sentences';
import { inOrder, type Mark } from '../draft-text/mark';
import { withoutInvisible } from '../draft-text/invisible';
import { clip } from '../text';
import type { PublicTicket } from '../ticket';
import type { Phrases } from '../phrases/phrases';
import { fakeEnds, fakeMarks } from './fake-marks';
import { madeUpHistory } from './made-up-history';

/** A text that tells a machine what to do, or hides from a person what a machine reads. */
export interface Command {
  /** Of the message that it stands in; `null`: the subject. */
  readonly messageId: string | null;
  /** `instructs`: it commands. `disguised`: characters in it hide, turn or stand in for others. */
  readonly kind: 'instructs' | 'disguised';
  /** The place, at most {@link QUOTE_CHARS} characters. */
  readonly quote: string;
}

export const QUOTE_CHARS = 200;
/** So much of one message is looked at, in characters; no model is given more of it. */
const MESSAGE_CHARS = 100_000;
/** More places of one message tell nobody more. */
const PLACES = 3;

/** `Ignore all previous instructions`, in a text as `fold` leaves it. */
export const isOverride = (said: string, { before, setsAside, toldBefore }: Phrases): boolean =>
  setsAside.test(said) && toldBefore.test(said) && before.test(said);

/** What a machine is to do follows at once; a sentence that only begins with its name is about it. */
const AT_ONCE = 30;

function isOrdered(said: string, { address, orders }: Phrases): boolean {
  const match = address.exec(said);
  if (match === null) return false;
  const end = match.index + match[0].length;
  return orders.test(said.slice(end, end + AT_ONCE));
}

const commands = (said: string, phrases: Phrases): boolean =>
  phrases.command.test(said) ||
  phrases.draftingOrder.test(said) ||
  (phrases.replyHead.test(said) && phrases.deskVoice.test(said)) ||
  isOverride(said, phrases) ||
  isOrdered(said, phrases);

/** Letters of other scripts that look like these, inside of words of these. */
const alike: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ο: 'o',
  α: 'a',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  ε: 'e',
  κ: 'k',
};
const mixed = /[a-z][а-яіјѕԁһα-ω]|[а-яіјѕԁһα-ω][a-z]/u;
const withoutLookalikes = (said: string): string =>
  mixed.test(said) ? said.replace(/[аеорсухіјѕԁһοαινρτεκ]/gu, (letter) => alike[letter] ?? letter) : said;

const spread = /(?<![\p{L}\p{N}])(?:\p{L}[ .\-_*·]){5,80}\p{L}(?![\p{L}\p{N}])/gu;
const together = (said: string): string => said.replace(spread, (letters) => letters.replace(/[ .\-_*·]/g, ''));

/** Words whose letters were written apart have lost their spaces, so they are looked for without any. */
const spreadOut =
  /ignore(?:all)?(?:previous|prior|your|the|all)|systemprompt|setpriority|disregard(?:all|previous)|ignoriere(?:alle|deine)|ignorez?(?:toutes|les)|ignora(?:todas|las|as)/;

function isCommand({ plain: folded }: Pick<Sentence, 'plain'>, phrases: Phrases): boolean {
  if (commands(folded, phrases)) return true;
  const seen = withoutLookalikes(folded);
  if (seen !== folded && commands(seen, phrases)) return true;
  const joined = together(seen);
  return joined !== seen && (commands(joined, phrases) || spreadOut.test(joined));
}

/** What Deskside itself puts in the place of a value; no customer types it. */
const redactionMarks = /⟨[a-z]{2,10} \d{1,9}⟩/g;

const marksIn = (text: string, pattern: RegExp): Mark[] =>
  [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    text: piece,
  }));

/** Ends without a beginning before them. */
function endsIn(text: string): Mark[] {
  const found = [...text.matchAll(fakeEnds)];
  if (found.length === 0) return [];
  const lower = text.toLowerCase();
  return found.flatMap(({ 0: piece, 1: name = '', index }) => {
    const begins = lower.indexOf(`<${name.toLowerCase()}`);
    return begins !== -1 && begins < index ? [] : [{ start: index, end: index + piece.length, text: piece }];
  });
}

export const fakeMarksOf = (text: string): Mark[] => inOrder([...marksIn(text, fakeMarks), ...endsIn(text)]);

/** The places of a text that command a machine, each a sentence or a mark. Linear in its length. */
export function commandsOf(text: string, phrases: Phrases): Mark[] {
  const sentences = sentencesOf(text).filter((sentence) => isCommand(sentence, phrases));
  return inOrder([
    ...sentences.map(({ start, end, text: said }) => ({ start, end, text: said })),
    ...fakeMarksOf(text),
    ...marksIn(text, redactionMarks),
  ]);
}

/** Turned text, tags, and joints of no width inside of words of letters that need none. */
const disguise =
  /[\u202D\u202E\u{E0020}-\u{E007E}]|(?<=[\p{sc=Latin}\p{sc=Cyrillic}])[\u200B-\u200D\u2060-\u2064\uFEFF](?=[\p{sc=Latin}\p{sc=Cyrillic}])/gu;
/** Turning letters that run from left to right is what nobody needs, and a Latin word with a Cyrillic letter inside looks like another. */
const deceiving = /[\u202D\u202E](?=[^\p{sc=Arab}\p{sc=Hebr}]{3})|(?<=[A-Za-z]{2})[\u0400-\u045F](?=[A-Za-z]{2})/u;
/** One or two come from copying. */
const FEW = 2;

function disguisedAt(text: string): number | null {
  const turned = deceiving.exec(text);
  if (turned) return turned.index;
  // The flags of England, Scotland and Wales are written with tags.
  const found = [...text.replace(/\u{1F3F4}[\u{E0061}-\u{E007A}]{5}\u{E007F}/gu, '\u{1F3F4}').matchAll(disguise)];
  return found.length > FEW ? (found[0]?.index ?? 0) : null;
}

/** `E0041` is an `A` that nobody sees. */
const untagged = (text: string): string =>
  text.replace(/[\u{E0020}-\u{E007E}]/gu, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0xe0020) - 0xe0000));

function commandsInText(raw: string, messageId: string | null, said: readonly string[], phrases: Phrases): Command[] {
  const text = clip(raw, MESSAGE_CHARS);
  const visible = withoutInvisible(untagged(text)).text;
  const found = [...commandsOf(visible, phrases), ...madeUpHistory(visible, said, phrases)]
    .slice(0, PLACES)
    .map(({ text: quote }) => ({ messageId, kind: 'instructs' as const, quote: clip(quote, QUOTE_CHARS) }));
  if (found.length > 0) return found;
  const at = disguisedAt(text);
  if (at === null) return [];
  const around = withoutInvisible(text.slice(Math.max(0, at - 40))).text;
  return [{ messageId, kind: 'disguised', quote: clip(around.replace(/\s+/g, ' ').trim(), QUOTE_CHARS) }];
}

/** What of a ticket is there to command whoever reads it by machine. Agents' own messages are the desk's. */
export function commandsIn(ticket: PublicTicket, phrases: Phrases): Command[] {
  const said = ticket.messages.filter(({ author }) => author === 'agent').map(({ text }) => clip(text, MESSAGE_CHARS));
  return [
    ...commandsInText(ticket.subject, null, said, phrases),
    ...ticket.messages.flatMap(({ id, author, text }) =>
      author === 'agent' ? [] : commandsInText(text, id, said, phrases),
    ),
  ];
}
