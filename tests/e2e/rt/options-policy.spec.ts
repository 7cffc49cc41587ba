import { readFileSync } from 'node:fs';
import type { Policy } from '../../../core/policy/schema';
import { answerWith } from '../support/answers';
import { launch } from '../support/browser';
import { decided } from '../support/desk-tab';
import { Deskside } from '../support/deskside';
import { PolicyFile, whyNoPolicies } from '../policy/kit/policy-file';
import { expect, onRequestTracker, RtTab, test as base } from './kit/deskside';
import { DeskOptions, printerTicket, readOf } from './kit/options';

const shipped = readFileSync('adapters/described/shipped/request-tracker.json', 'utf8');
const named = (id: string, name: string): string =>
  shipped
    .replace('"id": "request-tracker"', `"id": "${id}"`)
    .replace('"name": "Request Tracker 5"', `"name": "${name}"`)
    .trim();

interface Fixtures {
  readonly policy: PolicyFile;
  /** Sets the policy while the browser runs and waits until it counts. */
  readonly apply: (policy: Policy) => Promise<void>;
}

/** The extension under an id of its own, whose policy is a real file. */
const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  policy: async ({}, use) => {
    const policy = PolicyFile.claim();
    await use(policy);
    policy.release();
  },
  launched: async ({ rt, policy }, use) => {
    const launched = await launch({ grants: ['http://127.0.0.1/*'], key: policy.publicKey });
    try {
      await rt.signIn(launched.context, 'dana');
      await use(launched);
    } finally {
      await launched.close();
    }
  },
  deskside: async ({ launched, policy }, use) => use(new Deskside(launched.context, `chrome-extension://${policy.id}`)),
  tab: async ({ rt, launched }, use) => use(new RtTab(await launched.context.newPage(), rt.origin)),
  apply: async ({ policy, deskside }, use) =>
    use(async (wanted) => {
      policy.set(wanted);
      await expect
        .poll(async () => (await deskside.ask('policy.get', {})).policy, { timeout: 20_000 })
        .toMatchObject(wanted);
    }),
});

const reason = whyNoPolicies();
const tags = { tag: ['@described', '@policy'] };

onRequestTracker('an organisation’s word about descriptions, on a real Request Tracker', () => {
  test.skip(reason !== null, reason ?? '');

  test(
    'its own is used without a question, and named with it in the options and in health',
    tags,
    async ({ rt, tab, deskside, model, apply }) => {
      test.slow();
      await apply({ organisation: 'Acme', deskDescriptions: [named('acme-tracker', 'Acme’s tracker')] });
      await deskside.useModel(model.port);
      model.settings.answer = answerWith({
        category: 'Printer: Paper jam',
        priority: 'High',
        confidence: 0.9,
        reason: 'It says so',
      });
      const id = await printerTicket(rt);
      await tab.open(id);
      const options = await DeskOptions.open(deskside, rt);
      await options.add();
      await expect(options.row).toContainText('Acme’s tracker');
      await expect(options.row).toContainText('described by Acme');
      await expect(options.panel).toContainText('Acme brought the description and answers for what it calls public.');
      await expect(options.panel.getByRole('button', { name: 'Use it here' })).toHaveCount(0);
      await expect(options.panel.getByRole('button', { name: 'Stop using it' })).toHaveCount(0);
      await tab.page.bringToFront();
      await tab.state(decided, 30_000);

      await options.page.bringToFront();
      await options.page.reload();
      const health = options.page.getByRole('region', { name: 'Desk health' });
      await health.getByText('The report', { exact: true }).click();
      await expect(health).toContainText('By the description acme-tracker, which the organisation brought');
    },
  );

  test(
    'it forbids descriptions of one’s own: one that is used stops at once, and the editor says who forbids it',
    tags,
    async ({ rt, tab, deskside, model, apply }) => {
      test.slow();
      const text = named('our-tracker', 'Our tracker');
      await apply({ organisation: 'Acme' });
      await deskside.useModel(model.port);
      model.settings.answer = answerWith({
        category: 'Printer: Paper jam',
        priority: 'High',
        confidence: 0.9,
        reason: 'It says so',
      });
      const id = await printerTicket(rt);
      await tab.open(id);
      const options = await DeskOptions.open(deskside, rt);
      await options.add();
      await options.confirm('This is not it', 'It is not');
      await options.press('Describe this desk');
      await options.text.fill(text);
      await options.press('Use it here');
      await expect(options.row).toContainText('described by you');
      await tab.page.bringToFront();
      await tab.state(decided, 30_000);

      await options.page.bringToFront();
      await options.press('Change the description');
      await apply({ organisation: 'Acme', featuresOff: ['own-descriptions'] });
      await expect(options.panel).toContainText('Acme does not allow descriptions of your own.');
      await expect(tab.card).toHaveCount(0);
      const before = readOf(rt).length;
      await tab.open(id);
      await options.page.reload();
      await expect(options.panel).toContainText('Your description does not count now, so nothing is read there.');
      await expect(options.panel).toContainText('Acme does not allow descriptions of your own.');
      await expect(options.panel.getByRole('button', { name: 'Describe this desk' })).toHaveCount(0);
      await expect(tab.card).toHaveCount(0);
      expect(readOf(rt)).toHaveLength(before);
    },
  );
});
