import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BusinessClock, EdgeProblem } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { ApiKeys, KEY_PREFIX } from '../data/api-keys.js';
import { type SessionMembership, Sessions } from '../data/sessions.js';
import { refuse } from '../domain/refusals.js';

/** Reads the Authorization header: a session's access token, or an organization's API key. */
@Injectable()
export class Credentials {
  constructor(
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
    private readonly clock: BusinessClock,
  ) {}

  /** The caller's memberships of today; none without credentials. Bad credentials are 401, on public routes too. */
  async membershipsOf(request: FastifyRequest): Promise<SessionMembership[]> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) return [];
    const source = token.startsWith(KEY_PREFIX) ? this.keys : this.sessions;
    const found = await source.membershipsOf(token, dayOf(this.clock.now()));
    const [first] = found;
    if (!first) throw unauthenticated(request);
    if (first.useUnnoted) await source.noteUse(first.sessionId);
    return found;
  }
}

/** 401 with the challenge that fits what was sent. */
export function unauthenticated(request: FastifyRequest): EdgeProblem {
  const given = request.headers.authorization !== undefined;
  const challenge = given ? 'Bearer realm="sanshe", error="invalid_token"' : 'Bearer realm="sanshe"';
  return new EdgeProblem('not-signed-in', given ? [refuse.accessTokenBad()] : [], {
    'www-authenticate': challenge,
  });
}
