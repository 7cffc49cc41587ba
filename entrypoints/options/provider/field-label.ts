import { providerFacts, type ProviderId } from '../../../core/providers';
import { say } from '../../../core/words/say';

/** What stands beside a provider's field. */
export const fieldLabel = (id: ProviderId, field: 'address' | 'key' | 'model'): string =>
  field === 'model' && providerFacts[id].modelWord === 'Deployment'
    ? say('answers.field.deployment')
    : say(`answers.field.${field}`);
