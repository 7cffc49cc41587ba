import polyfill from 'webextension-polyfill';

/** Takes the place of `wxt/browser` in the worker and in our own pages; a desk's tab keeps the bare one, which weighs nothing. */
export const browser = polyfill;
