const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Version 4 keeps where a card was left beside the settings: moving one changes nothing that anybody set. */
export function withoutPlaces(old: Record<string, unknown>): Record<string, unknown> {
  const desks = Object.entries(recordOf(old['desks'])).map(([origin, desk]) => {
    const { position: _card, draftPosition: _draft, ...rest } = recordOf(desk);
    return [origin, rest] as const;
  });
  return { ...old, desks: Object.fromEntries(desks) };
}

/** Where earlier settings than those of version 4 say that the card and the draft were left, by the desk's origin. */
export function placesOf(old: unknown): Record<string, Record<string, unknown>> {
  const desks = Object.entries(recordOf(recordOf(old)['desks'])).map(([origin, desk]) => {
    const { position: card, draftPosition: draft } = recordOf(desk);
    return [origin, { ...(card ? { card } : {}), ...(draft ? { draft } : {}) }] as const;
  });
  return Object.fromEntries(desks);
}
