import type { DesksideError, ErrorAction, ErrorCode, ErrorText } from './errors';

/** What an error says, with the detail put in its place. */
export interface ErrorWords {
  readonly title: string;
  readonly sentence: (detail: string | undefined) => string;
  readonly action: ErrorAction;
}

export const named = (detail: string | undefined, otherwise: string): string => detail ?? otherwise;

/** What a desk's tab can meet by itself. What only the worker meets comes with its words and need not lie in every tab. */
export const pageWords = {
  'not-allowed': {
    title: 'Not allowed here',
    sentence: (d) => `Your organisation does not allow this${d ? ` (${d})` : ''}.`,
    action: 'none',
  },
  stopped: { title: 'Stopped', sentence: () => 'You stopped it. Nothing was changed on the ticket.', action: 'retry' },
  'worker-restarted': {
    title: 'Interrupted',
    sentence: () => 'The browser restarted Deskside before the answer was complete. Nothing was changed on the ticket.',
    action: 'retry',
  },
  'page-left': {
    title: 'Interrupted',
    sentence: () => 'This page was left before the answer was complete. Nothing was changed on the ticket.',
    action: 'retry',
  },
  'context-lost': {
    title: 'Deskside was updated',
    sentence: () => 'Reload this tab to go on. What you typed in the desk is kept by the desk.',
    action: 'reload-tab',
  },
  'reload-needed': {
    title: 'Reload this tab once',
    sentence: () => 'This desk keeps its session to itself. After one reload Deskside hears what the desk loads.',
    action: 'reload-tab',
  },
  'scrape-partial': {
    title: 'The ticket could not be read',
    sentence: (d) => `Not found on this page: ${named(d, 'parts of the ticket')}. Nothing was sent.`,
    action: 'retry',
  },
  'visibility-unknown': {
    title: 'Not sure what the customer can see',
    sentence: () => 'It could not be proven which messages are public, so nothing was sent.',
    action: 'retry',
  },
  'nothing-public': {
    title: 'Nothing public yet',
    sentence: () => 'This ticket has no message that the customer can see, so nothing was sent.',
    action: 'none',
  },
  'not-the-same-ticket': {
    title: 'Another ticket is open',
    sentence: (d) => `This belongs to ${d ? `#${d}` : 'another ticket'}. Nothing was inserted or changed.`,
    action: 'none',
  },
  'new-message': {
    title: 'A new message has arrived',
    sentence: () => 'The draft does not know it. Draft again, or insert it all the same.',
    action: 'draft-again',
  },
  'gaps-open': {
    title: 'Something is left to fill in',
    sentence: (d) =>
      `${d === '1' || d === undefined ? 'A gap is' : `${d} gaps are`} still open, so nothing was inserted. Fill in what stands in brackets, or insert it as it is.`,
    action: 'none',
  },
  'composer-not-public': {
    title: 'Not a public reply',
    sentence: () =>
      'The box that is open is an internal note, goes to others than the requester, or could not be read. Switch it to a public reply to the requester, then insert.',
    action: 'switch-to-public',
  },
  'composer-missing': {
    title: 'No reply box',
    sentence: () => 'Open the reply box of this ticket, then insert. You can copy the draft meanwhile.',
    action: 'copy',
  },
  'insert-unsure': {
    title: 'Could not insert it safely',
    sentence: (d) =>
      d === 'copied'
        ? 'The reply box did not take the text, so the draft was copied. Paste it where you want it.'
        : 'The reply box did not take the text, and the browser did not let it be copied. Press “Copy”, or mark the text and copy it.',
    action: 'copy',
  },
  'not-copied': {
    title: 'Not copied',
    sentence: () =>
      'The browser did not let it be copied, so the clipboard holds what it held. Mark the text and copy it.',
    action: 'none',
  },
  'field-not-on-form': {
    title: 'The field is not on this form',
    sentence: (d) =>
      `${named(d, 'The field')} is not shown on the ticket’s form. You can update the ticket directly; that saves at once and runs the desk’s rules.`,
    action: 'update-directly',
  },
  'field-not-set': {
    title: 'The field did not take the value',
    sentence: (d) =>
      `${named(d, 'The field')} was set in the form, but it did not read back. Look at it before you save the ticket.`,
    action: 'update-directly',
  },
  'read-only': {
    title: 'This ticket is read-only',
    sentence: () => 'It is closed, or you may not change it. Nothing was changed.',
    action: 'none',
  },
  'bad-answer': {
    title: 'No usable answer',
    sentence: () => 'The model did not choose among the desk’s own values. Nothing was changed on the ticket.',
    action: 'retry',
  },
  conflict: {
    title: 'Somebody changed the ticket',
    sentence: () => 'It was updated since it was read. Nothing was overwritten.',
    action: 'retry',
  },
  'desk-signed-out': {
    title: 'Signed out of the desk',
    sentence: () => 'The desk no longer accepts your session. Sign in again, then retry.',
    action: 'sign-in',
  },
  'desk-rate-limited': {
    title: 'The desk asks to wait',
    sentence: () => 'The desk’s request limit is reached. Wait a little, then try again.',
    action: 'retry',
  },
  'desk-refused': {
    title: 'The desk refused',
    sentence: (d) => `The desk did not allow it${d ? ` (${d})` : ''}.`,
    action: 'none',
  },
  'desk-unreachable': {
    title: 'The desk does not answer',
    sentence: () => 'The desk could not be reached. Check the connection, then try again.',
    action: 'retry',
  },
  'storage-full': {
    title: 'No room left',
    sentence: () => 'The browser’s storage for Deskside is full. Erase old data in the options.',
    action: 'open-options',
  },
  unexpected: {
    title: 'Something went wrong',
    sentence: (d) => `An unexpected problem stopped this${d ? ` (${d})` : ''}. Nothing was changed on the ticket.`,
    action: 'retry',
  },
} satisfies Partial<Record<ErrorCode, ErrorWords>>;

export const spoken = ({ title, sentence, action }: ErrorWords, detail: string | undefined): ErrorText => ({
  title,
  sentence: sentence(detail),
  action,
});

/** The words for an error in a desk's tab: those that the worker gave along, or the tab's own. */
export function describeHere({ code, detail, words }: DesksideError): ErrorText {
  if (words !== undefined) return words;
  const own: Partial<Record<ErrorCode, ErrorWords>> = pageWords;
  return spoken(own[code] ?? pageWords.unexpected, detail);
}
