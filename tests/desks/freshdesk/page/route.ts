export type Route =
  | { readonly kind: 'ticket'; readonly id: number }
  | { readonly kind: 'list'; readonly view: string }
  | { readonly kind: 'other'; readonly path: string };

/** What an address shows. Query strings do not matter. */
export function routeOf(path: string): Route {
  const [, id] = /^\/a\/tickets\/(\d+)(?:\/|$)/.exec(path) ?? [];
  if (id !== undefined) return { kind: 'ticket', id: Number(id) };
  const [, view] = /^\/a\/tickets(?:\/filters\/([\w-]+))?\/?$/.exec(path) ?? [null];
  return /^\/a\/tickets(?:\/filters\/[\w-]+)?\/?$/.test(path)
    ? { kind: 'list', view: view ?? 'unresolved' }
    : { kind: 'other', path };
}

export const ticketPath = (id: number): string => `/a/tickets/${id}`;
export const listPath = (view: string): string => `/a/tickets/filters/${view}`;
