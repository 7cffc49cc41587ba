// `require`: a bundler copies the properties of what it imports from such a module, and with that Chromium makes all of its APIs.
import polyfill = require('webextension-polyfill');

/** Takes the place of `wxt/browser` in the worker and in our own pages; a desk's tab keeps the bare one, which weighs nothing. */
export const browser = polyfill;
