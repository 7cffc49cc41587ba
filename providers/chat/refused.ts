import { isQuoted } from '../engine/quoted';
import { lessonOfRoom } from '../engine/room';
import { FORM, type Lesson, type Manner, type Refusal } from '../engine/wire';
import type { OptionalField } from './dialect';

/*
 * Words by which servers say what of a request they do not take. They are looked for in at most WORDS_LIMIT characters. Sources: the
 * issues of vLLM, llama.cpp, SGLang, TGI, LM Studio, Ollama, LiteLLM and of clients of Groq, DeepSeek, Gemini, Mistral, Cerebras,
 * Fireworks, Together, Perplexity, Qwen and xAI.
 */

/** The form of the answer: a schema, JSON or a tool that the server, its model or its grammar cannot do. */
const FORM_REFUSED =
  /response[_ .]?format|json[_ ]?schema|json_object|json mode|json_validate_failed|(?:failed to|could not) (?:validate|generate) json|failed_generation|structured[_ ]outputs?|guided|grammar|xgrammar|outlines|lm-format-enforcer|llguidance|initialize samplers|required for format|input should be 'text'|invalid schema|additional_?properties|response_?schema|response_?mime_?type|function_?declarations|schema (?:is too|produces|contains|must)|tool[_ ]choice|tool[_ ]use|tool call|tool-call-parser|functions? call|(?:support|supports|supported|using|enable) (?:the )?(?:tools?|functions?)\b|\btools? (?:is|are|param)|call a (?:tool|function)/i;
/** Of an error of the server itself: only what builds or reads a form. */
const FORM_FAILED =
  /grammar|json[_ ]?schema|response_format|initialize samplers|structured[_ ]outputs?|guided decoding|xgrammar|outlines|failed to parse input|required for format|does not support tools|requires --jinja/i;

const NO_SYSTEM =
  /system (?:role|message|prompt|instruction)s?(?: is| are)? (?:not |un)(?:supported|allowed|enabled|permitted)|(?:not|n't) support (?:the )?(?:a )?['"`]?system|developer instructions? (?:is|are) not|roles must alternate|got ['"`]?system\b|(?:unexpected|unknown|invalid|unsupported) (?:message )?role:? ['"`]?system|only (?:support )?['"`]?user['"`]?,? (?:and|or) ['"`]?assistant['"`]? roles/i;
/** A template that gives no reason: what most of them cannot do is the system's words. */
const TEMPLATE_FAILED = /jinja|chat[_ ]template|templateerror|raise_exception|error rendering prompt|apply_chat/i;

const NOT_TAKEN =
  /unsupported|not (?:supported|permitted|allowed|a valid|recogni[sz]ed)|unrecogni[sz]ed|unknown|unexpected|extra[_ ](?:inputs|fields|forbidden)|deprecated|instead|cannot find field|does not support|doesn't support/i;

const FIELDS: readonly (readonly [OptionalField, RegExp])[] = [
  // OpenAI streams some models only to organisations that it has verified.
  [
    'stream',
    /to stream this model|stream(?:ing)?['"`]?(?: mode)? (?:is |are )?not (?:supported|allowed|enabled)|(?:not|n't) support stream|stream['"`]? must be (?:set to )?false/i,
  ],
  ['stream_options', /stream_options|include_usage/i],
  ['temperature', /temperature/i],
  ['reasoning_effort', /reasoning|\bthink/i],
  ['strict', /\bstrict\b/i],
  ['prompt_cache_key', /prompt_cache_key/i],
  ['prompt_cache_options', /prompt_cache_(?:options|breakpoint)/i],
];
/** A limit that is refused for its size is no refusal of the field. */
const LIMITS: readonly (readonly [OptionalField, RegExp])[] = [
  [
    'max_completion_tokens',
    /(?:unsupported|unrecogni[sz]ed|unknown|unexpected|extra|cannot find)[^.]{0,80}max_completion_tokens|max_completion_tokens['"`]?:? (?:is |are )?(?:not |un|extra)/i,
  ],
  ['max_tokens', /max_tokens/i],
];

const FORM_PARAMS = /^(?:response_format|tools?|tool_choice|functions?|function_call|json_schema|guided_\w+)\b/i;

interface Found {
  readonly without: string;
  /** The words that said so; empty where the server pointed at the field itself. */
  readonly by: string;
}

export interface Reading {
  /** What only this service words so. */
  readonly refusesForm: boolean;
  /** The limit of tokens that the request had. */
  readonly asked: number;
  readonly carries: (field: string) => boolean;
}

function byParam({ param = '', words }: Refusal, carries: Reading['carries']): Found | null {
  if (FORM_PARAMS.test(param)) return { without: FORM, by: '' };
  if (param.endsWith('role') && carries('system') && /system/i.test(words)) return { without: 'system', by: '' };
  if (/^max_(?:completion_)?tokens$/.test(param))
    return carries(param) && NOT_TAKEN.test(words) ? { without: param, by: '' } : null;
  const [field] = FIELDS.find(([name]) => name === param) ?? [];
  return field !== undefined && carries(field) ? { without: field, by: '' } : null;
}

function byWords(words: string, form: RegExp | null, carries: Reading['carries']): Found | null {
  const system = carries('system') ? NO_SYSTEM.exec(words) : null;
  if (system) return { without: 'system', by: system[0] };
  if (carries('strict') && /\bstrict\b/i.test(words)) return { without: 'strict', by: 'strict' };
  const refused = form?.exec(words);
  if (refused) return { without: FORM, by: refused[0] };
  for (const [field, name] of FIELDS) {
    const said = carries(field) ? name.exec(words) : null;
    if (said) return { without: field, by: said[0] };
  }
  for (const [field, name] of LIMITS) {
    const said = carries(field) && NOT_TAKEN.test(words) ? name.exec(words) : null;
    if (said) return { without: field, by: said[0] };
  }
  const template = carries('system') ? TEMPLATE_FAILED.exec(words) : null;
  return template && { without: 'system', by: template[0] };
}

/** A field that the server points at, when it is another one than the words are about. */
const pointsElsewhere = ({ param = '' }: Refusal, { without }: Found): boolean =>
  /^(?:messages|model|max_tokens|max_completion_tokens|temperature|stream|user|input)\b/.test(param) &&
  !(without === 'system' && param.startsWith('messages')) &&
  param !== without;

/** Only a refusal that names the form or the field teaches; an error that names neither is just an error. */
export function lessonOf(refusal: Refusal, manner: Manner, { refusesForm, asked, carries }: Reading): Lesson | null {
  const { status = 0, words } = refusal;
  const hasForm = manner.request.schema !== undefined && manner.kind !== 'text';
  if (refusesForm && hasForm) return { without: FORM, sure: true };
  if ([400, 413, 422].includes(status) || (status === 429 && /request too large/i.test(words))) {
    const room = lessonOfRoom(words, manner, asked, carries('room'));
    if (room) return room;
  }
  const own = status === 500 || status === 501;
  if (status !== 400 && status !== 422 && !own) return null;
  const pointed = own ? null : byParam(refusal, carries);
  const found = pointed?.without === FORM && !hasForm ? null : pointed;
  if (found) return { without: found.without, sure: true };
  const said = byWords(
    words,
    hasForm ? (own ? FORM_FAILED : FORM_REFUSED) : null,
    own ? (field) => field === 'system' && carries(field) : carries,
  );
  if (said === null || pointsElsewhere(refusal, said)) return null;
  return { without: said.without, sure: !isQuoted(said.by, manner.request) };
}
