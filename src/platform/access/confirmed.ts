import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import { ApiProblem } from './api-problem.js';

/** Metadata key: a signature, for which the second factor is asked again. */
export const CONFIRMED = 'sanshe:confirmed';
/** The header in which the code comes, as Node has it. */
export const CONFIRMATION_HEADER = 'x-second-factor';

/**
 * Marks a signature: a step that binds, pays, opens or grants. Whoever has a second factor, and everybody where the
 * settings require one, sends a fresh code with it; a stolen session alone signs nothing.
 */
export function Confirmed() {
  return applyDecorators(
    SetMetadata(CONFIRMED, true),
    ApiExtension('x-confirmed', true),
    ApiHeader({
      name: 'X-Second-Factor',
      required: false,
      description:
        'A fresh code of the authenticator, or a recovery code; good once. Needed (403 without) when the account has a second factor or the installation requires one. An answer repeated under its Idempotency-Key needs none.',
      schema: { type: 'string', minLength: 6, maxLength: 30 },
    }),
    ApiProblem(423, 'Too many wrong codes: the account is locked'),
  );
}
