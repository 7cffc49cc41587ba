import { say } from '../../../core/words/say';
import { useSettings } from '../../pages/settings-store';
import type { Described } from './useDescribed';
import { WhatItDoes } from './WhatItDoes';
import { broughtWords, type Standing } from './words';

/** Where a description comes from and what it does: open while the person has to decide, folded afterwards. */
export function Told({ told, standing }: { readonly told: Described; readonly standing: Standing }) {
  const { rules } = useSettings().view.managed;
  const words = <WhatItDoes description={told.description} base={standing === 'kept' ? null : told.base} />;
  return (
    <>
      <p>
        {broughtWords(told, rules)} {say(`described.tested.${told.description.about.tested}`)}
      </p>
      {standing === 'waits' ? (
        words
      ) : (
        <details className="group">
          <summary>{say('described.does')}</summary>
          <div className="inside">{words}</div>
        </details>
      )}
    </>
  );
}
