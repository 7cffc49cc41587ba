import type { Feature } from '../features';
import type { ProviderId } from '../providers';
import type { Effective } from './effective';

interface Asked {
  readonly id: ProviderId;
  readonly kind: 'language-model' | 'classifier';
  /** Null when nothing leaves the browser. */
  readonly destination: string | null;
}

/** A destination that the person agreed to is theirs; one that the organisation chose is another matter, and is agreed to by itself. */
const fingerprintOf = ({ settings, rules }: Effective, { id }: Asked, destination: string): string =>
  rules.preset && id === settings.provider ? `managed ${destination}` : destination;

/**
 * Nothing is sent to a destination before somebody has agreed to it: the person, or an organisation that provisions them. Tickets
 * that the person did not open are agreed to by the person alone, whoever provisions them. What stays on the device needs no consent.
 */
export function hasAgreed(effective: Effective, asked: Asked, feature: Feature = 'triage'): boolean {
  const { settings, rules } = effective;
  if (asked.kind === 'classifier' || asked.destination === null) return true;
  if (feature === 'watch') return settings.agreedUnopened.includes(fingerprintOf(effective, asked, asked.destination));
  if (rules.provisioned && rules.preset && asked.id === settings.provider) return true;
  return settings.agreed.includes(fingerprintOf(effective, asked, asked.destination));
}

/** What is remembered when the person agrees. */
export const agreementTo = (effective: Effective, asked: Asked): readonly string[] =>
  asked.destination === null ? [] : [fingerprintOf(effective, asked, asked.destination)];
