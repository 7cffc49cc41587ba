import { say } from '../../core/words/say';
import { Button } from '../../components/parts/Button';
import { describeError } from '../../core/error-text';
import { isSwitchedOn } from '../../core/features';
import { goToSettings } from '../lib/go-to-settings';
import { isUsedUp } from '../../core/limits';
import type { SettingsView, WatchView } from '../../core/messages';
import { pauseOf } from '../../core/pause';
import type { Rules } from '../../core/policy/effective';
import { providerFacts } from '../../core/providers';
import { switchLockOf, whoOf } from '../pages/managed/words';
import { SupportLink } from '../pages/managed/SupportLink';
import { Said, useSaving } from '../pages/saving';
import { StaysLine } from '../pages/parts/StaysLine';
import { Toggle } from '../pages/parts/Toggle';
import { useStoredSettings, type SettingsStore } from '../pages/settings-store';
import { AccessLine } from './AccessLine';
import { AnswerState } from './AnswerState';
import { DeskPart } from './DeskPart';
import { HealthLine } from './HealthLine';
import { LimitLine } from './LimitLine';
import { ManagedLine } from './ManagedLine';
import { News } from './News';
import { ask } from '../pages/ask';
import { useAsked } from '../pages/useAsked';
import { QueueLine } from './QueueLine';
import { providerLine } from '../pages/provider/provider-line';
import { WaitingLine } from './WaitingLine';

/** The same in every language. */
const NAME = 'Deskside';

/** Is it on, what answers and whether it does, the desk in the active tab, what is new, and the way to the settings. */
export function Popup() {
  const loading = useStoredSettings();
  return (
    <main className="popup" aria-label={NAME}>
      <div className="head">
        <span className="mark" aria-hidden="true" />
        <h1>{NAME}</h1>
      </div>
      {loading.is === 'loading' && <p className="soft">{say('popup.reading')}</p>}
      {loading.is === 'no-answer' && <p className="bad">{say('popup.no-answer')}</p>}
      {loading.is === 'ready' &&
        (loading.store.view.managed.gate === 'unlicensed' ? (
          <Unlicensed rules={loading.store.view.managed.rules} />
        ) : (
          <Ready store={loading.store} />
        ))}
      <div>
        <Button
          onPress={() => {
            void goToSettings('#start').then(() => window.close());
          }}
        >
          {say('popup.open-settings')}
        </Button>
      </div>
    </main>
  );
}

/** What the switch stands for right now. */
function helpOf({ effective, managed }: SettingsView, watch: WatchView | null): string {
  if (!effective.enabled) return say('popup.state.off');
  const asksModel = providerFacts[effective.provider].kind === 'language-model';
  if (managed.providerProblem !== null || (asksModel && isUsedUp(managed.limit)))
    return say('popup.state.nothing-asked');
  const watches =
    watch?.asks.length === 0 &&
    watch.problem === null &&
    watch.desks.some(({ state, named }) => state === 'watching' && named?.views.length !== 0);
  return say(watches ? 'popup.state.on-watching' : 'popup.state.on');
}

function Unlicensed({ rules }: { rules: Rules }) {
  return (
    <>
      <p>{say('popup.unlicensed', { organisation: whoOf(rules) })}</p>
      <SupportLink rules={rules} />
    </>
  );
}

const readWatched = () => ask('watch.get', {});
const readNothing = () => Promise.resolve(null);
/** The desk in the tab that the person looks at. */
const readDesk = () => ask('desk.active', {});

function Ready({ store: { view, change } }: { store: SettingsStore }) {
  const { saving, said, problem, save } = useSaving();
  const { effective: settings, managed } = view;
  const line = providerLine(view);
  const isWatchOn = settings.enabled && isSwitchedOn(settings.capabilities, 'watch');
  const watch = useAsked(isWatchOn ? readWatched : readNothing).found;
  const desk = useAsked(readDesk).found?.desk ?? null;
  const usable = settings.enabled && managed.providerProblem === null;
  return (
    <>
      <ManagedLine rules={managed.rules} />
      {view.problem !== null && <p className="bad">{describeError(view.problem).sentence}</p>}
      <Toggle
        label={NAME}
        help={helpOf(view, watch)}
        checked={settings.enabled}
        off={saving}
        lock={switchLockOf(view)}
        onChange={(on) => void save(() => change((now) => ({ ...now, enabled: on })))}
      />
      <p className={line.bad ? 'bad' : 'soft'}>{line.text}</p>
      <StaysLine stays={managed.stays} />
      {usable && !line.bad && <AnswerState key={settings.provider} view={view} />}
      {settings.enabled && desk !== null && (
        <DeskPart
          desk={desk}
          pause={pauseOf(view.settings, desk.origin)}
          saving={saving}
          save={(edit) => void save(() => change(edit))}
        />
      )}
      {settings.enabled && managed.rules.queue.panel && <QueueLine watch={watch} />}
      {isWatchOn && <WaitingLine watch={watch} />}
      {usable && <AccessLine view={view} />}
      <LimitLine limit={managed.limit} />
      {settings.enabled && <HealthLine rules={managed.rules} />}
      <Said said={said} problem={problem} />
      <News />
    </>
  );
}
