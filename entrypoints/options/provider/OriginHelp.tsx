import { CopyButton } from '../../../components/parts/CopyButton';
import { Fold } from './Fold';

interface SystemHelp {
  readonly system: string;
  readonly how: string;
  readonly lines: (origin: string) => string;
}

const DROP_IN = '/etc/systemd/system/ollama.service.d';

/** Only this extension's own origin is ever advised: `*` would open the server to every website. */
const systems: readonly SystemHelp[] = [
  {
    system: 'Linux',
    how: 'Run this in a terminal. It adds the setting to the service and starts it again.',
    lines: (origin) =>
      [
        `sudo mkdir -p ${DROP_IN}`,
        `printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=%s"\\n' '${origin}' | sudo tee ${DROP_IN}/deskside.conf`,
        'sudo systemctl daemon-reload && sudo systemctl restart ollama',
      ].join('\n'),
  },
  {
    system: 'macOS',
    how: 'Run this in Terminal, then quit Ollama and start it again.',
    lines: (origin) => `launchctl setenv OLLAMA_ORIGINS "${origin}"`,
  },
  {
    system: 'Windows',
    how: 'Run this in a command prompt, then quit Ollama in the taskbar and start it again.',
    lines: (origin) => `setx OLLAMA_ORIGINS "${origin}"`,
  },
];

/** The one that this computer runs comes first and is open; a server may stand on another one. */
const here = (): string =>
  /Windows/.test(navigator.userAgent) ? 'Windows' : /Mac OS/.test(navigator.userAgent) ? 'macOS' : 'Linux';

/** Of other servers only the origin is known, not how they are told. */
export function OriginHelp({ origin, ollama }: { origin: string; ollama: boolean }) {
  if (!ollama) {
    return (
      <div className="origin-help">
        <h3>Let the server accept this extension</h3>
        <p className="soft">
          Its setting is called CORS or allowed origins (in LM Studio: “Enable CORS”). It must contain this origin.
        </p>
        <div className="row between">
          <b>Origin</b>
          <CopyButton text={origin} words="Copy the origin" />
        </div>
        <pre tabIndex={0} role="region" aria-label="The origin of this extension">
          {origin}
        </pre>
      </div>
    );
  }
  const lines = ({ system, how, lines: text }: SystemHelp) => (
    <div key={system}>
      <div className="row between">
        <b>{system}</b>
        <CopyButton text={text(origin)} words={`Copy for ${system}`} />
      </div>
      <p className="soft">{how}</p>
      <pre tabIndex={0} role="region" aria-label={`Setting for ${system}`}>
        {text(origin)}
      </pre>
    </div>
  );
  return (
    <div className="origin-help">
      <h3>Let Ollama accept this extension</h3>
      <p className="soft">If OLLAMA_ORIGINS is set already, add the origin to it after a comma.</p>
      {systems.filter(({ system }) => system === here()).map(lines)}
      <Fold place="other-systems" line="Ollama runs on another system">
        {systems.filter(({ system }) => system !== here()).map(lines)}
      </Fold>
    </div>
  );
}
