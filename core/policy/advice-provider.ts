import { sayPhrase } from '../words/say-phrase';
import { providerName } from '../provider-name';
import { readKey } from '../api-key';
import { providerFacts, providerIds, type ProviderId } from '../providers';
import { listText } from '../words/formats';
import { say } from '../words/say';
import { isOwnServer } from './allowed';
import { careful, wrong, type Advice } from './advice-note';
import type { Rules } from './effective';
import { isOnOwnNetwork } from './hosts';
import type { Policy } from './schema';
import { serverOf, whyRefused } from './simulate-server';

type Preset = NonNullable<Policy['provider']>;

const alone = ['address', 'model', 'modelForSuggestions', 'modelForDrafts', 'modelForSummaries', 'key'] as const;

function withoutProvider(preset: Preset): readonly Advice[] {
  return alone.flatMap((part) =>
    preset[part] === undefined
      ? []
      : [
          wrong(
            `provider.${part}`,
            say(part === 'key' ? 'advice.key-without-provider' : 'advice.part-without-provider'),
          ),
        ],
  );
}

function onAddress(id: ProviderId, { address }: Preset): readonly Advice[] {
  const { address: asks } = providerFacts[id];
  const name = providerName(id);
  if (asks === 'required' && address === undefined)
    return [wrong('provider.address', say('advice.needs-address', { name }))];
  if ((asks === 'none' || asks === 'fixed') && address !== undefined)
    return [careful('provider.address', say('advice.takes-no-address', { name }))];
  const server = serverOf(id, address ?? '');
  if (address !== undefined && server === null) return [wrong('provider.address', say('advice.not-an-address'))];
  if (server?.protocol === 'http:' && !isOnOwnNetwork(server.hostname))
    return [careful('provider.address', say('advice.without-encryption', { host: server.host }))];
  return [];
}

function onKey(id: ProviderId, { key, ownKeys }: Preset): readonly Advice[] {
  const { key: wants } = providerFacts[id];
  const name = providerName(id);
  if (wants === 'none') return key === undefined ? [] : [careful('provider.key', say('advice.takes-no-key', { name }))];
  const read = key === undefined ? null : readKey(key);
  if (read?.ok === false) return [wrong('provider.key', say('advice.not-a-key', { problem: sayPhrase(read.problem) }))];
  if (key !== undefined) return [careful('provider.key', say('advice.key-can-be-read'))];
  return wants === 'required' && ownKeys === false
    ? [wrong('provider.ownKeys', say('advice.needs-key', { name }))]
    : [];
}

/** A provider's own server on the internet is nobody's computer but the provider's. */
const onOwnServers = ({ allowed }: Rules): readonly Advice[] =>
  providerIds.flatMap((id) => {
    const server = providerFacts[id].local ? null : serverOf(id, '');
    return server !== null && isOwnServer(allowed, server)
      ? [
          careful(
            'allowed.ownServers',
            say('advice.own-server-on-internet', { host: server.host, name: providerName(id) }),
          ),
        ]
      : [];
  });

/** What is wrong with the preset provider, its key, and what may be asked. */
export function adviseOnProvider({ provider: preset = {}, allowed = {} }: Policy, rules: Rules): readonly Advice[] {
  const advice: Advice[] = [];
  if (
    allowed.localOnly === true &&
    allowed.providers !== undefined &&
    allowed.providers.length > 0 &&
    rules.allowed.providers?.length === 0
  )
    advice.push(wrong('allowed.localOnly', say('advice.none-local')));
  advice.push(...onOwnServers(rules));
  const id = preset.use;
  if (id === undefined) {
    const needKeys = providerIds
      .filter((each) => providerFacts[each].key === 'required' && rules.allowed.providers?.includes(each) !== false)
      .map(providerName);
    if (preset.ownKeys === false && needKeys.length > 0)
      advice.push(
        careful(
          'provider.ownKeys',
          say('advice.nobody-has-key', { names: listText(needKeys, 'disjunction'), count: needKeys.length }),
        ),
      );
    return [...advice, ...withoutProvider(preset)];
  }
  const { model: asks, modelWord } = providerFacts[id];
  const name = providerName(id);
  const models = [preset.model, preset.modelForSuggestions, preset.modelForDrafts, preset.modelForSummaries].filter(
    (model) => model !== undefined,
  );
  if (asks === 'required' && models.length === 0)
    advice.push(
      wrong(
        'provider.model',
        say(modelWord === 'Deployment' ? 'advice.needs-deployment' : 'advice.needs-model', { name }),
      ),
    );
  const said = new Set<string>();
  for (const model of models.length === 0 ? [''] : models) {
    const refused = whyRefused(rules, { id, address: preset.address ?? '', model });
    if (refused === null || refused.key === null || said.has(refused.because)) continue;
    said.add(refused.because);
    advice.push(
      wrong('provider.use', say('advice.nothing-can-be-asked', { because: refused.because })),
      wrong(refused.key, say('advice.provider-refused', { because: refused.because })),
    );
  }
  return [...advice, ...onAddress(id, preset), ...onKey(id, preset)];
}
