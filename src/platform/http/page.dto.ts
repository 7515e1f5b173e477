import { Type } from 'class-transformer';
import {
  IsInt,
  IsOptional,
  Max,
  Min,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { type PageRequest, fromCursor } from '../../shared/page.js';

/** Rows of a page when nobody asks for a number. */
const USUAL = 50;

@ValidatorConstraint({ name: 'isCursor' })
class IsCursor implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && fromCursor(value) !== undefined;
  }

  defaultMessage(): string {
    return 'cursor must be a `next` that this list gave';
  }
}

/** The query of every list. Unknown parameters are refused. */
export class PageDto {
  /** Rows to give, 1–200. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number = USUAL;

  /** The `next` of the page before. */
  @IsOptional()
  @Validate(IsCursor)
  cursor?: string;
}

/** The query as a list's read wants it. */
export function pageRequest(query: PageDto): PageRequest {
  return { limit: query.limit ?? USUAL, after: query.cursor ? fromCursor(query.cursor) : undefined };
}
