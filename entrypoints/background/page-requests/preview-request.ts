import * as z from 'zod/mini';
import type { PreviewRequests } from '../../../core/request-preview';
import { previewNamed } from '../store/previews';
import type { Handlers } from './handler';

/** What a desk's tab is shown of requests before they are sent. */
export const previewHandlers: Pick<Handlers, keyof PreviewRequests> = {
  'preview.get': {
    shape: z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) }),
    handle: async ({ id }, asker) => ({
      answer: asker.kind === 'desk-tab' ? await previewNamed(id, asker.origin) : null,
    }),
  },
};
