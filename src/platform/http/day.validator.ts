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
