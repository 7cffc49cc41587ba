/** What a mark of a model's own language does to the text that it stands in. */
type MarkKind =
  /** Opens and closes what is thought: never shown. */
  | 'think'
  | 'unthink'
  /** Opens and closes the call of a tool: never shown in a draft. */
  | 'call'
  | 'uncall'
  /** Opens and closes the answer itself: its words stay. */
  | 'wrap'
  | 'unwrap'
  /** Begins a turn; a role may follow. After the answer it is the next turn, which the model made up. */
  | 'turn'
  /** Ends a turn. */
  | 'stop'
  /** Channels of gpt-oss. */
  | 'channel'
  | 'message'
  /** Anything else: taken out. */
  | 'drop';

export interface Mark {
  readonly kind: MarkKind;
  readonly length: number;
  /** What closes what. */
  readonly family: string;
}

/** Longest mark, in characters. */
export const LONGEST_MARK = 80;

const SPECIAL = /^<([|｜])([^\s<>|｜]{1,50})(?:[|｜]>|>)/;
/** Gemma 4 closes with the bar at the end. */
const BAR_AT_END = /^<(\/?[A-Za-z_]{1,24})[|｜]>/;
/** DeepSeek 3.2 writes its calls so. */
const DSML = /^<(\/?)[|｜]DSML[|｜][^<>]{0,60}>/;
const TAG = /^<(\/?)([A-Za-z][\w:.=-]{0,60})\/?>/;
const BRACKET = /^\[(\/?)([A-Za-z_]{3,20})\]/;
/** EXAONE. */
const BAR_BRACKET = /^\[\|([^\s[\]|]{1,30})\|\]/;
/** Kimi. */
const TRIANGLE = /^◁(\/?)think▷/;
/** What may become a mark with the next letters. */
const BEGUN =
  /^(?:<(?:[|｜][^\s<>]{0,60}|\/?(?:[|｜][^\s<>]{0,60}|[A-Za-z][\w:.=-]{0,60}[/|｜]?)?)|\[\/?(?:[A-Za-z_]{0,20}|\|[^\s[\]]{0,31})|◁\/?[a-z]{0,5})$/;

/** Without bars, dashes and case: `tool▁calls▁begin`, `tool_calls_begin` and `ToolCallsBegin` are one. */
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9/:=]/g, '');

const STOPS = new Set(
  'imend eotid eomid eot eos end return call endoftext endofturn endofturntoken endturn endofsentence endofutterance endofprompt stop endseq endofmessage messagesep separator assistantend userend /s seedeos eop'.split(
    ' ',
  ),
);
const TURNS = new Set(
  'imstart startheaderid headerstart start startofrole startofturn startofturntoken begin turn user assistant system observation human bot imuser imassistant imsystem chatbottoken usertoken systemtoken developer'.split(
    ' ',
  ),
);
const THINKS = new Set(
  'think thinking beginofthought startthinking startofthinking innerprefix thinkstart beginofthinking'.split(' '),
);
const UNTHINKS = new Set(
  '/think /thinking endofthought endthinking endofthinking innersuffix content thinkend'.split(' '),
);
const CALLS =
  /^(?:toolcalls?|toolcalls?(?:section)?(?:begin|start)|pythontag|startaction|actionstart|toolsprefix|plugin|functioncalls?|toolcallargumentbegin|toolsep|execute(?:start)?)$/;
const UNCALLS = /^(?:\/toolcalls?|toolcalls?(?:section)?end|endaction|actionend|toolssuffix|executeend)$/;

function ofSpecial(name: string): readonly [MarkKind, string] {
  const plain = bare(name);
  if (plain === 'channel') return ['channel', ''];
  if (plain === 'message') return ['message', ''];
  if (STOPS.has(plain)) return ['stop', ''];
  if (TURNS.has(plain)) return ['turn', ''];
  if (THINKS.has(plain)) return ['think', 'special'];
  if (UNTHINKS.has(plain)) return ['unthink', 'special'];
  if (CALLS.test(plain)) return ['call', 'special'];
  return UNCALLS.test(plain) ? ['uncall', 'special'] : ['drop', ''];
}

/** `think` of every spelling, with the maker's name before it (Seed, MiniMax) or a number behind it (Hunyuan). */
const THINK_TAG =
  /^(?:[a-z]{2,12}:)?(?:think(?:ing)?|thoughts?)(?::[\w-]{1,40})?$|^think_never_used_\w{1,60}$|^longcat_think$/;
const THOUGHT_TAG =
  /^(?:reasoning|reflection|scratchpad|inner_monologue|inner_thoughts|seed:cot_budget_reflect|unused94)$/;
const CALL_TAG =
  /^(?:[a-z]{2,12}:)?(?:tool_calls?|tool_use|function_calls?|functioncall|longcat_tool_call|tool_code|invoke)$|^function=[\w.-]{1,60}$/;
const WRAP_TAG = /^(?:answer(?::[\w-]{1,40})?|final|final_answer|final_response|response|output|solution|reply)$/;

function ofTag(closes: boolean, name: string): readonly [MarkKind, string] | null {
  const tag = name.toLowerCase();
  if (tag === 'unused95') return ['unthink', 'unused94'];
  if (THINK_TAG.test(tag)) return [closes ? 'unthink' : 'think', 'think'];
  if (THOUGHT_TAG.test(tag)) return [closes ? 'unthink' : 'think', tag];
  if (CALL_TAG.test(tag) || (closes && tag === 'function'))
    return [closes ? 'uncall' : 'call', tag.startsWith('function=') ? 'function' : tag];
  if (WRAP_TAG.test(tag)) return [closes ? 'unwrap' : 'wrap', 'wrap'];
  if (closes) return tag === 's' ? ['stop', 's'] : null;
  if (tag === 's') return ['drop', 's'];
  if (/^(?:start_of_turn|sop)$/.test(tag)) return ['turn', ''];
  if (/^(?:end_of_turn|end_of_utterance|eos|eop|seed:eos)$/.test(tag)) return ['stop', ''];
  return /^(?:bos|pad|unk|mask|seed:bos|unused\d{1,4}|special_\d{1,4}|extra_id_\d{1,3})$/.test(tag)
    ? ['drop', '']
    : null;
}

const BRACKETS: Readonly<Record<string, MarkKind>> = {
  INST: 'turn',
  SYSTEM_PROMPT: 'turn',
  TOOL_CALLS: 'call',
  ARGS: 'call',
  AVAILABLE_TOOLS: 'call',
  TOOL_RESULTS: 'call',
  gMASK: 'drop',
  EOS: 'stop',
  BOS: 'drop',
  PAD: 'drop',
};

function ofBracket(closes: boolean, name: string): readonly [MarkKind, string] | null {
  if (/^think$/i.test(name)) return [closes ? 'unthink' : 'think', 'bracket'];
  const kind = Object.hasOwn(BRACKETS, name) ? BRACKETS[name] : undefined;
  if (kind === undefined) return null;
  return [closes ? (kind === 'call' ? 'uncall' : 'drop') : kind, name];
}

/** Gemma 4: `<|channel>thought … <channel|>`, `<|tool_call> … <tool_call|>`, `<turn|>`. */
function ofHalfBar(atEnd: boolean, name: string): readonly [MarkKind, string] {
  switch (bare(name)) {
    case 'channel':
      return [atEnd ? 'unthink' : 'think', 'gemma'];
    case 'toolcall':
      return [atEnd ? 'uncall' : 'call', 'gemma'];
    case 'turn':
      return [atEnd ? 'stop' : 'turn', ''];
    default:
      return ['drop', ''];
  }
}

function meaning(at: string): { readonly found: readonly [MarkKind, string] | null; readonly length: number } | null {
  let match = DSML.exec(at);
  if (match) return { found: [match[1] === '/' ? 'uncall' : 'call', 'dsml'], length: match[0].length };
  match = SPECIAL.exec(at);
  if (match) {
    const half = !/[|｜]>$/.test(match[0]);
    return { found: half ? ofHalfBar(false, match[2] ?? '') : ofSpecial(match[2] ?? ''), length: match[0].length };
  }
  match = BAR_AT_END.exec(at);
  if (match) return { found: ofHalfBar(true, match[1] ?? ''), length: match[0].length };
  match = TAG.exec(at);
  if (match) return { found: ofTag(match[1] === '/', match[2] ?? ''), length: match[0].length };
  match = BRACKET.exec(at);
  if (match) return { found: ofBracket(match[1] === '/', match[2] ?? ''), length: match[0].length };
  match = BAR_BRACKET.exec(at);
  if (match) return { found: ofSpecial(match[1] ?? ''), length: match[0].length };
  match = TRIANGLE.exec(at);
  return match ? { found: [match[1] === '/' ? 'unthink' : 'think', 'triangle'], length: match[0].length } : null;
}

/**
 * The mark that `at` begins with. `begun`: it may become one with the next letters. `null`: it is text. Only the first
 * {@link LONGEST_MARK} characters are looked at.
 */
export function markAt(at: string): Mark | 'begun' | null {
  const window = at.slice(0, LONGEST_MARK);
  const read = meaning(window);
  if (read) return read.found && { kind: read.found[0], family: read.found[1], length: read.length };
  return at.length < LONGEST_MARK && BEGUN.test(window) ? 'begun' : null;
}
