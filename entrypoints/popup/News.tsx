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
    <section className="news" aria-label="What is new">
      <h2>What is new</h2>
      <ul>
        {whatsNew.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div>
        <Button onPress={putAway}>Got it</Button>
      </div>
    </section>
  );
}
