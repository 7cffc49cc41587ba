import type { DesksideError, ErrorCode, ErrorText } from './errors';
import { named, pageWords, spoken, type ErrorWords } from './page-error-text';

const workerWords: Record<Exclude<ErrorCode, keyof typeof pageWords>, ErrorWords> = {
  off: {
    title: 'Deskside is off',
    sentence: () => 'It is switched off in the options. Nothing is read or sent.',
    action: 'open-options',
  },
  'not-licensed': {
    title: 'Not included',
    sentence: () => 'Deskside is not part of what your organisation has. Nothing is read or sent.',
    action: 'none',
  },
  paused: {
    title: 'Paused by your organisation',
    sentence: () => 'Deskside is paused for everybody. Nothing is read or sent until it is switched on again.',
    action: 'none',
  },
  'policy-waiting': {
    title: 'Waiting for the browser',
    sentence: () => 'It is not known yet whether your organisation has set anything, so nothing is read or sent.',
    action: 'retry',
  },
  'policy-unreadable': {
    title: 'The policy could not be read',
    sentence: () =>
      'The browser does not hand over what your organisation has set, so nothing is read or sent. Restart the browser.',
    action: 'none',
  },
  'limit-reached': {
    title: 'Monthly limit reached',
    sentence: (d) => `Deskside pauses${d ? ` until ${d}` : ''}, or until the limit is raised. Nothing is sent.`,
    action: 'open-options',
  },
  'request-too-large': {
    title: 'Too much for one request',
    sentence: (d) =>
      `This ticket takes more than ${d ? `the ${d} tokens` : 'the tokens'} that your organisation allows for one request. Nothing was sent.`,
    action: 'none',
  },
  'no-provider': {
    title: 'No provider yet',
    sentence: () => 'Choose what answers in the options. Until then nothing is sent.',
    action: 'open-options',
  },
  'no-key': {
    title: 'A key is missing',
    sentence: (d) => `${named(d, 'This provider')} needs a key before it answers.`,
    action: 'open-options',
  },
  'bad-key': {
    title: 'The key was refused',
    sentence: (d) =>
      `The provider did not accept the key${d ? ` ending in ${d}` : ''}. Nothing was changed on the ticket.`,
    action: 'open-options',
  },
  'not-a-key': {
    title: 'That is not a key',
    sentence: (d) =>
      `${d === undefined ? 'It is not what a provider hands out as a key' : d}. Copy the whole key where the provider shows it, and type it again. Nothing was sent.`,
    action: 'open-options',
  },
  'organisation-key-refused': {
    title: 'Organisation’s key refused',
    sentence: (d) =>
      d === undefined
        ? 'The provider did not accept your organisation’s key. Tell whoever manages it. Nothing was changed on the ticket.'
        : `Your organisation’s key is not a key: ${d}. Tell whoever manages it. Nothing was sent.`,
    action: 'retry',
  },
  'key-locked': {
    title: 'The key is locked',
    sentence: () => 'Enter your passphrase in the options to use the saved key.',
    action: 'open-options',
  },
  'key-lost': {
    title: 'Enter the key again',
    sentence: () => 'The browser dropped what opens the saved key, so it can no longer be read.',
    action: 'open-options',
  },
  'no-access': {
    title: 'No access to this address',
    sentence: (d) =>
      `The browser does not let Deskside reach ${named(d, 'that address')}. Press “Allow access” in Deskside’s popup, or save the address again in the options.`,
    action: 'retry',
  },
  offline: {
    title: 'This computer is offline',
    sentence: () => 'This computer is offline. It goes on by itself when it is online again.',
    action: 'none',
  },
  'not-running': {
    title: 'The server does not answer',
    sentence: (d) => `Nothing answers at ${named(d, 'the address')}. Start the server, then try again.`,
    action: 'retry',
  },
  'forbidden-origin': {
    title: 'The server refused this extension',
    sentence: (d) =>
      `It must allow the origin ${named(d, 'of this extension')}. The options show the setting for your system.`,
    action: 'open-options',
  },
  'server-refused': {
    title: 'The provider refused',
    sentence: (d) =>
      `${d === undefined ? 'It gives no reason' : `It says: “${d}”`}${d !== undefined && /[.!?…]$/.test(d) ? '' : '.'} Nothing was changed on the ticket.`,
    action: 'open-options',
  },
  'wrong-address': {
    title: 'Wrong address',
    sentence: (d) => `There is no chat endpoint at ${named(d, 'that address')}. Check the path in the options.`,
    action: 'open-options',
  },
  'not-json': {
    title: 'Not a model server',
    sentence: (d) =>
      `${named(d, 'The address')} answered with a web page instead of data. A proxy or a sign-in page may be in between.`,
    action: 'open-options',
  },
  'model-missing': {
    title: 'Model not found',
    sentence: (d) =>
      `The server does not have ${d ? `“${d}”` : 'that model'}. Pull it, or choose another one in the options.`,
    action: 'open-options',
  },
  'model-signed-out': {
    title: 'Ollama is not signed in',
    sentence: (d) =>
      `${d ? `“${d}”` : 'This model'} runs in Ollama’s cloud. Run “ollama signin” in a terminal on the computer that Ollama runs on, then try again.`,
    action: 'retry',
  },
  'no-model-list': {
    title: 'No list of models',
    sentence: (d) => `${named(d, 'The server')} gives no list of models that can be read. Type the model’s name.`,
    action: 'open-options',
  },
  'rate-limited': {
    title: 'Too many requests',
    sentence: () => 'The provider asks to wait a moment.',
    action: 'retry',
  },
  'quota-reached': {
    title: 'Quota reached',
    sentence: (d) => `The provider says that the quota or the balance is used up${d ? ` (${d})` : ''}.`,
    action: 'open-options',
  },
  'no-credit': {
    title: 'Nothing left to pay with',
    sentence: (d) =>
      `The account at ${named(d, 'the provider')} has no credit or no payment method. Add it there, then try again.`,
    action: 'retry',
  },
  'region-refused': {
    title: 'Not offered in this region',
    sentence: (d) =>
      `${named(d, 'The provider')} does not answer from this country or region. Choose another provider in the options.`,
    action: 'open-options',
  },
  overloaded: {
    title: 'The provider is overloaded',
    sentence: (d) => `${named(d, 'It')} has too much to do right now. Nothing was changed on the ticket.`,
    action: 'retry',
  },
  'too-long': {
    title: 'Too long for the model',
    sentence: (d) =>
      `The conversation is longer than ${d ? `“${d}”` : 'the model'} can read. Send less of it: “At most sent” in the options.`,
    action: 'open-options',
  },
  truncated: {
    title: 'The answer is too long',
    sentence: () => 'The model ran into its limit before the end. What arrived is kept below.',
    action: 'retry',
  },
  'browser-model-missing': {
    title: 'The browser has no model',
    sentence: () =>
      'This browser or this computer does not offer a model of its own. Choose another provider in the options.',
    action: 'open-options',
  },
  'browser-model-not-downloaded': {
    title: 'The model is not downloaded yet',
    sentence: () => 'The browser has to download its model once. Start that in the options.',
    action: 'open-options',
  },
  timeout: {
    title: 'No answer in time',
    sentence: (d) => `The provider did not answer${d ? ` within ${d}` : ' in time'}.`,
    action: 'retry',
  },
  'server-error': {
    title: 'The provider has a problem',
    sentence: (d) => `It answered with an error${d ? ` (${d})` : ''}. Nothing was changed on the ticket.`,
    action: 'retry',
  },
  'unknown-desk': {
    title: 'No help desk there',
    sentence: (d) => `No help desk that Deskside knows was recognised at ${named(d, 'that address')}.`,
    action: 'open-options',
  },
  'empty-answer': { title: 'An empty answer', sentence: () => 'The model answered with nothing.', action: 'retry' },
  refused: {
    title: 'The model declined',
    sentence: () => 'The model declined to answer for this ticket.',
    action: 'retry',
  },
  'cut-off': {
    title: 'The answer was cut off',
    sentence: () => 'The connection ended before the answer was complete. What arrived is kept below.',
    action: 'retry',
  },
  'desk-no-access': {
    title: 'No access to this help desk',
    sentence: (d) =>
      `The browser does not let Deskside reach ${named(d, 'that address')}. Add it again in the options, and allow it when the browser asks.`,
    action: 'open-options',
  },
  'desk-paused': {
    title: 'Paused on this desk',
    sentence: () => 'You paused Deskside on this desk. Resume it in Deskside’s popup.',
    action: 'none',
  },
  'no-match': {
    title: 'Nothing close enough',
    sentence: () => 'No macro or past reply fits this ticket well enough to start from.',
    action: 'open-options',
  },
  'bad-settings': {
    title: 'The settings could not be read',
    sentence: () => 'They are kept aside unchanged; Deskside stays off until you save them again.',
    action: 'open-options',
  },
};

const words: Record<ErrorCode, ErrorWords> = { ...workerWords, ...pageWords };

/** The words for an error: a short title, one sentence, and the one action that helps. */
export const describeError = ({ code, detail }: DesksideError): ErrorText => spoken(words[code], detail);

/** The error as a desk's tab is told of it: the tab holds no words for what only the worker can meet. */
export const withWords = (error: DesksideError): DesksideError => ({ ...error, words: describeError(error) });

/** A state as a desk's tab is told of it. */
export const toldState = <S extends object | { readonly error: DesksideError }>(state: S): S =>
  'error' in state ? { ...state, error: withWords(state.error) } : state;

/** The sentence where no ticket is open: in the options and in a connection test. */
export const describeAwayFromTicket = (error: DesksideError): string =>
  describeError(error).sentence.replace(' Nothing was changed on the ticket.', '');
