/** The extension's ids. Chromium's follows from the `key` in the manifest; a store may give another, which then has to be typed. */
export const CHROMIUM_ID = 'pfmijcflfajhkajmbjhajckhdlbgelgi';
export const GECKO_ID = 'deskside@deskside.app';

/** How Chrome and Edge name extensions: 32 letters from a to p. */
export const isChromiumId = (id: string): boolean => /^[a-p]{32}$/.test(id);
