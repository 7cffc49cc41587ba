import type { Settings } from '../../core/settings';

/** What answers, in one line. */
export function providerLine({ provider, compatible }: Settings): string {
  if (provider === 'on-device') return 'Answers come from this device. Nothing is sent.';
  if (compatible.address === '') return 'Your server has no address yet.';
  return `Answers come from ${compatible.address}${compatible.model === '' ? '' : ` with ${compatible.model}`}.`;
}
