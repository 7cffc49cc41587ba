import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import type { DeskSummary } from '../../../core/messages';
import { useSettings } from '../../pages/settings-store';
import { Section } from '../parts/Section';
import { isWatchable, WatchedViews } from '../watch/WatchedViews';
import { hostOf } from './words';

/** A desk whose fields were never read: all that can be chosen there is which views are watched, since the desk tells those by itself. */
export function UnreadDesk({ desk }: { desk: DeskSummary }) {
  const { view } = useSettings();
  if (desk.state !== 'not-read' || desk.desk === null || !isWatchable(view, desk.origin)) return null;
  return (
    <Section title={say('desks.desk', { host: hostOf(desk.origin) })} note={sayTold(desk.name ?? '')} alone>
      <WatchedViews desk={desk} />
    </Section>
  );
}
