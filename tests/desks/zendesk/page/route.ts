export type Route =
  | { readonly kind: 'ticket'; readonly id: number }
  | { readonly kind: 'view'; readonly viewId: string };

/** The agent address that is shown; anything that is no ticket is a list. */
export function routeOf(path: string): Route {
  const [, id] = /^\/agent\/(?:tickets|workspaces)\/(\d+)/.exec(path) ?? [];
  if (id !== undefined) return { kind: 'ticket', id: Number(id) };
  const [, viewId] = /^\/agent\/filters\/([\w-]+)/.exec(path) ?? [];
  return { kind: 'view', viewId: viewId ?? 'mine' };
}

export const ticketPath = (id: number): string => `/agent/tickets/${id}`;
