import { toLinux } from '../../../core/policy/formats/linux';
import { parsePolicy } from '../../../core/policy/parse';
import { everything } from '../../unit/core/policy/keys';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet } from './kit/world';

underPolicy('what the studio writes for Linux', () => {
  test('is read by Chromium and arrives whole, every key of it', async ({ ready, browserUnderPolicy, deskside }) => {
    ready.policy.put(toLinux(everything, ready.policy.id));
    await expect.poll(async () => parsePolicy(await deskside.managed())).toEqual({ policy: everything, problems: [] });
    await expect.poll(async () => (await deskside.ask('settings.get', {})).managed.gate).toBe('unlicensed');
    const { policy } = await deskside.ask('policy.get', {});
    const { key: _key, ...provider } = everything.provider ?? {};
    expect(policy).toMatchObject({ ...everything, provider });
    expect(JSON.stringify(policy)).not.toContain(everything.provider?.key);
    expect((await deskside.ask('settings.get', {})).managed.problems).toEqual([]);
    await ready.apply(browserUnderPolicy, nothingSet);
  });
});
