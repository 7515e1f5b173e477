import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { UNIT_KINDS, type UnitKind } from '../data/unit.entity.js';

/** Query of the units. */
export class UnitQueryDto extends PageDto {
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;
}

/** Query of the audit log. */
export class AuditQueryDto extends PageDto {
  /** Only events that touched this object. */
  @IsOptional()
  @IsUUID()
  objectId?: string;
}
