import type { WayOut } from '../../providers';

/** A way out that refuses nothing and leads to this `fetch`. */
export const openWay =
  (fetchIt: typeof fetch = (input, init) => fetch(input, init)): WayOut =>
  ({ url }, init, onLeaves) => {
    onLeaves();
    return fetchIt(url.href, init);
  };
