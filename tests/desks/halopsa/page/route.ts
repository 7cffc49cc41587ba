export type Route =
  | { readonly kind: 'ticket'; readonly id: number; readonly withList: boolean }
  | { readonly kind: 'list' }
  | { readonly kind: 'new' };

/** What an address shows. Numbers may be padded with zeros; `-1` is a record that is not saved yet. */
export function routeOf(path: string): Route {
  const url = new URL(path, location.origin);
  const id = url.searchParams.get('id') ?? '';
  const withList = url.pathname.startsWith('/tickets');
  if (url.pathname.startsWith('/newticket') || id === '-1') return { kind: 'new' };
  if (/^0*[1-9]\d*$/.test(id) && url.pathname.startsWith('/ticket'))
    return { kind: 'ticket', id: Number(id), withList };
  return { kind: 'list' };
}

export const padded = (id: number): string => String(id).padStart(7, '0');

export const ticketPath = (id: number, withList: boolean): string =>
  withList ? `/tickets?area=1&mainview=team&id=${padded(id)}` : `/ticket?id=${padded(id)}`;
