import type { Description } from '../../core/described/description';
import type { Condition, Css } from '../../core/described/parts';
import type { ReadMessage } from '../../core/ticket';
import { holds, textsOf, valuesOf, type Source } from './evaluate';

type Messages = NonNullable<Description['messages']>;

export type Judgement = Pick<ReadMessage, 'visibility' | 'evidence'>;

/** What the health report shows of one. Characters. */
const longestEvidence = 200;

const cssText = (css: Css | undefined): string => (typeof css === 'string' ? css : (css?.[0]?.css ?? ''));

/** What was looked for and found, in the words of the description alone: nothing that somebody wrote is among it. */
export function evidenceOf(condition: Condition, source: Source): string {
  const { path, text, value, attr, css, is, in: oneOf, has } = condition;
  const found: readonly unknown[] =
    path === undefined ? textsOf({ text, value, attr, css }, source) : valuesOf(path, source);
  const wanted = is ?? has ?? oneOf?.find((one) => found.includes(one));
  const said = wanted === undefined ? '' : `=${String(wanted)}`;
  if (path !== undefined) return `json ${path.replace(/^\$\.?/, '')}${said}`;
  const where = cssText(text ?? value ?? css);
  return `page ${where}${attr === undefined ? '' : `[${attr}]`}${said}`;
}

const evidence = (conditions: readonly Condition[], source: Source): string =>
  conditions
    .map((one) => evidenceOf(one, source))
    .join(', ')
    .slice(0, longestEvidence);

/** One that holds of `private` makes it private; all of `public` have to hold; everything else is unknown. */
export function judge(
  { public: opens, private: closes = [] }: Pick<Messages, 'public' | 'private'>,
  row: Source,
): Judgement {
  const closing = closes.find((one) => holds(one, row));
  if (closing !== undefined) return { visibility: 'private', evidence: evidence([closing], row) };
  // Of no conditions all would hold.
  return opens.length > 0 && opens.every((one) => holds(one, row))
    ? { visibility: 'public', evidence: evidence(opens, row) }
    : { visibility: 'unknown', evidence: 'nothing says that it is public' };
}
