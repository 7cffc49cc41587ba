import { useId } from 'react';
import { providerIds, type ProviderId } from '../../../core/settings';

const words: Record<ProviderId, { name: string; says: string }> = {
  'on-device': { name: 'On this device', says: 'Learns from your decisions and from solved tickets. Drafts come from macros and past replies. Nothing is sent.' },
  compatible: { name: 'Local or custom (OpenAI-compatible)', says: 'A server that you choose, such as Ollama or LM Studio. It gets the subject and what the customer can see.' },
};

export function ProviderChoice({ provider, onChange }: { provider: ProviderId; onChange: (provider: ProviderId) => void }) {
  const name = useId();
  return (
    <div className="choices" role="radiogroup" aria-label="Provider">
      {providerIds.map((id) => (
        <label key={id} className="choice tall">
          <input type="radio" name={name} value={id} checked={provider === id} aria-labelledby={`${name}-${id}-name`} aria-describedby={`${name}-${id}`} onChange={() => onChange(id)} />
          <span className="grow">
            <b id={`${name}-${id}-name`}>{words[id].name}</b>
            <span id={`${name}-${id}`} className="soft block">
              {words[id].says}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
