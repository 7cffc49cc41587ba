import { type Lasting, sayNow } from '../../pages/words';
import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { Rich } from '../../../components/parts/Rich';
import { featureLabel } from '../../../core/feature-words';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { DeskSummary, SettingsView, WatchedDesk } from '../../../core/messages';
import type { DeskView } from '../../../core/queue';
import { ask, noAnswerPhrase } from '../../pages/ask';
import { isDeskAllowed, lockWords, byOf } from '../../pages/managed/words';
import { Said, useSaving } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { placeAt } from '../desks/words';
import { ActionRow } from '../parts/Field';
import { useMovedFocus } from '../useMovedFocus';
import { useUnsaved } from '../useUnsaved';
import { isWatchOn, useWatch } from './useWatch';
import { ViewPicker } from '../../pages/watch/ViewPicker';
import { watchedOf, withWatched } from '../../pages/watch/watched';
import { isInTheWay, watchedDeskWords } from './words';
import './watch.css';

const label = (): string => placeTitle('desks/*/watch');

type Offered =
  | { readonly is: 'closed' | 'loading' }
  | { readonly is: 'failed'; readonly sentence: Lasting }
  | { readonly is: 'shown'; readonly views: readonly DeskView[] };

async function askForViews(origin: string): Promise<Offered> {
  try {
    const { views, error } = await ask('watch.views', { origin });
    return error === null ? { is: 'shown', views } : { is: 'failed', sentence: () => describeAwayFromTicket(error) };
  } catch (thrown) {
    return { is: 'failed', sentence: noAnswerPhrase(thrown) };
  }
}

/** It is switched on, and the organisation allows the desk. */
export const isWatchable = (view: SettingsView, origin: string): boolean =>
  isWatchOn(view) && isDeskAllowed(view.managed.rules, origin);

/** The views of one desk whose tickets are triaged before anybody opens them. Only while that is switched on. */
export function WatchedViews({ desk }: { desk: Pick<DeskSummary, 'origin' | 'open'> }) {
  const { view } = useSettings();
  if (!isWatchable(view, desk.origin)) return null;
  const { watchedViews } = view.managed.rules;
  return watchedViews === null ? <Views desk={desk} /> : <Named origin={desk.origin} names={watchedViews} />;
}

const toSwitch = {
  link: (content: ReactNode) => (
    <a className="link" href="#start/watch">
      {content}
    </a>
  ),
};

/** Where the way to it is. */
export function NotWatched({ origin }: { origin: string }) {
  return (
    <ActionRow label={label()} at={placeAt(origin, 'watch')}>
      <p className="soft stated">
        <Rich word="watch.none-while-off" values={{ feature: featureLabel('watch') }} parts={toSwitch} />
      </p>
    </ActionRow>
  );
}

/** Those that the organisation names: as this desk calls them, once it has told. */
function Named({ origin, names }: { origin: string; names: readonly string[] }) {
  const { view } = useSettings();
  const { named } = useWatchedDesk(origin) ?? {};
  const own = watchedOf(view.settings, origin);
  return (
    <ActionRow
      label={label()}
      at={placeAt(origin, 'watch')}
      lock={{ says: lockWords(byOf(view.managed.rules), own.length > 0) }}
    >
      <div className="watched-views">
        <Chosen
          titles={named?.views.map(({ title }) => title) ?? names}
          none={say(names.length === 0 ? 'watch.none' : 'watch.none-on-desk')}
        />
        <Standing origin={origin} />
      </div>
    </ActionRow>
  );
}

function Views({ desk: { origin, open } }: { desk: Pick<DeskSummary, 'origin' | 'open'> }) {
  const { view, change } = useSettings();
  const watched = watchedOf(view.settings, origin);
  const [offered, setOffered] = useState<Offered>({ is: 'closed' });
  const { saving, said, problem, save, forgetAll } = useSaving();
  const { place, moveTo } = useMovedFocus();
  const choosing = offered.is === 'shown';
  const [unsaved, setUnsaved] = useState(false);
  useUnsaved(unsaved);

  const load = async () => {
    forgetAll();
    setOffered({ is: 'loading' });
    const answer = await askForViews(origin);
    setOffered(answer);
    if (answer.is === 'shown') moveTo('.view-picker input');
  };
  const close = () => {
    setOffered({ is: 'closed' });
    moveTo('[data-choose] button');
  };
  const store = async (views: readonly DeskView[]) => {
    if (await save(() => change((settings) => withWatched(settings, origin, views)))) close();
  };

  return (
    <ActionRow label={label()} at={placeAt(origin, 'watch')}>
      <div ref={place} className="watched-views">
        {!choosing && <Chosen titles={watched.map(({ title }) => title)} none={say('watch.none-yet')} />}
        {choosing ? (
          <ViewPicker
            offered={offered.views}
            watched={watched}
            saving={saving}
            onSave={(views) => void store(views)}
            onCancel={close}
            onUnsaved={setUnsaved}
          />
        ) : (
          <div className="row wrap" data-choose>
            <Button onPress={() => void load()} off={!open || offered.is === 'loading' || saving}>
              {say(offered.is === 'loading' ? 'watch.asking' : 'watch.choose')}
            </Button>
            {watched.length > 0 && (
              <Button look="quiet" onPress={() => void store([])} off={saving}>
                {say('watch.watch-none')}
              </Button>
            )}
            {!open && <span className="soft small">{say('watch.open-first')}</span>}
          </div>
        )}
        <Said said={said} problem={offered.is === 'failed' ? sayNow(offered.sentence) : problem} />
        <Standing origin={origin} />
      </div>
    </ActionRow>
  );
}

/** `none`: what is said where there is nothing to list. Names come from a desk or an organisation, and may stand twice. */
function Chosen({ titles, none }: { titles: readonly string[]; none: string }) {
  if (titles.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="chosen" aria-label={say('watch.watched')}>
      {titles.map((title, index) => (
        <li key={`${index} ${title}`} dir="auto">
          {title}
        </li>
      ))}
    </ul>
  );
}

const useWatchedDesk = (origin: string): WatchedDesk | undefined =>
  useWatch().view?.desks.find((each) => each.origin === origin);

/** How far watching this desk is. */
function Standing({ origin }: { origin: string }) {
  const { view } = useWatch();
  const desk = useWatchedDesk(origin);
  if (!view || desk === undefined) return null;
  return (
    <p className={isInTheWay(desk, view) ? 'bad small' : 'soft small'}>{watchedDeskWords(desk, view, Date.now())}</p>
  );
}
