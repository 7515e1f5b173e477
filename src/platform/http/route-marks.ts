import { Header, SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** Metadata key: the collection in which a created resource stands. */
export const CREATES = 'sanshe:creates';
/** Metadata key: whether a POST takes an Idempotency-Key. */
export const IDEMPOTENCY = 'sanshe:idempotency';
/** Metadata key: the change brings a revision of its own. */
export const REVISIONED = 'sanshe:revisioned';

/**
 * A POST that makes a resource: 201 with `Location: /api/v1/{path}`, the path a pattern whose `:name`s are those of
 * the route and `:newId` the answer's id (`tenders/:id/score-sheets/:newId`); a plain `bids` stands for `bids/:newId`.
 */
export function Creates(path: string) {
  return SetMetadata(CREATES, path);
}

/** A POST that is refused (400) without Idempotency-Key: bids, payments, imports. */
export function IdempotencyRequired() {
  return applyDecorators(
    SetMetadata(IDEMPOTENCY, 'required'),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
  );
}

/** A POST on which an Idempotency-Key has no effect: sessions, API keys, files. */
export function WithoutIdempotency() {
  return SetMetadata(IDEMPOTENCY, 'none');
}

/** A change whose own content names the revision that it follows: it needs no If-Match, and heeds none. */
export function Revisioned() {
  return SetMetadata(REVISIONED, true);
}

/** A public answer that caches may keep and ask about again; whoever sends credentials may be answered otherwise. */
export function Cacheable(seconds = 0) {
  return applyDecorators(
    Header('Cache-Control', `public, max-age=${seconds}, must-revalidate`),
    Header('Vary', 'Authorization'),
  );
}
