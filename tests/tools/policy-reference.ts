import '../../modules/words/english';
import { exampleOf } from '../../core/policy/examples';
import { policyGroups } from '../../core/policy/table';
import { say } from '../../core/words/say';
import { kindOf } from '../../core/policy/kinds';
import { fieldParts } from '../../core/policy/keys/field-policy';
import type { PolicyKey } from '../../core/policy/table';

const grouped = new Intl.NumberFormat('en');

function takes(key: PolicyKey): string {
  const kind = kindOf(key);
  switch (kind.is) {
    case 'switch':
      return '`true` or `false`';
    case 'number':
      return `a whole number from ${grouped.format(kind.from)} to ${grouped.format(kind.to)}`;
    case 'text':
      return kind.max === null ? 'text' : `text of at most ${grouped.format(kind.max)} characters`;
    case 'choice':
      return `one of ${kind.options.map((option) => `\`${option}\``).join(', ')}`;
    case 'choices':
      return `a list of ${kind.options.map((option) => `\`${option}\``).join(', ')}`;
    case 'list':
      return 'a list of texts';
    case 'texts':
      return `a list of texts of at most ${grouped.format(kind.max)} characters`;
    case 'entries':
      return 'a list of entries, each with the parts below';
  }
}

const parts = fieldParts.map(
  (part) => `- \`${part}\`: ${say(`policy.fields.${part}.title`)}. ${say(`policy.fields.${part}.description`)}`,
);

function ofKey(key: PolicyKey): string {
  const example = exampleOf(key);
  const shown =
    key === 'fields'
      ? `\n\n\`\`\`json\n"${key}": ${JSON.stringify(example, null, 2)}\n\`\`\``
      : ` \`"${key}": ${JSON.stringify(example)}\``;
  return [
    `#### \`${key}\``,
    `**${say(`policy.${key}.title`)}.** ${say(`policy.${key}.description`)}`,
    `Takes ${takes(key)}. Missing: ${say(`policy.${key}.default`)}`,
    ...(key === 'fields' ? [parts.join('\n')] : []),
    `Example:${shown}`,
  ].join('\n\n');
}

const START = '<!-- made from the schema by `npm run policy`: start -->';
const END = '<!-- made from the schema by `npm run policy`: end -->';

/** The guide with its reference of keys made anew. Throws where the markers are missing. */
export function withReference(guide: string): string {
  const [before, rest] = guide.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('docs/policy.md lacks the markers of its reference');
  const reference = policyGroups.map(({ id, keys }) =>
    [`### ${say(`policy.group.${id}.title`)}`, say(`policy.group.${id}.note`), ...keys.map(ofKey)].join('\n\n'),
  );
  return `${before}${START}\n\n${reference.join('\n\n')}\n\n${END}${after}`;
}
