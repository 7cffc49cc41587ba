import { sayPhrase } from '../words/say-phrase';
import { providerName } from '../provider-name';
import { readKey } from '../api-key';
import { providerFacts, providerIds, type ProviderId } from '../providers';
import { careful, wrong, type Advice } from './advice-note';
import type { Rules } from './effective';
import { isOnOwnNetwork } from './hosts';
import type { Policy } from './schema';
import { serverOf, whyRefused } from './simulate-server';

type Preset = NonNullable<Policy['provider']>;

const alone = ['address', 'model', 'modelForSuggestions', 'modelForDrafts', 'key'] as const;

function withoutProvider(preset: Preset): readonly Advice[] {
  return alone.flatMap((part) =>
    preset[part] === undefined
      ? []
      : [
          wrong(
            `provider.${part}`,
            part === 'key'
              ? 'A key without a provider is handed to nobody. Choose the provider that it belongs to.'
              : 'It has no effect until a provider is chosen.',
          ),
        ],
  );
}

function onAddress(id: ProviderId, { address }: Preset): readonly Advice[] {
  const { address: asks } = providerFacts[id];
  const name = providerName(id);
  if (asks === 'required' && address === undefined) return [wrong('provider.address', `${name} needs an address.`)];
  if ((asks === 'none' || asks === 'fixed') && address !== undefined)
    return [careful('provider.address', `${name} takes no address; this one has no effect.`)];
  const server = serverOf(id, address ?? '');
  if (address !== undefined && server === null)
    return [wrong('provider.address', 'That is not an address that can be asked.')];
  if (server?.protocol === 'http:' && !isOnOwnNetwork(server.hostname))
    return [careful('provider.address', `Ticket texts and keys go to ${server.host} without encryption. Use https.`)];
  return [];
}

function onKey(id: ProviderId, { key, ownKeys }: Preset): readonly Advice[] {
  const { key: wants } = providerFacts[id];
  const name = providerName(id);
  if (wants === 'none')
    return key === undefined ? [] : [careful('provider.key', `${name} takes no key; this one has no effect.`)];
  const read = key === undefined ? null : readKey(key);
  if (read?.ok === false) return [wrong('provider.key', `That is not a key. ${sayPhrase(read.problem)}.`)];
  if (key !== undefined)
    return [
      careful(
        'provider.key',
        'Whoever may read policies on those computers can read this key. Use one with its own spending limit.',
      ),
    ];
  return wants === 'required' && ownKeys === false
    ? [wrong('provider.ownKeys', `${name} needs a key. None is provided, and people may not use their own.`)]
    : [];
}

/** What is wrong with the preset provider, its key, and what may be asked. */
export function adviseOnProvider({ provider: preset = {}, allowed = {} }: Policy, rules: Rules): readonly Advice[] {
  const advice: Advice[] = [];
  if (
    allowed.localOnly === true &&
    allowed.providers !== undefined &&
    allowed.providers.length > 0 &&
    !allowed.providers.some((id) => providerFacts[id].local)
  )
    advice.push(
      wrong(
        'allowed.localOnly',
        'None of the providers that may be used runs on your own computers, so nothing can be asked.',
      ),
    );
  const id = preset.use;
  if (id === undefined) {
    const needKeys = providerIds
      .filter((each) => providerFacts[each].key === 'required' && rules.allowed.providers?.includes(each) !== false)
      .map(providerName);
    if (preset.ownKeys === false && needKeys.length > 0)
      advice.push(
        careful('provider.ownKeys', `Nobody can use ${needKeys.join(', ')}: they need a key, and none is provided.`),
      );
    return [...advice, ...withoutProvider(preset)];
  }
  const { model: asks, modelWord } = providerFacts[id];
  const name = providerName(id);
  const models = [preset.model, preset.modelForSuggestions, preset.modelForDrafts].filter(
    (model) => model !== undefined,
  );
  if (asks === 'required' && models.length === 0)
    advice.push(wrong('provider.model', `${name} needs the name of a ${modelWord.toLowerCase()}.`));
  for (const model of models.length === 0 ? [''] : models) {
    const refused = whyRefused(rules, { id, address: preset.address ?? '', model });
    if (refused === null || advice.some(({ text }) => text.includes(refused.because))) continue;
    advice.push(
      wrong('provider.use', `Nothing can be asked: ${refused.because}.`),
      wrong(refused.key, `The provider of this policy is refused: ${refused.because}.`),
    );
  }
  return [...advice, ...onAddress(id, preset), ...onKey(id, preset)];
}
