import type { ListedFacts } from '../../../core/queue';

/** Of a row that tells nothing beside what names its ticket. */
export const nothingListed: ListedFacts = {
  createdAt: null,
  requesterName: '',
  requesterId: null,
  assigneeName: null,
  teamName: null,
  priorityName: null,
  typeName: null,
  channelName: null,
  scope: null,
  values: {},
};
