import { estimateTokenCount } from 'tokenx';
import type { DeskField } from '../../../core/fields';
import type { Example } from '../../../core/learning';
import { makeMenu } from '../../../entrypoints/background/features/shortlist/menu';
import { questionsFor, type Question } from '../../../entrypoints/background/features/shortlist/questions';
import { triageRequest } from '../../../entrypoints/background/features/triage/triage-prompt';
import type { TrainingExample } from '../../../providers/on-device';
import type { ModelRequest } from '../../../providers/provider';
import { redact } from '../../../entrypoints/background/redaction/redact';
import type { PublicTicket } from '../../../core/ticket';
import { ticketOf } from './world';

export interface Setting {
  readonly name: string;
  readonly field: DeskField;
  readonly examples: readonly Example[];
  readonly examplesInPrompt: boolean;
}

export interface Figures {
  readonly name: string;
  readonly options: number;
  readonly examples: number;
  /** Share of the tickets whose right option is in the first prompt. */
  readonly recall: number;
  /** The same with the second prompt, if the model names the right area where it finds nothing. */
  readonly recallWithArea: number;
  /** Options in the first prompt. */
  readonly listed: number;
  /** Estimated tokens of a whole request, schema included. */
  readonly tokensAll: number;
  readonly tokens: number;
  /** Of those, the part that is the same for every ticket. */
  readonly tokensStable: number;
  /** Mean over all tickets, the second prompts of those that need one included. */
  readonly tokensWithArea: number;
  /** `tokens / tokensAll`. */
  readonly share: number;
  readonly shareWithArea: number;
  /** Finding the options and building the prompt: the first ticket of a run, then the mean and the slowest twentieth. */
  readonly msCold: number;
  readonly msWarm: number;
  readonly msWarm95: number;
  /** Processor time of it, which other work on the machine does not change. */
  readonly msProcessor: number;
}

/** Nothing is replaced here: what is counted is the catalogue. */
const sentAsItIs = (ticket: PublicTicket) => redact({ ticket, texts: [], maxChars: CONTEXT_CHARS }, 'off');

const fence = { open: '<ticket-000000000000000000>', close: '</ticket-000000000000000000>' };
const CONTEXT_CHARS = 24_000;
/** Tokens are counted for one ticket in so many: they differ little, and counting takes longer than all the rest. */
const COUNTED = 10;

const tokensBut = ({ user, schema }: ModelRequest): number =>
  estimateTokenCount(user) + estimateTokenCount(JSON.stringify(schema));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Asks about every text as the extension would, up to the request; no model is called. */
export function measure(
  { name, field, examples, examplesInPrompt }: Setting,
  texts: readonly TrainingExample[],
): Figures {
  const everything = makeMenu([field]).map((one) => ({ ...one, areas: new Map() }));
  const whole = triageRequest(sentAsItIs(ticketOf('?', 'whole')).ticket, everything, {}, fence, CONTEXT_CHARS);
  const wholeStable = estimateTokenCount(whole.system) + estimateTokenCount(JSON.stringify(whole.schema));
  const all: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  const times: number[] = [];
  let found = 0;
  let foundInArea = 0;
  let listed = 0;
  let stable = 0;
  let processor = 0;
  texts.forEach(({ text, label }, index) => {
    const ticket = ticketOf(text, `asked-${index}`);
    const requestOf = (question: Question): ModelRequest =>
      triageRequest(
        sentAsItIs(ticket).ticket,
        question.menu,
        {},
        fence,
        CONTEXT_CHARS,
        question.examples.map(({ names: _names, text, ...one }) => ({ ...one, text: sentAsItIs(ticket).textOf(text) })),
      );
    const before = process.cpuUsage();
    const start = performance.now();
    const questions = questionsFor({
      ticket,
      fields: [field],
      descriptions: {},
      examples,
      examplesInPrompt,
      contextChars: CONTEXT_CHARS,
    });
    const request = requestOf(questions.first);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    if (index > 0) processor += (user + system) / 1000;
    if (index === 0) stable = estimateTokenCount(request.system);
    if (index % COUNTED === 0) first.push(stable + tokensBut(request));
    // What a request with everything holds beside its stable part is the ticket alone.
    if (index % COUNTED === 0)
      all.push(
        wholeStable + estimateTokenCount(triageRequest(sentAsItIs(ticket).ticket, [], {}, fence, CONTEXT_CHARS).user),
      );
    const [shown] = questions.first.menu;
    listed += (shown?.names.size ?? 0) / texts.length;
    if ([...(shown?.names.values() ?? [])].includes(label)) {
      found += 1;
      return;
    }
    const position = field.options.findIndex(({ id }) => id === label);
    const area = [...(shown?.areas.values() ?? [])].find(({ options }) => options.includes(position));
    const within = area && questions.within(new Map([[field.id, [area]]]));
    if (within) second.push(stable + tokensBut(requestOf(within)));
    if ([...(within?.menu[0]?.names.values() ?? [])].includes(label)) foundInArea += 1;
  });
  const [cold = 0, ...warm] = times;
  const tokens = mean(first);
  const tokensWithArea = tokens + second.reduce((sum, value) => sum + value, 0) / texts.length;
  return {
    name,
    options: field.options.length,
    examples: examples.length,
    recall: found / texts.length,
    recallWithArea: (found + foundInArea) / texts.length,
    listed,
    tokensAll: mean(all),
    tokens,
    tokensStable: stable,
    tokensWithArea,
    share: tokens / mean(all),
    shareWithArea: tokensWithArea / mean(all),
    msCold: cold,
    msWarm: mean(warm),
    msProcessor: processor / Math.max(1, warm.length),
    msWarm95: warm.toSorted((a, b) => a - b)[Math.floor(warm.length * 0.95)] ?? 0,
  };
}
