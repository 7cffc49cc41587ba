import type { ChatRequest } from '../../providers/openai-server';

interface Wanted {
  /** A path as the prompt writes it, or its end; `none` for no category. */
  readonly category: string;
  readonly priority: string;
  /** Of the category, and of the priority where it has none of its own. */
  readonly confidence: number;
  readonly priorityConfidence?: number;
  readonly reason: string;
  readonly alternatives?: readonly string[];
}

export const promptOf = (request: ChatRequest): string =>
  request.messages.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n');

const shortName = (prompt: string, letter: 'c' | 'p', words: string): string => {
  const lines = prompt.split('\n');
  const line = lines.find((each) => each.startsWith(`- ${letter}`) && each.includes(words));
  return line ? (/^- (\w+):/.exec(line)?.[1] ?? 'none') : letter === 'c' ? groupedName(lines, words) : 'none';
};

/** What the prompt calls the field whose values begin with `c`: the first one that it names. */
const keyOf = (prompt: string): string => /for each of: ([a-z]+)/.exec(prompt)?.[1] ?? 'category';

/** The same in a large catalogue: `Hardware › Printer:` with `c12 Paper jam` below it. */
function groupedName(lines: readonly string[], words: string): string {
  let above = '';
  for (const line of lines) {
    const [, id, name = ''] = /^(c\d+) (.+)$/.exec(line) ?? [];
    if (id === undefined) above = line.endsWith(':') ? line.slice(0, -1) : '';
    else if (`${above} › ${name}`.includes(words)) return id;
  }
  return 'none';
}

/** An answer of the model for a test: the wanted values by the short names of the very prompt, or the text of a draft. */
export const answerWith =
  (wanted: Wanted, draft = 'Hello,\n\nthank you for your message.\n\nWe look into it.') =>
  (request: ChatRequest): string => {
    const prompt = promptOf(request);
    if (!/short names/.test(prompt)) return draft;
    const category = shortName(prompt, 'c', wanted.category);
    return JSON.stringify({
      reason: wanted.reason,
      [keyOf(prompt)]: {
        value: category,
        confidence: wanted.confidence,
        alternatives: (wanted.alternatives ?? []).map((name) => shortName(prompt, 'c', name)),
      },
      priority: {
        value: shortName(prompt, 'p', wanted.priority),
        confidence: wanted.priorityConfidence ?? wanted.confidence,
        alternatives: [],
      },
    });
  };
