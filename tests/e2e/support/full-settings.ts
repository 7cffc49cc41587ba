import type { Page } from '@playwright/test';
import type { Catalogue } from '../../../core/fields';
import type { Example } from '../../../core/learning';
import { settingsPages } from '../../../core/settings-address';
import { refKey } from '../../../core/ticket';
import type { ModelServer } from '../../providers/service';
import type { Deskside } from './deskside';

/** Names under a desk's domain that nobody has. */
const origins = ['emea', 'americas', 'asia', 'internal', 'partners'].map(
  (name) => `https://practice-${name}.zendesk.com`,
);
const [first = ''] = origins;

const catalogueOf = (origin: string): Catalogue => ({
  desk: 'zendesk',
  origin,
  fields: [
    {
      id: '900',
      title: 'Category',
      kind: 'dropdown',
      options: Array.from({ length: 60 }, (_, at) => ({
        id: `v${at}`,
        path: [`Area ${Math.floor(at / 10) + 1}`, `Subject ${at + 1}`],
      })),
    },
  ],
  macros: [],
  fetchedAt: new Date().toISOString(),
});

const exampleAt = (at: number): Example & { readonly key: string } => {
  const ref = { desk: 'zendesk', origin: first, ticketId: String(5000 + at) } as const;
  return {
    key: `${refKey(ref)}|solved`,
    ref,
    text: `Ticket number ${at}\n\nThe printer on floor ${at % 9} prints nothing since this morning.`,
    values: { '900': `v${at % 60}` },
    requesterName: 'Ada Example',
    agentName: 'Sam Example',
    from: 'solved',
    learnedAt: new Date(Date.now() - at * 60_000).toISOString(),
  };
};

/**
 * Five desks that were read, four hundred tickets that were learnt at one of them, and a server that lists forty models. They are
 * written into the ledger as the worker would, which has to be made by then. No function in it has a name, since the compiler that runs
 * this file wraps those.
 */
export async function fillSettings(deskside: Deskside, model: ModelServer): Promise<void> {
  model.settings.models = Array.from({ length: 40 }, (_, at) => `practice-model-${at + 1}`);
  await deskside.useModel(model.port, { model: 'practice-model-1' });
  await deskside.ask('desks.list', {});
  const ours = await deskside.page();
  await ours.evaluate(
    async ({ catalogues, examples }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('deskside');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      });
      const writing = db.transaction(['catalogues', 'examples'], 'readwrite');
      for (const catalogue of catalogues) writing.objectStore('catalogues').put(catalogue);
      for (const example of examples) writing.objectStore('examples').put(example);
      await new Promise((resolve, reject) => {
        writing.addEventListener('complete', resolve);
        writing.addEventListener('abort', () => reject(writing.error ?? new Error('not written')));
      });
      db.close();
    },
    { catalogues: origins.map(catalogueOf), examples: Array.from({ length: 400 }, (_, at) => exampleAt(at)) },
  );
}

const deskPage = `desks/${new URL(first).host}`;

/** Each page with what its fields are told by; below a page that leads there: one of its desks, and the studio. */
export const fullPages: readonly { readonly at: string; readonly from: string; readonly fields: string }[] = [
  { at: 'start', from: '', fields: '.step' },
  { at: 'answers', from: '', fields: '[data-place="answers/model"] input' },
  { at: 'desks', from: '', fields: '.desks > li:nth-child(5)' },
  { at: deskPage, from: 'desks', fields: `[data-place="${deskPage}/meanings"] input` },
  { at: 'writing', from: '', fields: '[data-place="writing/language"] select' },
  { at: 'use', from: '', fields: '[data-place="use/reset"] input' },
  { at: 'data', from: '', fields: '[data-place="data/erase"] button' },
  { at: 'team', from: '', fields: 'a[href="#team/studio"]' },
  { at: 'team/studio', from: 'team', fields: '.studio button' },
  { at: 'help', from: '', fields: '[data-place="help/versions"] dd' },
];

/** Every page of the navigation is among them. */
export const pagesAreAll = settingsPages.every((page) => fullPages.some(({ at }) => at === page));

/** Presses what leads to a page; answers the milliseconds until the frame that shows its heading and its fields. */
export const openByPress = (page: Page, at: string, fields: string): Promise<number> =>
  page.evaluate(
    async ([href = '', selector = '']) => {
      const links = [...document.querySelectorAll<HTMLElement>(`a[href="#${href}"]`)];
      const link = links.find((each) => each.closest('[hidden]') === null);
      if (link === undefined) throw new Error(`Nothing leads to ${href}`);
      const from = performance.now();
      link.click();
      for (let frame = 0; frame < 600; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const shown = [...document.querySelectorAll(`main :is([data-heading], ${selector})`)].filter(
          (each) => each.closest('[hidden]') === null,
        );
        const isHere = location.hash === `#${href}` && shown.some((each) => each.matches('[data-heading]'));
        if (isHere && shown.some((each) => !each.matches('[data-heading]'))) return performance.now() - from;
      }
      throw new Error(`${href} was not shown in time`);
    },
    [at, fields],
  );

/** How tall the shown page is, in pixels. */
export const pageHeight = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
