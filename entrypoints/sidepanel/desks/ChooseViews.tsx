import { useCallback, useContext } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeAwayFromTicket } from '../../../core/error-text';
import { say } from '../../../core/words/say';
import { ask } from '../../pages/ask';
import { SettingsContext } from '../../pages/settings-store';
import { useAsked } from '../../pages/useAsked';
import { Said, useSaving } from '../../pages/saving';
import { ViewPicker } from '../../pages/watch/ViewPicker';
import { watchedOf, withWatched } from '../../pages/watch/watched';

interface ChooseViewsProps {
  readonly origin: string;
  readonly onClose: () => void;
}

/** The desk's views, as it tells them now, with a box each: what is chosen is in the queue. */
export function ChooseViews({ origin, onClose }: ChooseViewsProps) {
  const store = useContext(SettingsContext);
  const { found, problem, asking, reload } = useAsked(useCallback(() => ask('watch.views', { origin }), [origin]));
  const { saving, said, problem: notSaved, save } = useSaving();
  if (store === null || found === null)
    return <p className={problem === undefined ? 'soft small' : 'bad small'}>{problem ?? say('watch.asking')}</p>;
  if (found.error !== null)
    return (
      <div className="view-picker">
        <p role="alert" className="bad small">
          ✕ {describeAwayFromTicket(found.error)}
        </p>
        <div className="row wrap">
          <Button onPress={() => void reload(true)} off={asking}>
            {say('parts.action.retry')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {say('queue.cancel')}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <ViewPicker
        offered={found.views}
        watched={watchedOf(store.view.settings, origin)}
        saving={saving}
        onSave={(views) =>
          void save(() => store.change((settings) => withWatched(settings, origin, views))).then(
            (stored) => stored && onClose(),
          )
        }
        onCancel={onClose}
      />
      <Said said={said} problem={notSaved} />
    </>
  );
}
