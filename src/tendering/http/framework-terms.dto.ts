import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ROTATION_ORDERS, type RotationOrder } from '../domain/framework-terms.js';
import { SECOND_STAGE_WAYS, type SecondStageWay } from '../domain/method-rules.js';

/** What the document of a framework announces. */
export class FrameworkTermsDto {
  /** What may be called off. @example 辖区老年人助餐服务，按人次结算 */
  @Matches(/\S/)
  @MaxLength(2000)
  scope: string;

  /** Street offices that may order beside the buyer. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds?: string[];

  /** How a party is found for each order. @example ["direct-choice", "rotation"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(SECOND_STAGE_WAYS, { each: true })
  ways: SecondStageWay[];

  /** How the order of turns is made: by rank, or by a draw with a published seed. @example rank */
  @IsOptional()
  @IsIn(ROTATION_ORDERS)
  rotationOrder?: RotationOrder;

  /** The people served choose among the parties (服务对象自主选择). */
  @IsOptional()
  @IsBoolean()
  chosenByServed?: boolean;

  /** The most that are admitted (入围数量上限). @example 4 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  most?: number;

  /** When and how entry may be opened again (补充征集规则); without it never. @example 剩余入围供应商不足七成时，按初次征集的条件和程序补充征集 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  reentry?: string;
}
