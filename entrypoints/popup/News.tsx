import { say } from '../../core/words/say';
import { useEffect, useState } from 'react';
import { Button } from '../../components/parts/Button';
import { whatsNew } from '../../core/whats-new';
import { request } from '../lib/request';

/** After an update, until it is put away by one press. Nothing opens by itself. */
export function News() {
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    let shown = true;
    void request('news.get', {}).then((answer) => {
      if (shown) setFresh(answer?.fresh === true);
    });
    return () => {
      shown = false;
    };
  }, []);
  if (!fresh) return null;
  const putAway = () => {
    setFresh(false);
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
