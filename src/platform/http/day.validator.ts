import { ValidateBy, type ValidationOptions, buildMessage } from 'class-validator';
import { isDay } from '../../shared/days.js';

/** An existing calendar day written `YYYY-MM-DD`. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: (value: unknown) => isDay(value),
        defaultMessage: buildMessage((each) => `${each}$property must be a day YYYY-MM-DD`, options),
      },
    },
    options,
  );
}
