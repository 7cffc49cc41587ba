import type { PracticeLanguage } from '../../../desks/contract';
import { storyTickets } from '../../../desks/shared/story/index';
import type { ChatRequest } from '../../../providers/openai-server';
import { answerWith, promptOf } from '../../support/answers';
import type { DeskKit } from './kit';

/** The subject that a ticket has on every desk. */
function subjectOf(ticketId: number): string {
  const found = storyTickets.find(({ id }) => id === ticketId);
  if (!found) throw new Error(`The practice company has no ticket ${ticketId}`);
  return found.subject;
}

/** The longest line of the ticket's first message, as the desk has it. */
export function firstLine(ticketId: number): string {
  const [line = ''] = wordsOf(ticketId);
  return JSON.parse(`"${line}"`) as string;
}

/** The longest line of every message that the customer has written or got, oldest first, as JSON holds it. */
export function wordsOf(ticketId: number): string[] {
  const turns = storyTickets.find(({ id }) => id === ticketId)?.turns.filter((turn) => turn.public) ?? [];
  return turns.map(({ text }) =>
    JSON.stringify(
      text
        .split('\n')
        .map((line) => line.trim())
        .toSorted((a, b) => b.length - a.length)[0],
    ).slice(1, -1),
  );
}

/** What stands between the ticket's own marks: similar tickets that go along have theirs. */
const ticketIn = (request: ChatRequest): string =>
  /<(ticket-[0-9a-f]+)>\n([^]*)\n<\/\1>/.exec(promptOf(request))?.[2] ?? '';

export const isAbout = (request: ChatRequest, ticketId: number): boolean =>
  ticketIn(request).includes(subjectOf(ticketId));

export interface Sure {
  readonly path?: readonly string[];
  readonly reason?: string;
  readonly language?: PracticeLanguage;
  /** False: nothing speaks for a priority. */
  readonly priority?: boolean;
  readonly draft?: string;
  readonly alternatives?: readonly (readonly string[])[];
}

const joined = (path: readonly string[]): string => path.join(' › ');

/** A path of the desk's category field; the first one is what a sure model answers when nothing else is wished. */
export function pathOf(kit: DeskKit, index = 0): readonly string[] {
  const path = kit.facts.category.paths[index];
  if (!path) throw new Error(`${kit.facts.desk} names no category ${index}`);
  return path;
}

/** A model that is sure of itself. */
export function sure(
  kit: DeskKit,
  { path = pathOf(kit), reason = 'It says so', language = 'en', priority = true, draft, alternatives = [] }: Sure = {},
) {
  return answerWith(
    {
      category: joined(path),
      priority: priority ? kit.high[language] : 'none of these',
      confidence: 0.9,
      reason,
      alternatives: alternatives.map(joined),
    },
    draft,
  );
}

/** A model that has one answer for a ticket and another one for every other. */
export const sureOf =
  (kit: DeskKit, ticketId: number, first: Sure, others: Sure) =>
  (request: ChatRequest): string =>
    sure(kit, isAbout(request, ticketId) ? first : others)(request);

export const isChat = ({ path }: { readonly path: string }): boolean => path.endsWith('/chat/completions');
export const isDraftRequest = ({ body }: { readonly body: string }): boolean => body.includes('Write the reply now');
