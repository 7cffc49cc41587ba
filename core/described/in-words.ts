import { listText } from '../words/formats';
import { say } from '../words/say';
import type { Description } from './description';
import type { Condition, Css } from './parts';

/** What a description does, for the person who decides whether it may. Sentences; code stands between backticks. */
export interface InWords {
  /** Which pages of the desk it is about. */
  readonly pages: readonly string[];
  /** What is asked of the desk with the agent’s session. */
  readonly asks: readonly string[];
  /** When a message counts as public: all of these have to be true of it. */
  readonly publicWhen: readonly string[];
  /** When it never does: any of these is enough. */
  readonly privateWhen: readonly string[];
  /** When what a ticket was opened with counts as public, where that is no message of the conversation; null where it is one. */
  readonly openingWhen: string | null;
  /** When an article of the knowledge base counts as public: all of these. Empty where none is looked for. */
  readonly articleWhen: readonly string[];
  /** What is written, and only at a press. */
  readonly writes: readonly string[];
  /** What it does not know, and what follows from it. */
  readonly missing: readonly string[];
}

const cssWords = (css: Css): string => (typeof css === 'string' ? css : (css[0]?.css ?? ''));

const quoted = (value: unknown): string =>
  typeof value === 'string' ? say('described.text', { text: value }) : String(value);

const oneOf = (values: readonly unknown[]): string => listText(values.map(quoted), 'disjunction');

/** What a condition looks at, by the name that its sentences have for it. */
interface Subject {
  readonly is: 'own' | 'other' | 'text' | 'value' | 'attribute' | 'attribute-of';
  readonly name: string;
  /** Of the element that has the attribute. */
  readonly css: string;
}

function subjectOf({ path, text, value, attr = '', css }: Condition): Subject {
  if (path !== undefined)
    return path.startsWith('$.') ? { is: 'own', name: path.slice(2), css: '' } : { is: 'other', name: path, css: '' };
  if (text !== undefined) return { is: 'text', name: cssWords(text), css: '' };
  if (value !== undefined) return { is: 'value', name: cssWords(value), css: '' };
  return css === undefined
    ? { is: 'attribute', name: attr, css: '' }
    : { is: 'attribute-of', name: attr, css: cssWords(css) };
}

/** `its \`Type\` is “Create” or “Correspond”`, in the reader's language. */
export function conditionInWords(condition: Condition): string {
  const { css, attr } = condition;
  if (css !== undefined && attr === undefined)
    return say(condition.absent === true ? 'described.element.missing' : 'described.element.there', {
      css: cssWords(css),
    });
  const { is, ...about } = subjectOf(condition);
  const { is: exactly, in: among, has, notIn, present, absent, empty } = condition;
  if (exactly !== undefined) return say(`described.when.${is}.is`, { ...about, values: quoted(exactly) });
  if (among !== undefined) return say(`described.when.${is}.is`, { ...about, values: oneOf(among) });
  if (has !== undefined) return say(`described.when.${is}.holds`, { ...about, values: quoted(has) });
  if (notIn !== undefined) return say(`described.when.${is}.is-not`, { ...about, values: oneOf(notIn) });
  if (present === true) return say(`described.when.${is}.there`, about);
  if (absent === true) return say(`described.when.${is}.missing`, about);
  return say(`described.when.${is}.${empty === true ? 'empty' : 'not-empty'}`, about);
}

/** What counts as public is empty where the description knows no messages: then nothing of a conversation is read, and nothing can leave. */
export function inWords({
  pages,
  requests,
  messages,
  articles,
  fields,
  save,
  direct,
  note,
  composer,
  about,
}: Description): InWords {
  const chosen = fields.filter(({ control }) => control !== undefined).length;
  return {
    pages: pages.map(({ path, shows }) =>
      say('described.page', { path, parts: listText(shows.map((part) => say(`described.page.${part}`))) }),
    ),
    asks: [...new Set(Object.values(requests.get).map(({ path }) => `\`${path.split('?', 1)[0] ?? ''}\``))],
    publicWhen: messages?.public.map(conditionInWords) ?? [],
    privateWhen: [
      ...(messages?.private?.map(conditionInWords) ?? []),
      ...(messages?.join?.contradicts === undefined
        ? []
        : [say('described.row-mark', { css: cssWords(messages.join.contradicts) })]),
    ],
    openingWhen: messages?.opening === undefined ? null : conditionInWords(messages.opening.if),
    articleWhen: articles?.public.map(conditionInWords) ?? [],
    writes: [
      ...(chosen > 0
        ? [say(save.oneSaveTakesAll === true ? 'described.writes.form-all' : 'described.writes.form')]
        : []),
      ...(composer.length > 0 ? [say('described.writes.reply')] : []),
      ...(direct === undefined
        ? []
        : [say('described.writes.direct', { method: direct.method.toUpperCase(), path: direct.path })]),
      ...(note === undefined
        ? []
        : [say('described.writes.note', { method: note.method.toUpperCase(), path: note.path })]),
    ],
    missing: about.missing.map(({ fact }) => fact),
  };
}
