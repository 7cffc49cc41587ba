import { fault, type DesksideFault } from '../../core/errors';
import type { StructuredKind } from '../../core/providers';
import { phrase } from '../../core/words/phrase';
import type { Connection } from '../engine/connection';
import { retryAfterMs, unauthorised } from '../engine/faults';
import { isQuoted } from '../engine/quoted';
import { lessonOfRoom } from '../engine/room';
import { FORM, type Lesson, type Manner, type Refusal } from '../engine/wire';
import type { OptionalField } from './request-body';

/** Between the type of an error and its message in the words of a refusal. */
export const TYPE_END = ' · ';

const CORS = /^CORS requests are not allowed/i;
const REGION = /unsupported (countr|region)/i;
const NO_CREDIT = /credit balance is too low/i;
const LIMIT_REACHED = /usage limits?\b|spend(ing)? limit|spend cap/i;
const TOO_LONG = /prompt is too long|exceed context limit|context window/i;
const FILTERED = /content filtering policy/i;
const DISABLED = /organization has been disabled/i;
const ABOUT_MODEL = /\bmodel\b/i;

function ofInvalidRequest(connection: Connection, said: string): DesksideFault | undefined {
  if (NO_CREDIT.test(said)) return fault('no-credit', connection.name);
  if (LIMIT_REACHED.test(said)) return fault('quota-reached');
  if (TOO_LONG.test(said)) return fault('too-long', connection.model);
  if (FILTERED.test(said)) return fault('refused');
  if (DISABLED.test(said)) return unauthorised(connection);
  return undefined;
}

/**
 * Errors by their `type`, also inside of a stream, where there is no status:
 * https://platform.claude.com/docs/en/api/errors. `undefined` leaves an error to the rules that all services share.
 */
export function faultOf(connection: Connection, refusal: Refusal): DesksideFault | undefined {
  const [type = '', said = ''] = refusal.words.split(TYPE_END);
  const { name, model } = connection;
  if (REGION.test(said)) return fault('region-refused', name);
  switch (type) {
    case 'authentication_error':
      return CORS.test(said)
        ? fault('not-allowed', phrase('error.denied.browser', { provider: name }))
        : unauthorised(connection);
    case 'permission_error':
      return ABOUT_MODEL.test(said) ? fault('model-missing', model) : unauthorised(connection);
    // What the service's front door answers in countries that it does not serve.
    case 'forbidden':
      return fault('region-refused', name);
    case 'not_found_error':
      return ABOUT_MODEL.test(said) ? fault('model-missing', model) : undefined;
    case 'billing_error':
      return fault('no-credit', name);
    case 'request_too_large':
      return fault('too-long', model);
    case 'rate_limit_error':
      return LIMIT_REACHED.test(said)
        ? fault('quota-reached')
        : fault('rate-limited', undefined, retryAfterMs(refusal));
    case 'overloaded_error':
      return fault('overloaded', name, retryAfterMs(refusal));
    case 'timeout_error':
      return fault('timeout');
    case 'invalid_request_error':
      return ofInvalidRequest(connection, said);
    default:
      return undefined;
  }
}

const FORMAT_REFUSED: Partial<Record<StructuredKind, RegExp>> = {
  json_schema: /output[_ ](config|format)|structured output|json_schema|grammar|schema/i,
  tool: /tool|grammar|schema/i,
};

const namedIn: readonly (readonly [OptionalField, RegExp])[] = [
  ['effort', /\beffort\b/i],
  ['thinking', /thinking/i],
];

/** What the words are about, with the words that say so. */
function refusedBy(words: string, kind: StructuredKind, carries: (field: OptionalField) => boolean) {
  // A strict form that is refused, for its size or by an older model, may still be taken as a loose one.
  const strict = kind === 'tool' && carries('strict') ? /\bstrict\b|grammar|schema/i.exec(words) : null;
  if (strict) return { without: 'strict', by: strict[0] };
  // The choice of a tool is refused while a model thinks, which names both.
  const aboutTool = kind === 'tool' && /tool_choice/i.test(words);
  for (const [field, name] of aboutTool ? [] : namedIn) {
    const said = carries(field) ? name.exec(words) : null;
    if (said) return { without: field, by: said[0] };
  }
  const form = FORMAT_REFUSED[kind]?.exec(words);
  return form ? { without: FORM, by: form[0] } : null;
}

/** Only a refusal that names the form or the field teaches; an error that names neither is just an error. */
export function lessonOf(
  { status, words }: Refusal,
  manner: Manner,
  asked: number,
  carries: (field: OptionalField) => boolean,
): Lesson | null {
  if (status !== 400 && status !== 422) return null;
  const room = lessonOfRoom(words, manner, asked, carries('room'));
  if (room) return room;
  const said = refusedBy(words, manner.kind, carries);
  return said && { without: said.without, sure: !isQuoted(said.by, manner.request) };
}
