import { json, type Answer } from '../../shared/http';
import { views } from '../account/views';
import { isOn, type Ask } from './ask';

/** `GET /api/ViewLists?domain=reqs&type=reqs`: the saved lists, with counts where these are asked for. */
export const listViews = (ask: Ask): Answer =>
  json(
    views.map(({ id, name, group, sequence, holds }) => ({
      id,
      name,
      use: 'reqs',
      sequence,
      group: group.id,
      group_name: group.name,
      group_seq: group.seq,
      column_profile_id: 3,
      filter_profile_id: id + 1000,
      restriction_type: 0,
      agent_id: 0,
      team_id: 0,
      filters: [],
      ...(isOn(ask, 'showcounts')
        ? { ticket_count: ask.live.account.tickets.filter((ticket) => holds(ticket, ask.me)).length }
        : {}),
    })),
  );
