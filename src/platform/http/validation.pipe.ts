import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { ValidationError, validateSync } from 'class-validator';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { EdgeProblem } from './problem.js';
import { refuse } from './platform-refusals.js';
import { reasonInChinese } from './reason-in-chinese.js';
import { unfitTexts } from './unfit-input.js';

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
/** Beyond any list of mistakes that somebody made: thousands of parameters get no longer answer than these. */
const MOST_REASONS = 100;
const PLAIN: unknown[] = [String, Number, Boolean, Array, Object, undefined];

/** Checks bodies (422) and queries (400) by their DTO's class-validator rules; every violation at once, with pointers. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const type = metadata.metatype;
    if (!type || PLAIN.includes(type) || metadata.type === 'custom' || metadata.type === 'param')
      return value;
    refuseUnfit(value, metadata.type === 'query');
    const instance: unknown = plainToInstance(type as new () => object, isObject(value) ? value : {});
    const errors = [...unread(value, instance as object), ...validateSync(instance as object, OPTIONS)];
    if (metadata.type === 'query') {
      if (errors.length > 0)
        throw new EdgeProblem('malformed-request', errors.flatMap(queryViolations).slice(0, MOST_REASONS));
    } else {
      RuleBroken.unlessEmpty(errors.flatMap((error) => bodyViolations(error, '')));
    }
    return instance;
  }
}

/** Refuses texts that would fail only in the database, whichever field they stand in. */
function refuseUnfit(value: unknown, query: boolean): void {
  const reason = 'text must be well-formed Unicode without NUL';
  const pointers = unfitTexts(value);
  if (pointers.length > 0 && query) {
    const bad = pointers.map((pointer) =>
      refuse.queryInvalid({ params: { name: pointer.slice(1), ...said(reason) } }),
    );
    throw new EdgeProblem('malformed-request', bad);
  }
  RuleBroken.unlessEmpty(pointers.map((pointer) => refuse.fieldInvalid({ pointer, params: said(reason) })));
}

/** Names that every object has (`toString`): they are left out on the way into the instance, and are unknown like others. */
function unread(given: unknown, instance: object): ValidationError[] {
  if (!isObject(given)) return [];
  const names = Object.keys(given).filter(
    (name) => name in Object.prototype && !Object.hasOwn(instance, name),
  );
  return names.map((property) =>
    Object.assign(new ValidationError(), { property, constraints: { whitelistValidation: 'unknown' } }),
  );
}

/** A reason in both languages of the answer. */
function said(reason: string) {
  return { reason, reasonZh: reasonInChinese(reason) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function queryViolations(error: ValidationError): Violation[] {
  return Object.entries(error.constraints ?? {}).map(([rule, reason]) =>
    rule === 'whitelistValidation'
      ? refuse.queryUnknown({ params: { name: error.property } })
      : refuse.queryInvalid({ params: { name: error.property, ...said(reason) } }),
  );
}

function bodyViolations(error: ValidationError, parent: string): Violation[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, reason]) =>
    rule === 'whitelistValidation'
      ? refuse.fieldUnknown({ pointer })
      : refuse.fieldInvalid({ pointer, params: said(reason) }),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => bodyViolations(child, pointer))];
}
