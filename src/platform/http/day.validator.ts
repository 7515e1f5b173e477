import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, type ValidationOptions, buildMessage } from 'class-validator';
import { isDay } from '../../shared/days.js';

/** An existing calendar day written `YYYY-MM-DD`. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  const validator = {
    name: 'isDay',
    validator: {
      validate: (value: unknown) => isDay(value),
      defaultMessage: buildMessage((each) => `${each}$property must be a day YYYY-MM-DD`, options),
    },
  };
  return applyDecorators(ValidateBy(validator, options), documented(options?.each ?? false));
}

/** The field's type is a brand, which the document would call an object. */
function documented(each: boolean): PropertyDecorator {
  const items = { type: 'string', format: 'date' } as const;
  return each ? ApiProperty({ type: 'array', items }) : ApiProperty(items);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An existing instant in RFC 3339 with its offset, of the years 2000 to 2099. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          INSTANT.test(value) &&
          value.startsWith('20') &&
          isDay(value.slice(0, 10)) &&
          !Number.isNaN(Date.parse(value)),
        defaultMessage: buildMessage((each) => `${each}$property must be an instant with offset`, options),
      },
    },
    options,
  );
}
