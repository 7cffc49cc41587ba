import { act } from 'react';
import { vi } from 'vitest';
import type { DeskSummary, RequestName, Requests } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import { DescribedDesk } from '../../../../../entrypoints/options/described/DescribedDesk';
import '../../../../../entrypoints/options/described/Editor';
import { describedDesk, toldOf } from '../../../../fixtures/gallery/described-samples';
import type { Mounted } from '../../../components/mount';
import { open, somebody } from '../watch/kit';

// Loaded when it is opened; a test does not wait for a disk.

/** A page that was left with something unsaved goes on asking the browser until it is gone. */
let before: Mounted | null = null;

type Saved = Requests['described.save']['out'];
type State = 'found' | 'own' | 'policy' | 'shipped' | 'unknown' | 'kept' | 'gone';

export interface World {
  readonly state: State;
  readonly policy?: Policy | null;
  /** What the worker answers to what is brought. */
  readonly saved?: Saved;
  readonly desk?: Partial<DeskSummary>;
}

/** The panel of one desk over a worker that remembers what it was asked. */
export async function show({ state, policy = null, saved = { desk: null, error: null }, desk }: World) {
  await before?.show(null);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('[]')));
  const shown = describedDesk(`described-${state}`);
  if (shown === null) throw new Error(`No sample ${state}`);
  const onChanged = vi.fn(() => Promise.resolve());
  const opened = await open(<DescribedDesk desk={{ ...shown, ...desk }} onChanged={onChanged} />, {
    settings: somebody(),
    policy,
    answers: {
      'described.get': () => ({ described: toldOf(`described-${state}`) }),
      'described.agree': () => ({}),
      'described.drop': () => ({}),
      'described.save': () => saved,
    },
  });
  const { page, asked } = opened;
  before = page;
  const area = () => page.root.querySelector('textarea');
  return {
    ...opened,
    onChanged,
    area: () => area() ?? never(page.text()),
    hasArea: () => area() !== null,
    status: () => page.root.querySelector('.outcome [role=status]')?.textContent,
    payload: (name: RequestName) => asked.find(({ request }) => request === name)?.payload,
    /** Presses what opens the editor, and waits until it has come. */
    edit: async (button: string) => {
      await page.press(button);
      await vi.waitFor(() => act(async () => void (area() ?? never('the editor'))));
    },
    write: (text: string) =>
      act(async () => {
        const field = area() ?? never('the editor');
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}

function never(what: string): never {
  throw new Error(`Not there: ${what}`);
}
