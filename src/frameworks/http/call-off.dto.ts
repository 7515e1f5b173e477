import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  AWARD_TESTS,
  type AwardTest,
  CriterionDto,
  InstalmentDto,
  VISIT_TEMPLATES,
  type VisitTemplate,
} from '../../tendering/index.js';
import { WAYS, type Way } from '../domain/call-off-rules.js';
import { type CallOffState, callOffLifecycle } from '../domain/framework.lifecycles.js';

/** How many of the people served chose a party. */
export class ChoiceCountDto {
  @IsUUID()
  partyId: string;

  /** @example 36 */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  count: number;
}

/** An order under a framework. */
export class DraftCallOffDto {
  /** A published item of a community of this street, of the framework's category and unit. */
  @IsUUID()
  itemId: string;

  /** @example 长安社区助餐服务（框架协议订单） */
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  /** How the party is found: one of those that the framework announced. @example rotation */
  @IsIn(WAYS)
  way: Way;

  /** The chosen party of a direct choice. */
  @IsOptional()
  @IsUUID()
  partyId?: string;

  /** For one unit, not above that of the framework; that of the framework when left out. */
  @IsOptional()
  @IsMoney()
  unitPrice?: MoneyDto;

  /** Why the purchaser chose it: price, quality, convenience, what users say. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;

  /** Where the people served chose: how many chose whom, nobody's name. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ChoiceCountDto)
  choices?: ChoiceCountDto[];

  /** Of a competition: the day for offers. @example 2025-06-17 */
  @IsOptional()
  @IsDay()
  deadline?: Day;

  /** Of a competition: how the offer is found; the lowest price when left out. @example lowest-single-price */
  @IsOptional()
  @IsIn(AWARD_TESTS)
  awardTest?: AwardTest;

  /** Of a competition that is scored. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria?: CriterionDto[];

  /** Payments of the contract, in order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => InstalmentDto)
  instalments: InstalmentDto[];

  /** Return visits after acceptance. */
  @IsIn(VISIT_TEMPLATES)
  returnVisitTemplate: VisitTemplate;

  /** First day of the service. @example 2025-07-01 */
  @IsDay()
  serviceFrom: Day;

  /** Last day, inclusive. @example 2025-12-31 */
  @IsDay()
  serviceTo: Day;
}

/** Why a party refuses an order. */
export class RefuseCallOffDto {
  /** @example 人员已满额排班 */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;
}

/** Query of the orders. */
export class CallOffQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  agreementId?: string;

  @IsOptional()
  @IsIn(callOffLifecycle.states)
  state?: CallOffState;
}
