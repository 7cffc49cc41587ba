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
  /** What is written, and only at a press. */
  readonly writes: readonly string[];
  /** What it does not know, and what follows from it. */
  readonly missing: readonly string[];
}

const cssWords = (css: Css): string => (typeof css === 'string' ? css : (css[0]?.css ?? ''));

const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(value));

function oneOf(values: readonly unknown[]): string {
  const words = values.map(quoted);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** `its \`Type\``, `its attribute \`data-public\``, `what \`.mode\` shows`. */
function subject({ path, text, value, attr, css }: Condition): string {
  if (path !== undefined) return path.startsWith('$.') ? `its \`${path.slice(2)}\`` : `\`${path}\``;
  if (text !== undefined) return `what \`${cssWords(text)}\` in it says`;
  if (value !== undefined) return `the value of \`${cssWords(value)}\` in it`;
  return css === undefined
    ? `its attribute \`${attr ?? ''}\``
    : `the attribute \`${attr ?? ''}\` of \`${cssWords(css)}\` in it`;
}

/** `its \`Type\` is “Create” or “Correspond”`. */
export function conditionInWords(condition: Condition): string {
  const { css, attr } = condition;
  if (css !== undefined && attr === undefined)
    return condition.absent === true ? `there is no \`${cssWords(css)}\` in it` : `there is \`${cssWords(css)}\` in it`;
  const about = subject(condition);
  if (condition.is !== undefined) return `${about} is ${quoted(condition.is)}`;
  if (condition.in !== undefined) return `${about} is ${oneOf(condition.in)}`;
  if (condition.has !== undefined) return `${about} holds ${quoted(condition.has)}`;
  if (condition.notIn !== undefined) return `${about} is not ${oneOf(condition.notIn)}`;
  if (condition.present === true) return `${about} is there`;
  if (condition.absent === true) return `${about} is missing`;
  return condition.empty === true ? `${about} is empty` : `${about} is not empty`;
}

const showing = { fields: 'the fields', thread: 'the conversation', composer: 'the reply box' } as const;

/** What counts as public is empty where the description knows no messages: then nothing of a conversation is read, and nothing can leave. */
export function inWords({
  pages,
  requests,
  messages,
  fields,
  save,
  direct,
  note,
  composer,
  about,
}: Description): InWords {
  const chosen = fields.filter(({ control }) => control !== undefined).length;
  return {
    pages: pages.map(({ path, shows }) => `\`${path}\`: ${shows.map((part) => showing[part]).join(', ')}`),
    asks: [...new Set(Object.values(requests.get).map(({ path }) => `\`${path.split('?', 1)[0] ?? ''}\``))],
    publicWhen: messages?.public.map(conditionInWords) ?? [],
    privateWhen: [
      ...(messages?.private?.map(conditionInWords) ?? []),
      ...(messages?.join?.contradicts === undefined
        ? []
        : [`the page shows \`${cssWords(messages.join.contradicts)}\` in its row`]),
    ],
    openingWhen: messages?.opening === undefined ? null : conditionInWords(messages.opening.if),
    writes: [
      ...(chosen > 0
        ? [
            `Values are chosen in the desk’s own form, and you save them.${save.oneSaveTakesAll === true ? ' One save takes everything along that is open in the form.' : ''}`,
          ]
        : []),
      ...(composer.length > 0 ? ['Replies are put into the desk’s reply box, and you send them.'] : []),
      ...(direct === undefined
        ? []
        : [
            `Where a field is not on the form, one press saves it at once: ${direct.method.toUpperCase()} \`${direct.path}\`.`,
          ]),
      ...(note === undefined ? [] : [`Internal notes, at a press: ${note.method.toUpperCase()} \`${note.path}\`.`]),
    ],
    missing: about.missing.map(({ fact }) => fact),
  };
}
