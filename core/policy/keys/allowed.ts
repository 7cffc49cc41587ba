import * as z from 'zod/mini';
import { providerIds } from '../../providers';
import { key, section } from './entry';
import { host } from './shapes';

/** Who else may be asked. */
export const allowedKeys = section({
  id: 'allowed',
  title: 'What may be asked',
  note: 'Limits on where ticket texts may go. A missing list allows everything, an empty one nothing.',
  keys: {
    'allowed.providers': key({
      schema: z.array(z.enum(providerIds)),
      title: 'Providers that may be used',
      description: 'Any other provider is locked in the options and never asked. An empty list allows none.',
      default: 'All providers are allowed.',
      example: ['azure', 'on-device'],
      narrowest: { is: [] },
      empty: 'The list is empty, so no provider may be used.',
      counts: { is: 'with-others' },
    }),
    'allowed.servers': key({
      schema: z.array(host),
      title: 'Servers that may be asked',
      description:
        'Host names of model servers, one for each entry: api.openai.com names that host, *.example.com all hosts below example.com, localhost:11434 that port only, and https:// in front allows that scheme only. Deskside asks no other server, whatever provider is chosen. An empty list allows none.',
      default: 'All servers are allowed.',
      example: ['*.openai.azure.com', 'localhost:11434'],
      narrowest: { is: [] },
      empty: 'The list is empty, so no server may be asked.',
      counts: { is: 'rule', at: 'allowed.servers', without: null },
    }),
    'allowed.localOnly': key({
      schema: z.boolean(),
      title: 'Own computers only',
      description:
        'With “true” nothing leaves for the internet: only this computer (localhost) and private addresses such as 10.0.0.5 or 192.168.1.20 are asked. A name such as llm.example.com proves nothing, because a name may lead anywhere, so it is refused; write the address. Cloud providers are refused, and so is every model whose name ends in “-cloud” or “:cloud”: Ollama runs those on its maker’s servers. If somebody gives such a model another name on the server (an alias), Deskside cannot recognise it, and texts leave through that server.',
      default: 'Servers on the internet are allowed.',
      example: true,
      narrowest: { is: true },
      counts: { is: 'rule', at: 'allowed.localOnly', without: false },
    }),
  },
});
