import { IsIn, IsUUID } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { QUALITY_CODES, type QualityCode } from '../data/quality-checks.js';

/** Which figure. */
export class QualityRowsDto extends PageDto {
  /** @example visit-overdue */
  @IsIn(QUALITY_CODES)
  code: QualityCode;

  @IsUUID()
  unitId: string;
}
