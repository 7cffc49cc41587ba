import { describeError } from '../../../core/error-text';
import type { SettingsView } from '../../../core/messages';
import { useSettings } from '../../pages/settings-store';
import { startWithCapital } from '../../pages/words';
import { providerProblemWords } from '../../pages/managed/allowed-words';
import { askWords } from '../../pages/managed/ask-words';
import { whoOf } from '../../pages/managed/who';

interface Words {
  readonly title: string;
  readonly sentence: string;
}

/** Why nothing happens although nothing is broken; null while all is well. */
export function noticeOf({
  effective,
  managed: { gate, rules, keys, providerProblem },
}: Pick<SettingsView, 'effective' | 'managed'>): Words | null {
  const by = whoOf(rules);
  switch (gate) {
    case 'unlicensed':
      return null;
    case 'paused':
      return {
        title: `Paused by ${by}`,
        sentence: 'Nothing is read or sent. It goes on by itself when it is switched on again; your settings are kept.',
      };
    case 'waiting':
      return {
        title: 'Waiting for the browser',
        sentence:
          'It is not known yet whether your organisation has set anything, so nothing is read or sent. This takes a moment after the browser has started.',
      };
    case 'unreadable':
      return { title: 'The policy could not be read', sentence: describeError({ code: 'policy-unreadable' }).sentence };
    case 'open':
      if (providerProblem === null) return null;
      return {
        title: keys.provider.locked
          ? `The provider that ${by} set is not allowed`
          : `${startWithCapital(by)} does not allow the chosen provider`,
        sentence: `${providerProblemWords(rules, effective.provider, providerProblem)} ${keys.provider.locked ? askWords(rules, 'the provider') : 'Choose another one under “Answers”.'} Until then nothing is sent.`,
      };
  }
}

export function Notices() {
  const words = noticeOf(useSettings().view);
  if (words === null) return null;
  return (
    <section className="banner calm" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.sentence}</p>
    </section>
  );
}
