import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../components/parts/Button';
import type { WatchView } from '../../core/messages';
import { say } from '../../core/words/say';
import { showQueue } from '../lib/show-queue';

/** The browser opens its panel at a press alone, so the window is known before. */
function useWindowId(): number | undefined {
  const [id, setId] = useState<number>();
  useEffect(() => {
    void browser.windows?.getCurrent().then((window) => setId(window.id));
  }, []);
  return id;
}

/** The way to every desk's tickets, with the number of suggestions that wait there. */
export function QueueLine({ watch }: { readonly watch: WatchView | null }) {
  const windowId = useWindowId();
  const ready = watch?.desks.reduce((sum, desk) => sum + desk.ready, 0) ?? 0;
  return (
    <div>
      <Button onPress={() => void showQueue(windowId).then(() => window.close())}>
        {ready > 0 ? say('popup.queue-waiting', { count: ready }) : say('popup.queue')}
      </Button>
    </div>
  );
}
