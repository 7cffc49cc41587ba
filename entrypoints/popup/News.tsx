import { useState } from 'react';
import { say } from '../../core/words/say';
import { Button } from '../../components/parts/Button';
import { whatsNew } from '../../core/whats-new';
import { request } from '../lib/request';
import { ask } from '../pages/ask';
import { useAsked } from '../pages/useAsked';

const readNews = () => ask('news.get', {});

/** After an update, until it is put away by one press. Nothing opens by itself. */
export function News() {
  const { found } = useAsked(readNews);
  const [seen, setSeen] = useState(false);
  if (found?.fresh !== true || seen) return null;
  const putAway = () => {
    setSeen(true);
    void request('news.seen', {});
  };
  return (
    <section className="news" aria-label={say('news.title')}>
      <h2>{say('news.title')}</h2>
      <ul>
        {whatsNew.lines.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ul>
      <div>
        <Button onPress={putAway}>{say('news.got-it')}</Button>
      </div>
    </section>
  );
}
