import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an administrator can set for everybody and these tests need otherwise now and then. RT's own default where a member is left out. */
export interface Knobs {
  /** When the thread comes into the ticket's page: by a second request after the page, on a press, or with the page. */
  readonly showHistory?: 'delay' | 'click' | 'immediately' | 'scroll';
  /** False: priority is a number in a text input instead of a name in a select. */
  readonly priorityAsString?: boolean;
  /** Characters of a message beyond which the page links to it instead of showing it; 0 shows all. */
  readonly maxInlineBody?: number;
  /** False: plain text areas for everybody. */
  readonly richText?: boolean;
  /** Where RT lies under its origin: '' or like `/rt`. */
  readonly webPath?: string;
}

const RT_NAME = 'deskside.example';

const text = (value: string): string => `'${value.replaceAll(/[\\']/g, '\\$&')}'`;
const set = (name: string, value: string | number): string =>
  `Set(${name}, ${typeof value === 'number' ? value : text(value)});`;

/** One server's folder: its configuration, database, sessions, compiled pages and mails. */
export class Place {
  constructor(readonly folder: string) {}

  get database(): string {
    return join(this.folder, 'rt.sqlite');
  }
  get sessions(): string {
    return join(this.folder, 'sessions');
  }
  /** Mails that RT would have sent since the server started; mails of seeding are in another file. */
  get mails(): string {
    return join(this.folder, 'mails');
  }
  get log(): string {
    return join(this.folder, 'rt.log');
  }

  /** RT reads its configuration from where these say, and nothing of the machine's own. */
  environment(mails = this.mails): Readonly<Record<string, string>> {
    return {
      RT_SITE_CONFIG: join(this.folder, 'site.pm'),
      RT_SITE_CONFIG_DIR: join(this.folder, 'site.d'),
      DESKSIDE_RT_MAILS: mails,
    };
  }

  /** Writes the configuration; a server that runs goes on with the old one. `port` is the one that browsers see. */
  configure(
    site: { readonly scheme: 'http' | 'https'; readonly host: string; readonly port: number },
    knobs: Knobs,
  ): void {
    const path = knobs.webPath ?? '';
    for (const name of ['site.d', 'sessions', 'mason']) mkdirSync(join(this.folder, name), { recursive: true });
    const usual = (site.scheme === 'https' ? 443 : 80) === site.port;
    const lines = [
      '# Written anew by tests at every start.',
      set('$rtname', RT_NAME),
      set('$Organization', RT_NAME),
      set('$CorrespondAddress', 'rt@deskside.example'),
      set('$CommentAddress', 'rt-comment@deskside.example'),
      set('$Timezone', 'UTC'),
      set('$WebPath', path),
      set('$WebDomain', site.host),
      set('$WebPort', site.port),
      set('$WebBaseURL', `${site.scheme}://${site.host}${usual ? '' : `:${site.port}`}`),
      set('$DatabaseType', 'SQLite'),
      set('$DatabaseName', this.database),
      'Set($LogToSyslog, undef);',
      set('$LogToSTDERR', 'warning'),
      // Nothing is ever mailed: RT's own test mailer writes to a file.
      set('$MailCommand', 'testfile'),
      'require Mail::Mailer::testfile;',
      '$Mail::Mailer::testfile::config{outfile} = $ENV{DESKSIDE_RT_MAILS};',
      // The least that RT allows: signing in is not what is tested.
      set('$BcryptCost', 10),
      `$RT::MasonDataDir = ${text(join(this.folder, 'mason'))};`,
      `$RT::MasonSessionDir = ${text(this.sessions)};`,
      `$RT::VarPath = ${text(this.folder)};`,
      ...(knobs.showHistory === undefined ? [] : [set('$ShowHistory', knobs.showHistory)]),
      ...(knobs.priorityAsString === undefined ? [] : [set('$EnablePriorityAsString', knobs.priorityAsString ? 1 : 0)]),
      ...(knobs.maxInlineBody === undefined ? [] : [set('$MaxInlineBody', knobs.maxInlineBody)]),
      ...(knobs.richText === undefined ? [] : [set('$MessageBoxRichText', knobs.richText ? 1 : 0)]),
      '1;',
      '',
    ];
    writeFileSync(join(this.folder, 'site.pm'), lines.join('\n'));
  }
}
