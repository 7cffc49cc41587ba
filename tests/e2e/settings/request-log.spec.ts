import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EXTENSION_ORIGIN } from '../support/browser';
import { decided } from '../support/desk-tab';
import { expect, test } from '../support/test';

const hashOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex');

test(
  'the log shows each request with the hash of what the server received, keeps a text only when it is wanted, and is exported and erased',
  { tag: '@replies' },
  async ({ deskside, desk, tab, model, launched }) => {
    await deskside.useModel(model.port);
    await tab.open(desk.notable.showcase);
    await tab.state(decided);
    await deskside.configure({ keepRequestTexts: true });
    await tab.openDraft();
    await tab.draftState('done');
    const bodies = model.received.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(bodies).toHaveLength(2);

    const page = await launched.context.newPage();
    await page.goto(`${EXTENSION_ORIGIN}/options.html#data/requests`);
    const log = page.getByRole('list', { name: 'Request log' });
    await expect(log.getByRole('listitem')).toHaveCount(2);
    await expect(log.getByRole('listitem').first()).toContainText(`#${desk.notable.showcase}`);
    await expect(log.getByText('Answered')).toHaveCount(2);

    const search = page.getByRole('searchbox', { name: /^Search by ticket/ });
    await search.fill('nowhere.example');
    await expect(page.getByText('No request fits.')).toBeVisible();
    for (const [index, typed] of ['suggestions', 'drafts'].entries()) {
      await search.fill(`127.0.0.1:${model.port} ${typed}`);
      await expect(log.getByRole('listitem')).toHaveCount(1);
      await log.getByRole('button').click();
      const detail = page.getByRole('dialog', { name: 'A request that was sent' });
      await expect(detail).toContainText(hashOf(bodies[index] ?? ''));
      await expect(detail).toContainText('the public conversation');
      if (index === 0) await expect(detail).toContainText('Not kept.');
      else await expect(detail.locator('pre')).toHaveText(bodies[1] ?? '', { useInnerText: false });
      await detail.getByRole('button', { name: 'Close' }).click();
    }
    await search.fill('');

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export these as JSON' }).click();
    const file = await (await downloading).path();
    const { requests } = JSON.parse(readFileSync(file, 'utf8')) as {
      requests: readonly { readonly sha256: string; readonly text?: string }[];
    };
    expect(requests.map(({ sha256 }) => sha256)).toEqual(bodies.toReversed().map(hashOf));
    expect(requests.map(({ text }) => text)).toEqual([bodies[1], undefined]);

    await page.getByRole('button', { name: 'Erase the log' }).click();
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Erase' }).click();
    await expect(page.getByText('Nothing was sent to a server yet.')).toBeVisible();
    expect((await deskside.ask('requests.export', {})).requests).toEqual([]);
  },
);
