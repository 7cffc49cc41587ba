import { describeError } from '../../core/error-text';
import type { DesksideError } from '../../core/errors';
import { providerFacts, type ProviderId } from '../../core/providers';

/** On this page no ticket is at stake, so nothing needs to be said about one. */
export const sentenceOf = (error: DesksideError): string => describeError(error).sentence.replace(' Nothing was changed on the ticket.', '');

const own: Partial<Record<ProviderId, string>> = { 'on-device': 'this device', browser: 'the browser’s own model', compatible: 'your own server' };

/** A provider's name inside a sentence. */
export const nameOf = (id: ProviderId): string => own[id] ?? providerFacts[id].name;

export const startWithCapital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
