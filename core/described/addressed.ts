import type { Description } from './description';

/** A described desk: what is known of every one of its kind, and where this one lies. */
export interface DescribedDesk {
  readonly description: Description;
  /** What `{base}` stands for: empty, or `/rt`. */
  readonly base: string;
}

/** What the bootstrap needs of it: where its tickets are. */
export interface Addressed extends Pick<Description, 'pages' | 'ticketId'> {
  readonly base: string;
  /** Where the card and the draft stand, as far as they are switched on. */
  readonly anchors?: Description['anchors'];
}
