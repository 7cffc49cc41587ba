/**
 * Some models write their thinking into the answer, between tags or in channels. It is never shown and never kept.
 * Some templates put the opening tag into the prompt, so that the answer starts inside a trace and only closes it.
 */
const OPEN = /<(think|thinking|thought)>|\[THINK\]/i;
const CLOSE = /<\/(think|thinking|thought)>|\[\/THINK\]/i;
/** gpt-oss thinks in channels; a server that does not know its format passes them on. Only the channel `final` is the answer. */
const CHANNEL = /<\|(?:start|channel)\|>/;
const FINAL = /<\|channel\|>\s*final[^<]*(?:<\|constrain\|>[^<]*)?<\|message\|>/;
const AFTER_FINAL = /<\|(?:end|return|call|start|channel)\|>/;
const TAGS = [
  '<|start|>',
  '<|channel|>',
  '<|end|>',
  '<|return|>',
  '<|call|>',
  '<think>',
  '<thinking>',
  '<thought>',
  '</think>',
  '</thinking>',
  '</thought>',
  '[think]',
  '[/think]',
];
const LONGEST_TAG = Math.max(...TAGS.map((tag) => tag.length));

/** Index where a tag may have begun that the rest of the stream would complete; the text's length when there is none. */
function startOfPartialTag(text: string): number {
  const from = Math.max(0, text.length - LONGEST_TAG);
  for (let at = from; at < text.length; at += 1) {
    const tail = text.slice(at).toLowerCase();
    if (TAGS.some((tag) => tag !== tail && tag.startsWith(tail))) return at;
  }
  return text.length;
}

/** True when a trace is closed that was never opened. */
export function closesUnopened(raw: string): boolean {
  const close = raw.search(CLOSE);
  const open = raw.search(OPEN);
  return close !== -1 && (open === -1 || close < open);
}

function withoutChannels(raw: string): string {
  const begins = raw.search(CHANNEL);
  if (begins === -1) return raw;
  const final = FINAL.exec(raw);
  if (!final) return raw.slice(0, begins);
  const answer = raw.slice(final.index + final[0].length);
  const ends = answer.search(AFTER_FINAL);
  return raw.slice(0, begins) + (ends === -1 ? answer : answer.slice(0, ends));
}

function withoutTraces(raw: string): string {
  let rest = withoutChannels(raw);
  if (closesUnopened(rest)) rest = rest.replace(new RegExp(`^[^]*?(?:${CLOSE.source})`, 'i'), '');
  let kept = '';
  for (;;) {
    const open = OPEN.exec(rest);
    if (!open) return kept + rest;
    kept += rest.slice(0, open.index);
    rest = rest.slice(open.index + open[0].length);
    const close = CLOSE.exec(rest);
    if (!close) return kept;
    rest = rest.slice(close.index + close[0].length);
  }
}

/**
 * What a person may see of `raw`, the whole text so far.
 * @param ended the stream is over, so that a tag that only seemed to begin is text
 * @param startsInside this model is known to begin inside a trace: nothing is shown before it closes
 */
export function visibleText(raw: string, ended: boolean, startsInside = false): string {
  if (startsInside && !ended && raw.search(CLOSE) === -1) return '';
  const certain = ended ? raw : raw.slice(0, startOfPartialTag(raw));
  const text = withoutTraces(certain);
  return ended ? text.trim() : text.trimStart();
}
