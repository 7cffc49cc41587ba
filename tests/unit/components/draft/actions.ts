import { vi } from 'vitest';
import type { DraftActions } from '../../../../components/draft/view';
import { nothingKnown } from '../../../fixtures/gallery/question-samples';

/** What a draft panel asks for, noted; nothing of it is done. */
export const makeDraftActions = () =>
  ({
    open: vi.fn(),
    close: vi.fn(),
    start: vi.fn(),
    stop: vi.fn(),
    insert: vi.fn(),
    copy: vi.fn(),
    keep: vi.fn(),
    translate: vi.fn(() => Promise.resolve(true)),
    tell: vi.fn(),
    ask: vi.fn(() => Promise.reject(new Error('nobody is asked'))),
    known: vi.fn(() => nothingKnown),
    fill: vi.fn(),
    stopWaiting: vi.fn(),
    openOptions: vi.fn(),
    reloadTab: vi.fn(),
    clearProblem: vi.fn(),
    loadSent: vi.fn(() => Promise.resolve(null)),
    previewing: { tell: vi.fn(), loadPreview: vi.fn(() => Promise.resolve(null)) },
    openTicket: vi.fn(),
    dropSource: vi.fn(),
  }) satisfies DraftActions;
