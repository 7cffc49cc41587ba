/** How tickets are shown. */
export type Look = 'list' | 'board';

const KEPT = 'queue-look';

/** As the person left it, on this computer; nothing of a ticket is kept here. */
export const readLook = (): Look => (localStorage.getItem(KEPT) === 'board' ? 'board' : 'list');

export const writeLook = (look: Look): void => localStorage.setItem(KEPT, look);
