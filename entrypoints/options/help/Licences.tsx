import { useEffect, useState } from 'react';
import { Folded } from '../parts/Folded';
import { Section } from '../parts/Section';

/** Written when the extension is built, from what came into it. */
const FILE = '/licences.txt';

export function Licences() {
  return (
    <Section title="Licences" note="Deskside is free software under the MIT licence, and made with the work of others.">
      <Folded title="What is in it, and its licences" at="help/licences">
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
  if (text === undefined) return <p className="soft">Reading.</p>;
  if (text === null)
    return <p className="bad">✕ This copy of Deskside comes without the list. It is in the one that is handed out.</p>;
  return (
    <pre className="licences" tabIndex={0} role="region" aria-label="Licences of what is in Deskside">
      {text}
    </pre>
  );
}
