import { IsBoolean, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** The order by which a notice is taken down. All of it becomes public, so it names no person. */
export class TakeDownDto {
  /** Who ordered it. @example 示例区人民法院 */
  @Matches(/\S/)
  @MaxLength(200)
  authority: string;

  /** Number of the order. @example 示例法院〔2025〕1号 */
  @Matches(/\S/)
  @MaxLength(200)
  order: string;

  /** @example 2025-03-03 */
  @IsDay()
  orderedOn: Day;

  /** On what it stands, in its own words. @example 生效裁判要求停止公开（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  ground: string;

  /** The order lets the title stay public; left out, it does not. */
  @IsOptional()
  @IsBoolean()
  titleStays?: boolean;
}
