import { say } from '../../../core/words/say';
import { useEffect, useState } from 'react';
import { Folded } from '../parts/Folded';
import { Section } from '../parts/Section';

/** Written when the extension is built, from what came into it. */
const FILE = '/licences.txt';

export function Licences() {
  return (
    <Section title={say('help.licences')} note={say('help.licences-note')}>
      <Folded title={say('help.licences-list')} at="help/licences">
        <Text />
      </Folded>
    </Section>
  );
}

/** Read when somebody wants to see it. */
function Text() {
  const [text, setText] = useState<string | null>();
  useEffect(() => {
    void fetch(FILE)
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null)
      .then(setText);
  }, []);
  if (text === undefined) return <p className="soft">{say('help.reading')}</p>;
  if (text === null) return <p className="bad">{say('help.licences-none')}</p>;
  return (
    <pre className="licences" tabIndex={0} role="region" aria-label={say('help.licences-region')}>
      {text}
    </pre>
  );
}
