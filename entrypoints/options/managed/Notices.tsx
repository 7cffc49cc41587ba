import { say } from '../../../core/words/say';
import { describeError } from '../../../core/error-text';
import type { SettingsView } from '../../../core/messages';
import { useSettings } from '../../pages/settings-store';
import { sentencesText } from '../../pages/words';
import { providerProblemWords, askWords, byOf, isOwnDoing } from '../../pages/managed/words';

/** Why nothing happens although nothing is broken; null while all is well. */
export function noticeOf({
  effective,
  managed: { gate, rules, keys, providerProblem },
}: Pick<SettingsView, 'effective' | 'managed'>) {
  const by = byOf(rules);
  switch (gate) {
    case 'unlicensed':
      return null;
    case 'paused':
    case 'waiting':
      return { title: say(`managed.notice.${gate}.title`, { by }), sentence: say(`managed.notice.${gate}.sentence`) };
    case 'unreadable': {
      const { sentence } = describeError({ code: 'policy-unreadable' });
      return { title: say('managed.notice.unreadable'), sentence };
    }
    case 'open':
      if (providerProblem === null) return null;
      if (isOwnDoing(providerProblem))
        return {
          title: describeError(providerProblem).title,
          sentence: sentencesText([
            providerProblemWords(rules, effective.provider, providerProblem),
            say('managed.notice.provider.mine'),
          ]),
        };
      return {
        title: say(`managed.notice.provider.${keys.provider.locked ? 'set' : 'chosen'}`, { by }),
        sentence: sentencesText([
          providerProblemWords(rules, effective.provider, providerProblem),
          keys.provider.locked ? askWords(rules, 'provider') : say('managed.notice.provider.choose'),
          say('managed.notice.provider.until'),
        ]),
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
