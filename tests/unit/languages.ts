import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A browser that reads English and can tell no text's language: WXT's stand-in has neither. */
Object.assign(fakeBrowser.i18n, {
  detectLanguage: () => Promise.resolve({ isReliable: false, languages: [] }),
  getAcceptLanguages: () => Promise.resolve(['en-US']),
});
