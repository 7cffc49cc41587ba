import { json, type Answer } from '../../shared/http';
import { actionsApi } from './api-actions';
import { listApi } from './api-lists';
import { ticketsApi } from './api-tickets';
import { notFound } from './answers';
import type { Ask } from './ask';

/** Halo's routes do not mind the case: `/api/Tickets` and `/api/tickets` are the same. */
export function api(ask: Ask): Answer {
  const [, name = '', id] = /^\/api\/(\w+)(?:\/(\w+))?\/?$/.exec(ask.url.pathname) ?? [];
  const resource = name.toLowerCase();
  if (id !== undefined && id !== 'me' && !/^\d+$/.test(id)) return notFound;
  if (resource === 'tickets') return ticketsApi(ask, id === undefined ? null : Number(id));
  if (resource === 'actions') return actionsApi(ask, id === undefined ? null : Number(id));
  if (resource === 'onlinestatus' && ask.method === 'POST') return json({ online: true }, 201);
  return (ask.method === 'GET' ? listApi(resource, id ?? null, ask) : null) ?? notFound;
}
