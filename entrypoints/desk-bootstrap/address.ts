const LOOK_MS = 1000;

/**
 * Calls after each change of the page's own address. A link that is pressed changes nothing by itself: it may begin a download, be
 * called off by the desk's question whether to leave, or lead to a page from which the browser comes back to this one as it was.
 * What an event says of an address is not read: a page can make one up.
 */
export function followAddress(onChange: () => void, signal: AbortSignal): void {
  if ('navigation' in window) return window.navigation.addEventListener('currententrychange', onChange, { signal });
  let { href } = location;
  const looking = setInterval(() => {
    if (location.href === href) return;
    ({ href } = location);
    onChange();
  }, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(looking));
}
