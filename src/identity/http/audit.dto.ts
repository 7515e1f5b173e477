import { IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsInstant, PageDto } from '../../platform/index.js';

/** Query of the audit log. */
export class AuditQueryDto extends PageDto {
  /** Only events that touched this object. */
  @IsOptional()
  @IsUUID()
  objectId?: string;

  /** Only what this account did. */
  @IsOptional()
  @IsUUID()
  accountId?: string;

  /** Only what was done for this unit. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Only what came by this route, written as the events have it. @example POST /api/v1/tenders/:id/publish */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  route?: string;

  /** Only from this business instant on, RFC 3339. @example 2025-03-20T00:00:00+08:00 */
  @IsOptional()
  @IsInstant()
  from?: string;

  /** Only before this business instant, RFC 3339. @example 2025-03-21T00:00:00+08:00 */
  @IsOptional()
  @IsInstant()
  to?: string;
}
