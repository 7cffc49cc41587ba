import { here, systems, type SystemHelp } from './ollama-origins';
import { say } from '../../../core/words/say';
import { CopyButton } from '../../../components/parts/CopyButton';
import { Folded } from '../parts/Folded';

/** Of other servers only the origin is known, not how they are told. */
export function OriginHelp({ origin, ollama }: { origin: string; ollama: boolean }) {
  if (!ollama) {
    return (
      <div className="origin-help">
        <h3>{say('answers.origin.title')}</h3>
        <p className="soft">{say('answers.origin.cors')}</p>
        <div className="row between">
          <b>{say('answers.origin.origin')}</b>
          <CopyButton text={origin} words={say('answers.origin.copy')} />
        </div>
        <pre tabIndex={0} role="region" aria-label={say('answers.origin.label')}>
          {origin}
        </pre>
      </div>
    );
  }
  const lines = ({ system, how, lines: text }: SystemHelp) => (
    <div key={system}>
      <div className="row between">
        <b>{system}</b>
        <CopyButton text={text(origin)} words={say('answers.origin.copy-for', { system })} />
      </div>
      <p className="soft">{say(`answers.origin.how.${how}`)}</p>
      <pre tabIndex={0} role="region" aria-label={say('answers.origin.setting-for', { system })}>
        {text(origin)}
      </pre>
    </div>
  );
  return (
    <div className="origin-help">
      <h3>{say('answers.origin.title-ollama')}</h3>
      <p className="soft">{say('answers.origin.add')}</p>
      {systems.filter(({ system }) => system === here()).map(lines)}
      <Folded title={say('answers.origin.other-system')}>
        {systems.filter(({ system }) => system !== here()).map(lines)}
      </Folded>
    </div>
  );
}
