import { browser } from 'wxt/browser';
import { logProblem } from '../../log';
import { loadEffective } from '../../rules/load';
import { queuePower } from '../power';

/** What Chromium alone has. */
interface SidePanel {
  setOptions(options: { readonly path: string; readonly enabled: boolean }): Promise<void>;
}

const PATH = 'sidepanel.html';

async function look(sidePanel: SidePanel): Promise<void> {
  const { on } = queuePower(await loadEffective());
  await sidePanel.setOptions({ path: PATH, enabled: on });
}

/** Settings, and what is known of a policy. */
const matters = (key: string): boolean => key === 'settings' || key.startsWith('policy.');

/** The browser offers no panel while the queue is off. Firefox's sidebar cannot be taken away: there the page says why nothing is shown. */
export function followPanel(): void {
  const { sidePanel } = browser as { readonly sidePanel?: SidePanel };
  if (sidePanel === undefined) return;
  const follow = (): void => void look(sidePanel).catch((thrown: unknown) => logProblem('side panel', thrown));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || Object.keys(changes).some(matters)) follow();
  });
  follow();
}
