import { vi } from 'vitest';
import type { Previewing } from '../../../../components/preview/view';
import type { CardActions } from '../../../../components/card/view';

/** What a card asks for, noted; nothing of it is done. */
export const makeActions = () =>
  ({
    accept: vi.fn(),
    dismiss: vi.fn(),
    explain: vi.fn(),
    undo: vi.fn(),
    retry: vi.fn(),
    stop: vi.fn(),
    agree: vi.fn(),
    previewing: {
      tell: vi.fn<Previewing['tell']>(),
      loadPreview: vi.fn<Previewing['loadPreview']>(() => Promise.resolve(null)),
    },
    chooseField: vi.fn(),
    updateDirectly: vi.fn(),
    answerOnDevice: vi.fn(),
    learn: vi.fn(),
    refreshFields: vi.fn(),
    showQueue: vi.fn(),
    openTicket: vi.fn(),
    notSimilar: vi.fn(),
    takeAsSource: vi.fn(),
    summarise: vi.fn(),
    stopSummary: vi.fn(),
    openOptions: vi.fn(),
    reloadTab: vi.fn(),
    clearProblem: vi.fn(),
    ask: vi.fn(() => Promise.reject(new Error('nobody is asked'))),
    shown: vi.fn(() => null),
    loadSent: vi.fn(() => Promise.resolve(null)),
    loadValues: vi.fn(() =>
      Promise.resolve({
        options: [
          { id: 'jam', path: ['Hardware', 'Paper jam'] },
          { id: 'vpn', path: ['Network', 'VPN'] },
        ],
        meanings: {},
        recent: [],
      }),
    ),
    urgencyOf: vi.fn(() => null),
  }) satisfies CardActions;
