import { act, useState, type ReactNode } from 'react';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { RequestName, Requests, WatchView } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { useWatchView, WatchContext } from '../../../../../entrypoints/options/watch/useWatch';
import { describeChanges } from '../../../../../entrypoints/pages/changes';
import { SettingsContext, useSettings, type SettingsStore } from '../../../../../entrypoints/pages/settings-store';
import { mount } from '../../../components/mount';
import { viewUnder } from '../../pages/store';

export const DESK = 'https://acme.zendesk.com';

type Answers = {
  [N in RequestName]?: (payload: Requests[N]['in']) => Requests[N]['out'] | Promise<Requests[N]['out']>;
};

export const nothing: WatchView = { asks: [], problem: null, desks: [] };

/** Somebody who has switched Deskside on, with what they chose beside that. */
export const somebody = (change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings(),
  enabled: true,
  ...change,
});

export const switches = (watch: boolean, triage = true): Settings['capabilities'] => ({
  triage,
  draft: true,
  watch,
  summary: false,
});

/** Parts of the options page over a store that takes what is saved, and a worker that answers so. */
export async function open(
  parts: ReactNode,
  { settings, policy = null, answers }: { settings: Settings; policy?: Policy | null; answers: Answers },
) {
  const asked: { readonly request: RequestName; readonly payload: unknown }[] = [];
  // The browser's own name for it has more shapes than the one that our pages use.
  const send = async (message: unknown): Promise<unknown> => {
    const { request, payload } = message as { request: RequestName; payload: never };
    asked.push({ request, payload });
    return answers[request]?.(payload);
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as typeof browser.runtime.sendMessage);
  let stored = settings;
  const Store = ({ children }: { children: ReactNode }) => {
    const [view, setView] = useState(() => viewUnder(policy, settings));
    const store: SettingsStore = {
      view,
      generation: 0,
      left: '',
      reload: () => Promise.resolve(),
      startAfresh: () => Promise.resolve(),
      change: async (edit) => {
        const before = stored;
        stored = edit(before);
        setView(viewUnder(policy, stored));
        return { problems: [], said: describeChanges(before, stored) };
      },
    };
    return <SettingsContext value={store}>{children}</SettingsContext>;
  };
  const Watched = () => <WatchContext value={useWatchView(useSettings().view)}>{parts}</WatchContext>;
  const page = await mount(
    <Store>
      <Watched />
    </Store>,
  );
  const named = (role: string, name: string) => {
    const found = [...page.root.querySelectorAll<HTMLInputElement>(role)].find(
      (input) => input.closest('label')?.textContent.includes(name) === true,
    );
    if (found === undefined) throw new Error(`No ${role} ${name} in: ${page.text()}`);
    return found;
  };
  return {
    page,
    asked,
    names: () => asked.map(({ request }) => request),
    stored: () => stored,
    toggle: (name: string) => named('[role="switch"]', name),
    box: (name: string) => named('[type="checkbox"]:not([role])', name),
    click: (input: HTMLInputElement) => act(async () => input.click()),
  };
}
