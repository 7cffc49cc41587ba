import { browser, type Browser } from 'wxt/browser';
import type { Effective } from '../../../core/policy/effective';
import { isOn } from '../rules/usable';
import { makeTurns } from '../in-turn';
import { loadEffective } from '../rules/load';
import { addedPatterns } from './hosts';
import { deskAllowed, deskAt, hasAccess } from './known';
import { observedOrigins } from '../store/observed';

type Script = Required<Pick<Browser.scripting.RegisteredContentScript, 'id' | 'world'>> & {
  readonly js: string[];
  readonly matches: string[];
};

/** The bootstrap for every added desk that the organisation and the browser let us into. */
async function bootstraps({ settings: { customDesks }, rules }: Effective): Promise<Script[]> {
  if (rules.gate !== 'open') return [];
  const scripts: Script[] = [];
  for (const custom of customDesks) {
    const { origin } = custom;
    if (deskAllowed(rules, origin) && (await hasAccess(origin)))
      scripts.push({
        id: `desk:${origin}`,
        matches: addedPatterns(custom),
        js: ['desk-bootstrap.js'],
        world: 'ISOLATED',
      });
  }
  return scripts;
}

/** Only while it is on: what runs in a desk's own world and nobody needs has no business there. */
async function observers(effective: Effective): Promise<Script[]> {
  if (!isOn(effective)) return [];
  const scripts: Script[] = [];
  for (const origin of await observedOrigins()) {
    const known = await deskAt(origin);
    if (known !== null && known.desk !== null)
      scripts.push({
        id: `observer:${origin}`,
        matches: addedPatterns(known),
        js: ['api-observer.js'],
        world: 'MAIN',
      });
  }
  return scripts;
}

const complete = (script: Script): Browser.scripting.RegisteredContentScript => ({
  ...script,
  runAt: 'document_start',
  allFrames: false,
  persistAcrossSessions: true,
});

const same = (one: Script, other: Browser.scripting.RegisteredContentScript): boolean =>
  JSON.stringify(one.matches.toSorted()) === JSON.stringify((other.matches ?? []).toSorted());

const inTurn = makeTurns();

/**
 * Makes what is registered with the browser what it should be, whatever it is now. An update of the extension drops
 * everything that was registered, a new start keeps it; neither has to be told apart here.
 */
export const syncScripts = (): Promise<void> =>
  inTurn(async () => {
    const effective = await loadEffective();
    const wanted = [...(await bootstraps(effective)), ...(await observers(effective))];
    const registered = await browser.scripting.getRegisteredContentScripts();
    const gone = registered.filter(({ id }) => !wanted.some((script) => script.id === id)).map(({ id }) => id);
    const fresh = wanted.filter(({ id }) => !registered.some((script) => script.id === id));
    const changed = wanted.filter((script) =>
      registered.some((other) => other.id === script.id && !same(script, other)),
    );
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh.map(complete));
    if (changed.length > 0) await browser.scripting.updateContentScripts(changed.map(complete));
  });
