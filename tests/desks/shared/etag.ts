import { createHash } from 'node:crypto';
import type { Answer } from './http';

/** How many answers named their content, and how many said only that it is as the client has it. */
export interface Validated {
  readonly tagged: number;
  readonly unchanged: number;
}

/** Answers with a weak `ETag` of what they hold, and with 304 and no body where the client names that one, as Rails does for a GET. */
export class Validator {
  #counts = { tagged: 0, unchanged: 0 };

  get counts(): Validated {
    return { ...this.#counts };
  }

  clear(): void {
    this.#counts = { tagged: 0, unchanged: 0 };
  }

  answer(result: Answer, method: string, known: string | undefined, cacheControl: string): Answer {
    if (method !== 'GET' || result.status !== 200) return result;
    const tag = `W/"${createHash('md5').update(JSON.stringify(result.body)).digest('hex')}"`;
    const headers = { ...result.headers, etag: tag, 'cache-control': cacheControl };
    this.#counts.tagged += 1;
    if (known !== tag) return { ...result, headers };
    this.#counts.unchanged += 1;
    return { status: 304, body: '', headers };
  }
}
