import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/**
 * Calls after each change of the page's own address. A link that is pressed changes nothing by itself: it may begin a download, be
 * called off by the desk's question whether to leave, or lead to a page from which the browser comes back to this one as it was.
 */
export function followAddress(ctx: ContentScriptContext, onChange: () => void): void {
  if ('navigation' in window)
    window.navigation.addEventListener('currententrychange', onChange, { signal: ctx.signal });
  // Without that interface this is a look at the address once a second.
  else ctx.addEventListener(window, 'wxt:locationchange', onChange);
}
