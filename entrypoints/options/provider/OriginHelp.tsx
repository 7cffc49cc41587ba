import { say } from '../../../core/words/say';
import { CopyButton } from '../../../components/parts/CopyButton';
import { Folded } from '../parts/Folded';

/** How Ollama is told on one system which origins it accepts. */
export interface SystemHelp {
  readonly system: string;
  /** `answers.origin.how.…` says it. */
  readonly how: 'linux' | 'macos' | 'windows';
  /** For a terminal. */
  readonly lines: (origin: string) => string;
}

const DROP_IN = '/etc/systemd/system/ollama.service.d';

/** Only this extension's own origin is ever advised: `*` would open the server to every website. */
export const systems: readonly SystemHelp[] = [
  {
    system: 'Linux',
    how: 'linux',
    lines: (origin) =>
      [
        `sudo mkdir -p ${DROP_IN}`,
        `printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=%s"\\n' '${origin}' | sudo tee ${DROP_IN}/deskside.conf`,
        'sudo systemctl daemon-reload && sudo systemctl restart ollama',
      ].join('\n'),
  },
  {
    system: 'macOS',
    how: 'macos',
    lines: (origin) => `launchctl setenv OLLAMA_ORIGINS "${origin}"`,
  },
  {
    system: 'Windows',
    how: 'windows',
    lines: (origin) => `setx OLLAMA_ORIGINS "${origin}"`,
  },
];

/** The one that this computer runs comes first and is open; a server may stand on another one. */
export const here = (): string =>
  /Windows/.test(navigator.userAgent) ? 'Windows' : /Mac OS/.test(navigator.userAgent) ? 'macOS' : 'Linux';

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
