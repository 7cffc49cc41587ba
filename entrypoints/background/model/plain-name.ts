import type { Provider } from '../../../providers/provider';

/**
 * What tells two providers apart, whatever language a person reads. As versions before told it, so that what they answered is found
 * again: it is part of the name of a question.
 */
export function plainNameOf(provider: Provider): string {
  const { id, label } = provider;
  if (typeof label === 'string') return label;
  if (id === 'on-device') return 'On this device';
  if (id === 'browser') return 'The browser’s own model';
  return ['Local server', 'model' in provider ? provider.model : ''].filter(Boolean).join(' · ');
}
