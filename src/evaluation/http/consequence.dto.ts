import { IsOptional, IsUUID } from 'class-validator';
import { PageDto } from '../../platform/index.js';

/** Which consequences. */
export class ConsequenceQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  evaluationId?: string;

  @IsOptional()
  @IsUUID()
  organizationId?: string;
}
