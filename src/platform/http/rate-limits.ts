import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { EdgeProblem } from './problem.js';

const WINDOW_SECONDS = 60;

/** Counters shared by all processes: in Redis when there is one, else in an unlogged table. */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly redis?: Redis;
  private readonly general: RateLimiterAbstract;
  private readonly strict: RateLimiterAbstract;

  constructor(
    private readonly settings: Settings,
    dataSource: DataSource,
  ) {
    if (settings.redisUrl) this.redis = new Redis(settings.redisUrl);
    const make = limiterMaker(this.redis, dataSource);
    this.general = make('general', settings.rateLimitPerMinute);
    this.strict = make('strict', settings.signInLimitPerMinute);
  }

  /** Counts a request of a caller (account or address) and says so in the headers; 429 beyond the limit. */
  count(caller: string, reply: FastifyReply): Promise<void> {
    return this.consume(this.general, 'default', this.settings.rateLimitPerMinute, caller, reply);
  }

  /** Counts an attempt where guessing must be slow: sign-in, survey links. */
  countStrictly(caller: string, reply: FastifyReply): Promise<void> {
    return this.consume(this.strict, 'strict', this.settings.signInLimitPerMinute, caller, reply);
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private async consume(
    limiter: RateLimiterAbstract,
    policy: string,
    quota: number,
    caller: string,
    reply: FastifyReply,
  ): Promise<void> {
    const result = await limiter.consume(caller).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const seconds = Math.ceil(result.msBeforeNext / 1000);
    reply.header('ratelimit-policy', `"${policy}";q=${quota};w=${WINDOW_SECONDS}`);
    reply.header('ratelimit', `"${policy}";r=${Math.max(0, result.remainingPoints)};t=${seconds}`);
    if (result.consumedPoints > quota) {
      throw new EdgeProblem('too-many-requests', [], { 'retry-after': String(seconds) });
    }
  }
}

/** The address of a request as rate limits count it. */
export function addressOf(request: FastifyRequest): string {
  return `address ${request.ip}`;
}

function limiterMaker(redis: Redis | undefined, dataSource: DataSource) {
  return (name: string, points: number): RateLimiterAbstract => {
    const common = { keyPrefix: name, points, duration: WINDOW_SECONDS };
    if (redis) return new RateLimiterRedis({ ...common, storeClient: redis });
    return new RateLimiterPostgres({
      ...common,
      storeClient: (dataSource.driver as unknown as { master: unknown }).master,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  };
}
