import type { ModelRequest } from '../../../providers/provider';

/** In UTF-8: about three letters of a European language, two of Cyrillic or Greek, one character of Chinese or Japanese. */
const BYTES_PER_TOKEN = 3;

const encoder = new TextEncoder();

/** About how many tokens a text is, for a server that does not say; rather too many than too few. */
export const tokensOfText = (text: string): number => Math.ceil(encoder.encode(text).length / BYTES_PER_TOKEN);

/** All that a request sends, its schema and the answer that is to be repaired included. */
export const tokensOfRequest = ({ system, user, schema, repair }: ModelRequest): number =>
  tokensOfText(
    [
      system,
      user,
      schema ? JSON.stringify(schema.schema) : '',
      repair ? `${repair.answer}\n${repair.problem}` : '',
    ].join('\n'),
  );
