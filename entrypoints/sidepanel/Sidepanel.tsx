import { SettingsContext, useStoredSettings } from '../pages/settings-store';
import { ActingContext, useActingState } from './acting';
import { PanelContext, usePanelState } from './panel';
import { Standing } from './states/Standing';
import { QueueContext, useQueueStore } from './useQueue';

/** Every desk's tickets in one place, beside the desk or as a page of its own. */
export function Sidepanel() {
  const queue = useQueueStore();
  const acting = useActingState();
  const panel = usePanelState(queue, acting.said);
  const settings = useStoredSettings();
  return (
    <SettingsContext value={settings.is === 'ready' ? settings.store : null}>
      <QueueContext value={queue}>
        <ActingContext value={acting}>
          <PanelContext value={panel}>
            <Standing />
          </PanelContext>
        </ActingContext>
      </QueueContext>
    </SettingsContext>
  );
}
