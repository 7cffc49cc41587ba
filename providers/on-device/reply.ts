import { conversationTexts } from '../../core/draft-text/grounds';
import type { Macro } from '../../core/fields';
import type { Example } from '../../core/learning';
import { percentOf } from '../../core/suggestion';
import { phrase, type Told } from '../../core/words/phrase';
import type { PublicTicket } from '../../core/ticket';
import type { FoundReply } from '../provider';
import { adaptReply } from './adapt-reply';
import { breather, type Breather } from './breather';
import { cleanText } from './clean-text';
import { charDocument, wordDocument } from './documents';
import { fillMacro } from './fill-macro';
import { languageOf } from './language';
import { readMeanings } from './meanings';
import { isFunctionWord } from './names';
import { cosine } from './nearest';
import { buildVocabulary, vectorise, vectoriseAll, type Document, type SparseRow, type Vocabulary } from './tfidf';
import { wordsOf } from './tokens';
import { commonIn } from './reply-gaps/common';
import { ticketText } from './ticket-text';

/** A text that may be offered: what it was written for (a macro's title, a past problem), and what it says. */
interface Candidate {
  readonly need: string;
  readonly text: string;
  readonly from: { readonly macro: Macro } | { readonly example: Example };
}

/** Below this likeness nothing is offered. */
const CLOSE_ENOUGH = 0.25;
/** What the technician asks for counts beside the ticket. */
const INSTRUCTION_WEIGHT = 0.5;
const OTHER_LANGUAGE = 0.5;
/** So many of the likest by words are compared by parts of words too. */
const SHORT_LIST = 40;
/** The people of so many past tickets are known by name. */
const MOST_KNOWN = 2000;

/** Without function words: “please help with the” is not what two texts should agree on. */
const subjectDocument = (text: string): Document =>
  wordDocument(
    wordsOf(text)
      .filter((word) => !isFunctionWord(word))
      .join(' '),
  );

async function rowsOf(
  texts: readonly string[],
  make: (text: string) => Document,
  query: string,
  breath: Breather,
): Promise<{ rows: SparseRow[]; vocabulary: Vocabulary }> {
  const documents: Document[] = [];
  for (const text of texts) {
    await breath.breathe();
    documents.push(make(text));
  }
  const vocabulary = await buildVocabulary([...documents, make(query)], 200_000, breath);
  return { rows: await vectoriseAll(vocabulary, documents, breath), vocabulary };
}

/** Likeness of the query to each text, 0 to 1, in the view that `make` takes. */
async function likeness(
  texts: readonly string[],
  query: string,
  make: (text: string) => Document,
  breath: Breather,
): Promise<number[]> {
  const { rows, vocabulary } = await rowsOf(texts, make, query, breath);
  const row = vectorise(vocabulary, make(query));
  return rows.map((other) => cosine(row, other));
}

/** How well each candidate meets the ticket and the instruction. */
async function scored(
  candidates: readonly Candidate[],
  query: string,
  instruction: string,
  breath: Breather,
): Promise<{ candidate: Candidate; score: number }[]> {
  await readMeanings();
  const byNeed = await likeness(
    candidates.map(({ need }) => need),
    query,
    subjectDocument,
    breath,
  );
  const wishes: number[][] = [];
  if (instruction.trim() !== '') {
    for (const texts of [candidates.map(({ need }) => need), candidates.map(({ text }) => text)])
      wishes.push(await likeness(texts, instruction, subjectDocument, breath));
  }
  const wished = (index: number): number =>
    INSTRUCTION_WEIGHT * Math.max(0, ...wishes.map((scores) => scores[index] ?? 0));
  const likest = [...candidates.keys()]
    .sort((a, b) => (byNeed[b] ?? 0) + wished(b) - (byNeed[a] ?? 0) - wished(a) || a - b)
    .slice(0, SHORT_LIST);
  const byParts = await likeness(
    likest.map((index) => candidates[index]?.need ?? ''),
    query,
    charDocument,
    breath,
  );
  const language = languageOf(query);
  return likest.map((index, place) => {
    const candidate = candidates[index] as Candidate;
    const own = languageOf(candidate.text);
    const foreign = language !== 'unknown' && own !== 'unknown' && own !== language;
    const score = ((byNeed[index] ?? 0) + (byParts[place] ?? 0)) / 2 + wished(index);
    return { candidate, score: foreign ? score * OTHER_LANGUAGE : score };
  });
}

/** What is asked for in gaps, each kind once, with how many there are. Gaps stand in the draft's own language. */
function counted(gaps: readonly string[]): Told[] {
  const counts = new Map<string, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].map(([gap, count]) => (count > 1 ? phrase('reason.why.gap-often', { gap, count }) : gap));
}

function offered(
  { from, text }: Candidate,
  score: number,
  ticket: PublicTicket,
  examples: readonly Example[],
): FoundReply {
  const alike = percentOf(Math.min(1, score));
  if ('macro' in from) {
    const { text: filled, left } = fillMacro(text, ticket);
    return {
      text: filled,
      origin: { kind: 'macro', title: from.macro.title },
      explanation: [
        phrase('reason.why.macro', { title: from.macro.title, alike }),
        ...(left.length > 0 ? [phrase('reason.why.left', { gaps: left.slice(0, 10) })] : []),
      ],
    };
  }
  const { example } = from;
  const { ref, requesterName, agentName } = example;
  const adapted = adaptReply(
    text,
    { requesterName, agentName, ticketId: ref.ticketId, text: example.text },
    {
      requesterName: ticket.requesterName,
      agentName: ticket.agentName,
      texts: [ticket.ref.ticketId, ...conversationTexts(ticket)],
    },
    commonIn(examples, example, ticket.agentName),
    examples.slice(0, MOST_KNOWN).flatMap((other) => [other.requesterName, other.agentName]),
  );
  return {
    text: adapted.text,
    origin: { kind: 'past-reply', ticketId: ref.ticketId },
    explanation: [
      phrase('reason.why.reply', { ticket: ref.ticketId, alike }),
      ...(adapted.gaps.length > 0 ? [phrase('reason.why.taken-out', { gaps: counted(adapted.gaps) })] : []),
    ],
  };
}

/** What a text with a title was written for: its title alone, or all of it; the better one counts. */
const needsOf = ({ title, text }: Pick<Macro, 'title' | 'text'>): readonly string[] => [title, `${title}\n${text}`];

/**
 * How well each of these texts meets the ticket and the instruction, in their order: 0 to about 1, 0 too for those that others are far
 * ahead of. Throws only the signal's reason, or what reading the meanings of words rejected with.
 */
export async function meeting(
  ticket: PublicTicket,
  texts: readonly Pick<Macro, 'title' | 'text'>[],
  instruction: string,
  signal: AbortSignal,
): Promise<readonly number[]> {
  signal.throwIfAborted();
  if (texts.length === 0) return [];
  const { main, later } = ticketText(ticket);
  const candidates = texts.flatMap(({ title, text }, at) =>
    needsOf({ title, text }).map((need): Candidate => ({
      need,
      text,
      from: { macro: { id: String(at), title, text } },
    })),
  );
  const best = new Map<string, number>();
  for (const { candidate, score } of await scored(
    candidates,
    `${main}\n${later}`.trim(),
    instruction,
    breather(signal),
  ))
    if ('macro' in candidate.from)
      best.set(candidate.from.macro.id, Math.max(best.get(candidate.from.macro.id) ?? 0, score));
  return texts.map((_, at) => best.get(String(at)) ?? 0);
}

/**
 * The macro or past public reply that meets the ticket best. Null when none is close enough. Throws only the
 * signal's reason, or what reading the meanings of words rejected with.
 */
export async function findReply(
  ticket: PublicTicket,
  macros: readonly Macro[],
  examples: readonly Example[],
  instruction: string,
  signal: AbortSignal,
): Promise<FoundReply | null> {
  signal.throwIfAborted();
  const { main, later } = ticketText(ticket);
  const candidates: Candidate[] = [
    ...macros
      .filter((macro) => macro.text.trim() !== '')
      .flatMap((macro) => needsOf(macro).map((need): Candidate => ({ need, text: macro.text, from: { macro } }))),
    ...examples.flatMap((example) =>
      example.reply && example.ref.ticketId !== ticket.ref.ticketId
        ? [{ need: cleanText(example.text, example.requesterName), text: example.reply, from: { example } }]
        : [],
    ),
  ];
  if (candidates.length === 0) return null;
  const ranked = await scored(candidates, `${main}\n${later}`.trim(), instruction, breather(signal));
  ranked.sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best && best.score >= CLOSE_ENOUGH ? offered(best.candidate, best.score, ticket, examples) : null;
}
