import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, buildMessage } from 'class-validator';
import { isInstant } from '../../shared/days.js';

/** An existing instant of a four-digit year with its offset, RFC 3339: `2025-03-20T09:30:00+08:00`. */
export function IsInstant(): PropertyDecorator {
  const validator = {
    name: 'isInstant',
    validator: {
      validate: (value: unknown) => isInstant(value),
      defaultMessage: buildMessage((each) => `${each}$property must be an RFC 3339 instant with an offset`),
    },
  };
  return applyDecorators(ValidateBy(validator), ApiProperty({ type: 'string', format: 'date-time' }));
}
