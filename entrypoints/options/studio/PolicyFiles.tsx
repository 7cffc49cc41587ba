import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { sentencesText } from '../../pages/words';
import { Button } from '../../../components/parts/Button';
import { CopyButton } from '../../../components/parts/CopyButton';
import { formatIds, policyFormats, type FormatId } from '../../../core/policy/formats/formats';
import { CHROMIUM_ID, GECKO_ID, isChromiumId } from '../../../core/policy/formats/ids';
import type { Policy } from '../../../core/policy/schema';
import { say } from '../../../core/words/say';
import { TextField } from '../parts/Field';
import { bytesOf, download } from '../download';
import { GoTo, goTo } from './GoTo';
import { TabList } from './Outcome';
import type { Samples } from './samples';
import { shareText, stemOf } from './share';

/** How much of each description is shown. */
const SHOWN_CHARS = 160;

const cut = (text: string): string =>
  text.length > SHOWN_CHARS
    ? say('studio.files.cut', { beginning: text.slice(0, SHOWN_CHARS), characters: text.length })
    : text;

/** The key is for the file, not for whoever looks over a shoulder; a whole description is for nobody's eyes here. */
const shown = ({ provider, deskDescriptions, ...policy }: Policy): Policy => ({
  ...policy,
  ...(provider === undefined
    ? {}
    : { provider: provider.key === undefined ? provider : { ...provider, key: say('studio.files.hidden-key') } }),
  ...(deskDescriptions === undefined ? {} : { deskDescriptions: deskDescriptions.map(cut) }),
});

const isCut = ({ deskDescriptions = [] }: Policy): boolean => deskDescriptions.some((text) => cut(text) !== text);

interface PolicyFilesProps {
  readonly policy: Policy;
  readonly unusable: number;
  /** The draft had a key that is not here, so neither is it in the files. */
  readonly keyGone: boolean;
  readonly samples: readonly Samples[];
  /** The id of this very copy, where the browser is a Chromium. */
  readonly ownId: string | null;
}

/** The policy as each browser wants to be told it. */
export function PolicyFiles({ policy, unusable, keyGone, samples, ownId }: PolicyFilesProps) {
  const [chosen, setChosen] = useState<FormatId>('chrome-windows');
  const [chromiumId, setChromiumId] = useState(ownId ?? CHROMIUM_ID);
  const format = policyFormats[chosen];
  const asksId = format.extensionId !== null && format.extensionId !== GECKO_ID;
  const extensionId = asksId ? chromiumId.trim() : GECKO_ID;
  const wrongId = asksId && !isChromiumId(extensionId);
  const text = format.write(policy, extensionId);
  const today = new Date();
  const file = `${stemOf(policy, today)}${format.ending}`;
  return (
    <Tabs.Root value={chosen} onValueChange={setChosen}>
      {unusable > 0 && <p className="bad">✕ {say('studio.files.unusable', { count: unusable })}</p>}
      <TabList
        label={say('studio.files.tabs')}
        of={formatIds.map((each) => [each, say(`studio.format.${each}.title`)])}
      />
      <Tabs.Panel value={chosen} className="output">
        <p>{say(`studio.format.${chosen}.where`)}</p>
        {asksId && (
          <TextField
            label={say('studio.files.id')}
            help={say('studio.files.id-help')}
            error={wrongId ? say('studio.files.id-wrong') : undefined}
            value={chromiumId}
            onType={setChromiumId}
            input={{ spellCheck: false }}
          />
        )}
        {/* Long texts scroll, and the keyboard must reach what scrolls. */}
        <pre tabIndex={0} role="region" aria-label={file}>
          {format.write(shown(policy), extensionId)}
        </pre>
        {policy.provider?.key !== undefined && <p className="small soft">{say('studio.files.holds-key')}</p>}
        {isCut(policy) && <p className="small soft">{say('studio.files.shortened')}</p>}
        {keyGone && (
          <p className="row wrap warn">
            <span>! {sentencesText([say('studio.key-gone'), say('studio.files.without-key')])}</span>
            <Button onPress={() => goTo('provider.key')}>{say('studio.files.go-to-key')}</Button>
          </p>
        )}
        {samples.length > 0 && <SamplesLeft samples={samples} />}
        <div className="row wrap">
          <Button look="primary" off={wrongId} onPress={() => download(file, bytesOf(text, format.encoding))}>
            {say('studio.files.download', { file })}
          </Button>
          <CopyButton key={text} text={text} />
          <CopyButton key={`share-${text}`} text={shareText(policy, today)} words={say('studio.share.copy')} />
        </div>
      </Tabs.Panel>
    </Tabs.Root>
  );
}

/** Beside the download: which samples nobody has replaced, each with the way to its field. */
function SamplesLeft({ samples }: Pick<PolicyFilesProps, 'samples'>) {
  const left = samples.flatMap(({ key, values }) => values.map((value) => ({ key, value })));
  return (
    <div className="samples-left" role="note">
      <p className="warn">! {say('studio.samples-left', { count: left.length })}</p>
      <ul className="small">
        {left.map(({ key, value }) => (
          <li key={key + value}>
            <code>{value}</code> <GoTo name={key}>{say(`policy.${key}.title`)}</GoTo>
          </li>
        ))}
      </ul>
    </div>
  );
}
