/** What can be asked of a desk, in the order of the table. */
export const parts = [
  'shown',
  'ticket',
  'messages',
  'people',
  'fields',
  'set in the page',
  'saved at once',
  'reply box',
  'internal note',
  'lists',
  'learning',
] as const;
export type Part = (typeof parts)[number];

/** How sure a fact is: two independent or one recent first-hand source, one credible source, a hint, nobody knows. */
type Grade = 'H' | 'M' | 'L' | '?';

export interface PartFact {
  /** Whether the description does it. `end`: the facts end here or forbid it, and nothing is read, set, or inserted. */
  readonly is: 'works' | 'end';
  /** Of the weakest fact that it rests on beside those of `ticket`; where the facts end, of what is missing. */
  readonly grade: Grade;
  /** One sentence: what it rests on, or what is missing. */
  readonly says: string;
}

/** What is known of a desk: the table in the docs is made of it, and the tests do what it says. */
export interface DeskFacts {
  readonly name: string;
  readonly parts: Readonly<Record<Part, PartFact>>;
}

/** By what a description calls a part in `about.missing`. */
export const called: Readonly<Record<Part, string>> = {
  shown: 'ready',
  ticket: 'requests',
  messages: 'messages',
  people: 'people',
  fields: 'fields',
  'set in the page': 'control',
  'saved at once': 'direct',
  'reply box': 'composer',
  'internal note': 'note',
  lists: 'queue',
  learning: 'solved',
};
