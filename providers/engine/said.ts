const SHOWN = 160;
const LOOKED_AT = 1_000;

/** What may be a key, a token or another secret; a line of a program's own bookkeeping too. */
const SECRET = /[A-Za-z0-9_+/=-]{24,}/g;
/** A quotation may be of the ticket. */
const QUOTED = /(["“”`])[^"“”`]{40,}["“”`]/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/** Words that say no more than the status does. */
const EMPTY_WORDS =
  /^(?:error|forbidden|unauthori[sz]ed|access denied|denied|not allowed|null|none|undefined|permission_?error|api_?error)?[.!]?$/i;

/**
 * A server's own sentence, fit to be shown: one line, short, without keys and long quotations. Undefined where it says nothing.
 * `words` as a {@link Refusal} has them: the sentence first, then the names of the error.
 */
export function saidBy(words: string, key: string | undefined): string | undefined {
  const [sentence = ''] = words
    .slice(0, LOOKED_AT)
    .replace(/^\d{3} /, '')
    .split(' · ');
  const plain = (key === undefined ? sentence : sentence.replaceAll(key, '…'))
    .replace(QUOTED, '“…”')
    .replace(INVISIBLE, ' ')
    .replace(/https?:\/\/[^ ]{1,200}/g, (link) => link.replace(/[?#].{0,200}$/, ''))
    .replace(SECRET, (text) => (/^[a-z/_-]+$/i.test(text) ? text : '…'))
    .replace(/^"|"$/g, '')
    .trim();
  if (EMPTY_WORDS.test(plain)) return undefined;
  return plain.length <= SHOWN
    ? plain
    : `${plain
        .slice(0, SHOWN)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}
