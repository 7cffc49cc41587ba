/** One property: a choice among names, or an object that holds one as its `value`. */
interface AnswerProperty {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

export interface AnswerSchema {
  readonly properties?: Readonly<Record<string, AnswerProperty>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** The part of a chat request that answers are made from. */
export interface ChatRequest {
  readonly model: string;
  readonly stream: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema?: AnswerSchema } };
  /** One tool that must be called: the answer's form as its parameters. */
  readonly tools?: readonly { readonly function: { readonly name: string; readonly parameters?: AnswerSchema } }[];
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly max_tokens?: number;
  readonly [field: string]: unknown;
}

interface Option {
  readonly id: string;
  readonly name: string;
}

const OPTION = /^\s*- ([cp]\d+): (.+)$/gm;
const TICKET = /^<(ticket-[0-9a-f]+)>\n([\s\S]*)\n<\/\1>$/m;

/** What a large catalogue lists: `Hardware › Printer:` and below it `c12 Paper jam`; areas that can be opened are `g3 Hardware › Printer`. */
function grouped(text: string): Option[] {
  let above = '';
  return text.split('\n').flatMap((line) => {
    const [, id, name = ''] = /^([cg]\d+) (.+)$/.exec(line) ?? [];
    if (id === undefined) above = line.endsWith(':') ? line.slice(0, -1) : '';
    return id === undefined ? [] : [{ id, name: id.startsWith('c') && above ? `${above} › ${name}` : name }];
  });
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
const stem = (word: string): string => word.replace(/(ing|ed|es|s)$/, '');

const urgentWords = [
  'urgent',
  'down',
  'outage',
  'everyone',
  'cannot',
  'blocked',
  'asap',
  'production',
  'immediately',
  'stopped',
];

/** The options that the prompt offers, and the ticket's text: what stands between its marks, or the first user message. */
export function readPrompt(request: ChatRequest): {
  categories: Option[];
  areas: Option[];
  priorities: Option[];
  ticket: string;
} {
  const asked = request.messages.find(({ role }) => role === 'user')?.content ?? '';
  const marked = TICKET.exec(asked);
  // What customers wrote offers nothing.
  const offering = request.messages
    .map(({ role, content }) =>
      role === 'user' ? content.slice(0, TICKET.exec(content)?.index ?? content.length) : content,
    )
    .join('\n');
  const listed = [...offering.matchAll(OPTION)].map(([, id = '', name = '']): Option => ({ id, name }));
  const options = [...listed, ...grouped(offering)];
  const starting = (letter: string): Option[] => options.filter(({ id }) => id.startsWith(letter));
  const last = [...asked.matchAll(OPTION)].at(-1);
  const ticket = marked?.[2] ?? (last ? asked.slice(last.index + last[0].length) : asked);
  return { categories: starting('c'), areas: starting('g'), priorities: starting('p'), ticket };
}

function ranked(options: readonly Option[], ticket: string): { id: string; score: number; because: string }[] {
  const told = words(ticket);
  return options
    .map(({ id, name }) => {
      const wanted = new Set(words(name).map(stem));
      const hits = told.filter((word) => wanted.has(stem(word)));
      return { id, score: new Set(hits.map(stem)).size + hits.length / 100, because: hits[0] ?? '' };
    })
    .sort((a, b) => b.score - a.score);
}

function priorityFor(priorities: readonly Option[], ticket: string): string {
  const told = new Set(words(ticket));
  const level = urgentWords.filter((word) => told.has(word)).length;
  const wanted = level >= 2 ? /urgent|critical|highest/i : level === 1 ? /high/i : /normal|medium/i;
  return (
    (priorities.find(({ name }) => wanted.test(name)) ?? priorities[Math.floor(priorities.length / 2)])?.id ?? 'none'
  );
}

/** True when the request wants a choice among options rather than prose. */
export const wantsChoice = (request: ChatRequest): boolean =>
  request.response_format !== undefined ||
  request.tools !== undefined ||
  request.messages.some(({ content }) => content.includes('JSON Schema'));

function choice(request: ChatRequest): string {
  const { categories, areas, priorities, ticket } = readPrompt(request);
  const properties = (request.response_format?.json_schema?.schema ?? request.tools?.[0]?.function.parameters)
    ?.properties;
  const named = Object.entries(properties ?? {}).filter(([, property]) => property.properties?.['value'] !== undefined);
  // The first field is named by its own letter; without a schema, as the prompt names it.
  const key = named[0]?.[0] ?? /for each of: ([a-z]+)/.exec(request.messages[0]?.content ?? '')?.[1] ?? 'category';
  if (properties && named.length === 0)
    return JSON.stringify(Object.fromEntries(Object.keys(properties).map((name) => [name, true])));
  if (!properties && categories.length === 0) return JSON.stringify({ ready: true });
  const allowed = named[0]?.[1].properties?.['value']?.enum ?? categories.map(({ id }) => id);
  const order = ranked(
    categories.filter(({ id }) => allowed.includes(id)),
    ticket,
  );
  const [area] = ranked(
    areas.filter(({ id }) => allowed.includes(id)),
    ticket,
  );
  const [fitting] = order;
  const best = (fitting?.score ?? 0) < 1 && area && area.score >= 1 ? area : fitting;
  const found = best !== undefined && best.score >= 1;
  const asksPriority = named.length === 0 || named.some(([name]) => name === 'priority');
  const confidence = found ? Math.min(0.95, 0.6 + 0.1 * best.score) : 0.2;
  return JSON.stringify({
    reason: found
      ? `The customer writes about “${best.because}”.`
      : 'Nothing in the message points to one of the categories.',
    [key]: {
      value: best ? (found ? best.id : (allowed.find((id) => id === 'none') ?? best.id)) : (allowed[0] ?? 'none'),
      confidence,
      alternatives: order.slice(1, 3).map(({ id }) => id),
    },
    ...(asksPriority && key !== 'priority'
      ? { priority: { value: priorityFor(priorities, ticket), confidence, alternatives: [] } }
      : {}),
  });
}

function reply(request: ChatRequest): string {
  const asked = request.messages.find(({ role }) => role === 'user')?.content ?? '';
  const subject = /^subject:\s*(.+)$/im.exec(asked)?.[1]?.trim();
  const name = /the customer is called ([^\n]{1,120}?)\. The agent/i.exec(asked)?.[1]?.split(' ')[0];
  const wish = /^the agent asks of this draft: (.+)$/im.exec(asked)?.[1]?.trim();
  return [
    name ? `Hello ${name},` : 'Hello,',
    `Thank you for writing to us${subject ? ` about “${subject}”` : ''}. I am sorry for the trouble this causes you.`,
    ...(wish ? [`I have noted this for my reply: ${wish}`] : []),
    'Please restart the device once and try again. If it still does not work, tell us since when it happens and what the screen shows, and we will look into it with you.',
    'Kind regards',
  ].join('\n\n');
}

/** A valid choice by overlap of words, or a reply of several paragraphs. */
export const plausibleAnswer = (request: ChatRequest): string =>
  wantsChoice(request) ? choice(request) : reply(request);
