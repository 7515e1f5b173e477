import type { FastifyRequest } from 'fastify';
import type { NotedRead } from '../actions/note-read.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ANY = 'any';

/**
 * What a request reads, as the audit log names it: the object in the path, after the collection it stands in
 * (`/api/v1/payment-requests/:id` → `payment_request`), or the log searched for somebody. Undefined where the path names
 * nothing that could exist: the answer will be a refusal.
 */
export function notedRead(request: FastifyRequest): NotedRead | undefined {
  const type = typeOf(request.routeOptions.url ?? '');
  const [id] = Object.values(request.params as Record<string, string>);
  if (id !== undefined) return UUID.test(id) ? { type, id, action: 'read' } : undefined;
  const { objectId, accountId, unitId } = request.query as Record<string, unknown>;
  const wanted = [objectId, accountId, unitId].find((each) => typeof each === 'string' && UUID.test(each));
  return { type, id: typeof wanted === 'string' ? wanted : ANY, action: 'search' };
}

function typeOf(route: string): string {
  const collection = route.replace('/api/v1/', '').split('/')[0] ?? '';
  return collection.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', '_');
}
