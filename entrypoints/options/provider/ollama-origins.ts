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
