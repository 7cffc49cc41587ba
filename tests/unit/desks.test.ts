// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DeskAdapter } from '../../adapters/adapter';
import { detectors } from '../../adapters/detect';
import { freshdesk } from '../../adapters/freshdesk';
import { halopsa } from '../../adapters/halopsa';
import { zendesk } from '../../adapters/zendesk';
import { desks } from '../../core/desks';
import { deskIds, type DeskId } from '../../core/ticket-ref';
import { deskByName } from '../../entrypoints/background/desks/hosts';

/** What is described is made for each description, and has one script for all of them. */
type Built = Exclude<DeskId, 'described'>;
const built = deskIds.filter((desk): desk is Built => desk !== 'described');

const adapters: Readonly<Record<Built, DeskAdapter>> = { zendesk, freshdesk, halopsa };

/** What cannot read `deskIds`: names of files, and the configuration of lint. */
describe('the desks', () => {
  it.each(built)('%s has its adapter and its scripts', (desk) => {
    for (const file of ['detect', 'index', 'writing', 'desk-source', 'samples'])
      expect(existsSync(`adapters/${desk}/${file}.ts`), file).toBe(true);
    for (const script of ['widgets', 'writing', 'source'])
      expect(existsSync(`entrypoints/desk-${script}-${desk}.ts`), script).toBe(true);
  });

  it.each(built)('%s asks its page for a ticket just where its adapter can tell one', (desk) => {
    const mayShow = detectors.find(({ id }) => id === desk)?.mayShow;
    expect(adapters[desk].id).toBe(desk);
    expect(mayShow === undefined).toBe(adapters[desk].detect === undefined);
  });

  it('are all that have an adapter or a script', () => {
    const folders = readdirSync('adapters', { withFileTypes: true }).filter((each) => each.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual([...deskIds, 'shared'].toSorted());
    const scripts = readdirSync('entrypoints').flatMap(
      (name) => /^desk-(?:widgets|writing|source)-(\w+)\.ts$/.exec(name)?.[1] ?? [],
    );
    expect([...new Set(scripts)].toSorted()).toEqual(deskIds.toSorted());
  });

  it('are fenced off by lint, each of them', () => {
    const lists = [...readFileSync('.oxlintrc.json', 'utf8').matchAll(/\{([\w,]*zendesk[\w,]*)\}/g)];
    expect(lists.length).toBeGreaterThan(0);
    for (const [, list = ''] of lists) expect(list.split(',').toSorted()).toEqual([...deskIds].toSorted());
  });

  it.each(deskIds.flatMap((desk) => desks[desk].hosts.map((host) => [desk, host] as const)))(
    '%s is told by an account’s name at %s',
    (desk, host) => expect(deskByName(`https://acme.${host}`)).toBe(desk),
  );
});
