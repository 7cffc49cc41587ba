import { providerName } from '../provider-name';
import { featuresWithModel, isSwitchedOn } from '../features';
import { providerFacts } from '../providers';
import { providerSettings } from '../settings';
import { listText } from '../words/formats';
import { say } from '../words/say';
import { hasAgreed } from './consent';
import type { Effective } from './effective';
import type { PolicyKey } from './table';
import type { Line, Persona } from './simulate';
import { serverOf, urlOf, whyRefused } from './simulate-server';

type Answering = Pick<Persona, 'ownKey' | 'used'>;

/** What people agreed to is kept by the whole address; here only the server is known. */
function agreedAddress(agreed: readonly string[], server: URL): string {
  const addresses = agreed.map((each) => each.replace(/^managed /, ''));
  return addresses.find((address) => urlOf(address)?.origin === server.origin) ?? server.href;
}

function keyLine({ settings, rules }: Effective, { ownKey }: Answering): Line | null {
  const { key: wants } = providerFacts[settings.provider];
  const name = providerName(settings.provider);
  if (wants === 'none') return null;
  const line = (tone: Line['tone'], sentence: string, key: PolicyKey | null): Line => ({
    about: say('simulate.about.key'),
    tone,
    sentence,
    key,
  });
  if (ownKey && rules.ownKeys)
    return line('plain', say(rules.providedKey ? 'simulate.key.own-before-provided' : 'simulate.key.own'), null);
  if (rules.providedKey)
    return line(
      'plain',
      say(ownKey ? 'simulate.key.provided-not-own' : 'simulate.key.provided'),
      ownKey ? 'provider.ownKeys' : 'provider.key',
    );
  if (wants === 'optional') return line('plain', say('simulate.key.none'), null);
  return rules.ownKeys
    ? line('no', say('simulate.key.asked-for', { name }), null)
    : line('no', say('simulate.key.not-to-be-had', { name }), 'provider.ownKeys');
}

function sentLine({ settings, rules }: Effective): Line {
  const { contextChars: characters } = providerSettings(settings, settings.provider);
  const examples = settings.examplesInPrompt;
  const tokens = rules.tokensPerRequest;
  const about = say('simulate.about.sent');
  if (tokens === null)
    return {
      about,
      tone: 'plain',
      sentence: say(examples ? 'simulate.sent.with-similar' : 'simulate.sent.alone', { characters }),
      key: null,
    };
  return {
    about,
    tone: 'plain',
    sentence: say(examples ? 'simulate.sent.with-similar-within' : 'simulate.sent.alone-within', {
      characters,
      tokens,
    }),
    key: 'limits.tokensPerRequest',
  };
}

/** What is asked about tickets that nobody opened, which no organisation agrees to for anybody; empty where none are triaged. */
function unopenedLines(effective: Effective, server: URL): readonly Line[] {
  const { capabilities, provider: id, agreedUnopened } = effective.settings;
  if (!isSwitchedOn(capabilities, 'watch')) return [];
  const destination = agreedAddress(agreedUnopened, server);
  const sentence = hasAgreed(effective, { id, kind: providerFacts[id].kind, destination }, 'watch')
    ? say('simulate.consent.unopened-agreed')
    : say('simulate.consent.unopened-asked', { host: server.host });
  return [{ about: say('simulate.about.consent'), tone: 'plain', sentence, key: null }];
}

/** Who answers, where it goes, whether the person is asked first, and with which key. `works`: nothing stands in the way. */
export function answerLines(
  effective: Effective,
  persona: Answering,
): { readonly lines: readonly Line[]; readonly works: boolean } {
  const { settings, rules } = effective;
  const { provider: id } = settings;
  const facts = providerFacts[id];
  const { address, model } = providerSettings(settings, id);
  const decided: PolicyKey | null = rules.preset ? 'provider.use' : null;
  const asking = featuresWithModel.filter((feature) => isSwitchedOn(settings.capabilities, feature));
  const named =
    asking.length > 0 && asking.every((feature) => rules.modelFor[feature] !== null)
      ? listText(
          asking.map((feature) => say(`simulate.model-for.${feature}`, { model: rules.modelFor[feature] ?? model })),
          'unit',
        )
      : model;
  const refused = [model, ...featuresWithModel.map((feature) => rules.modelFor[feature])]
    .flatMap((each) => (each === null ? [] : [whyRefused(rules, { id, address, model: each })]))
    .find((each) => each !== null);
  if (refused != null)
    return {
      lines: [
        {
          about: say('simulate.about.who'),
          tone: 'no',
          sentence: say(refused.key === null ? 'simulate.who.refused-by-person' : 'simulate.who.refused', {
            because: refused.because,
          }),
          key: refused.key,
        },
      ],
      works: false,
    };
  if (facts.model === 'required' && model === '')
    return {
      lines: [
        {
          about: say('simulate.about.who'),
          tone: 'no',
          sentence: say(
            facts.modelWord === 'Deployment' ? 'simulate.who.needs-deployment' : 'simulate.who.needs-model',
            { name: providerName(id) },
          ),
          key: rules.preset ? 'provider.model' : null,
        },
      ],
      works: false,
    };
  const who: Line = {
    about: say('simulate.about.who'),
    tone: 'plain',
    sentence:
      named === ''
        ? say('simulate.who.provider', { name: providerName(id) })
        : say('simulate.who.provider-with-model', { name: providerName(id), models: named }),
    key: decided,
  };
  const server = serverOf(id, address);
  if (facts.address === 'none')
    return {
      lines: [
        who,
        { about: say('simulate.about.where'), tone: 'plain', sentence: say('simulate.where.nowhere'), key: decided },
      ],
      works: true,
    };
  if (server === null)
    return {
      lines: [
        who,
        {
          about: say('simulate.about.where'),
          tone: 'no',
          sentence: say('simulate.where.needs-address', { name: providerName(id) }),
          key: rules.preset ? 'provider.address' : null,
        },
      ],
      works: false,
    };
  const agreed = hasAgreed(effective, {
    id,
    kind: facts.kind,
    destination: agreedAddress(settings.agreed, server),
  });
  const byPolicy = rules.provisioned && rules.preset;
  const consent: Line = agreed
    ? {
        about: say('simulate.about.consent'),
        tone: 'plain',
        sentence: say(byPolicy ? 'simulate.consent.by-organisation' : 'simulate.consent.agreed'),
        key: byPolicy ? 'provisioned' : null,
      }
    : {
        about: say('simulate.about.consent'),
        tone: 'plain',
        sentence: say('simulate.consent.asked', { host: server.host }),
        key: null,
      };
  const key = keyLine(effective, persona);
  const where: Line = {
    about: say('simulate.about.where'),
    tone: 'plain',
    sentence: say(facts.local ? 'simulate.where.own-server' : 'simulate.where.server', { host: server.host }),
    key: decided,
  };
  return {
    lines: [
      who,
      where,
      consent,
      ...unopenedLines(effective, server),
      ...(key === null ? [] : [key]),
      sentLine(effective),
    ],
    works: key?.tone !== 'no',
  };
}
