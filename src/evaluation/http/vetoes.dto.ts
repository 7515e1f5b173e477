import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

/** One-vote vetoes with what happened. */
export class VetoesDto {
  /** Codes of one-vote vetoes that were found; any of them makes the grade 不合格. @example [] */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  vetoes?: string[];

  /** What happened; with any veto. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  vetoFacts?: string;
}
