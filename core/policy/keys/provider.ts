import * as z from 'zod/mini';
import { providerIds } from '../../providers';
import { key, section } from './entry';
import { text } from './shapes';

/** Who answers, and with which key. */
export const providerKeys = section({
  id: 'provider',
  title: 'Provider and key',
  note: 'Who answers. With a provider named here, nobody needs to set one up.',
  keys: {
    'provider.use': key({
      schema: z.enum(providerIds),
      title: 'Provider',
      description:
        'What answers for everybody. Its address and model then come from this policy too, and people cannot change them; what they had set themselves is kept aside and comes back when this key is removed.',
      default: 'Each person chooses. A fresh install answers on the device and sends nothing.',
      example: 'azure',
      narrowest: 'nobody-asked',
      counts: { is: 'with-others' },
    }),
    'provider.address': key({
      schema: text(2000),
      title: 'Address',
      description:
        'Where that provider’s server is. Azure OpenAI and a custom server need one; the others have an address of their own. It counts only together with “Provider”.',
      default: 'The provider’s own address, where it has one.',
      example: 'https://example.openai.azure.com',
      narrowest: 'nobody-asked',
      counts: { is: 'with-others' },
    }),
    'provider.model': key({
      schema: text(200),
      title: 'Model or deployment',
      description:
        'The name of the model; for Azure OpenAI the name of the deployment. It counts only together with “Provider”.',
      default:
        'The model for drafts, or the one for suggestions, where one of them is named. Otherwise nothing can be asked.',
      example: 'gpt-5-mini',
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.modelForSuggestions': key({
      schema: text(200),
      title: 'Another model for suggestions',
      description:
        'Categories and priorities need less than a reply does, so a smaller and cheaper model often does. It counts only together with “Provider”.',
      default: 'The model above.',
      example: 'gpt-5-nano',
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.modelForDrafts': key({
      schema: text(200),
      title: 'Another model for drafts',
      description: 'It counts only together with “Provider”.',
      default: 'The model above.',
      example: 'gpt-5',
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.key': key({
      schema: text(2000),
      title: 'Key that your organisation provides',
      description:
        'Used by everybody who has no key of their own for this provider. A policy is not a safe: whoever may read policies on that computer can read the key, and chrome://policy shows it. Make a key for Deskside alone, with a spending limit at the provider, and change it when somebody leaves. Deskside itself never shows it. It counts only together with “Provider”.',
      default: 'Each person enters their own key where the provider needs one.',
      example: 'sk-example-key-with-its-own-spending-limit',
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.ownKeys': key({
      schema: z.boolean(),
      title: 'People may use keys of their own',
      description:
        'A person’s own key takes precedence over the provided one. With “false” own keys are neither asked for nor used.',
      default: 'They may.',
      example: false,
      narrowest: { is: false },
      counts: { is: 'rule', at: 'ownKeys', without: true },
    }),
  },
});
