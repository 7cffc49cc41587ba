/** Tickets of the stories that hang together, whatever a desk calls that: one with two children, and one that others are related to. */
export const linked = {
  parent: 2114,
  children: [2152, 2170],
  tracker: 2191,
  related: [2214, 2215],
} as const;
