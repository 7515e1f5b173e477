import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { IsDay, PageDto, ROLES, type Role } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type MembershipState, membershipLifecycle } from '../domain/membership.lifecycle.js';

/** A role in a unit for an account. */
export class ProposeMembershipDto {
  /** Whose. @example wang.li */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  login: string;

  @IsUUID()
  unitId: string;

  /** One that exists in units of that kind. @example street-officer */
  @IsIn(ROLES)
  role: Role;

  /** First day; today when absent. @example 2025-03-03 */
  @IsOptional()
  @IsDay()
  validFrom?: Day;

  /** Last day, inclusive; open when absent. @example 2025-12-31 */
  @IsOptional()
  @IsDay()
  validTo?: Day;
}

/** Query of the memberships. */
export class MembershipQueryDto extends PageDto {
  /** Only those in this state. @example proposed */
  @IsOptional()
  @IsIn(membershipLifecycle.states)
  state?: MembershipState;
}
