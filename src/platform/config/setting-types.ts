import { Transform } from 'class-transformer';

/** Reads a whole number from the environment's text; anything else stays as it is, for the validators to refuse. */
export const toInteger = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
);

/** Reads true, 1, false and 0; anything else stays as it is, for the validators to refuse. */
export const toBoolean = Transform(({ value }: { value: unknown }) =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value,
);
