import { OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { BARRED_FORMS, type BarredForm, LEGAL_FORMS, type LegalForm } from '../domain/legal-form.js';

/** A supplier to enter into the register. */
export class RegisterOrganizationDto {
  /** 统一社会信用代码; blanks, full width and lower case are mended. @example 52440300MJL186084F */
  @IsString()
  @MaxLength(100)
  uscc: string;

  /** As in its certificate. @example 清岚社区养老服务中心（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** Class-one public institutions and mass organizations can be no supplier (102号令 art. 8). @example private-non-enterprise */
  @IsIn([...LEGAL_FORMS, ...BARRED_FORMS])
  legalForm: LegalForm | BarredForm;

  /** 业务范围 in the certificate's words. @example 居家养老、助餐助浴、精神慰藉 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  businessScope?: string | null;

  /** Codes of the service categories in its business scope. @example ["ELD"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[A-Z]{3}$/, { each: true, message: 'categories are codes of three capital letters' })
  categories: string[];

  /** Codes of the places in which it is active; none means that it has not said. @example ["230921"] */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^\d{6}(\d{3}){0,2}$/, { each: true, message: 'areas are codes of 6, 9 or 12 digits' })
  areas: string[];
}

/** What changes in a supplier's record: the fields given replace those there. */
export class AmendOrganizationDto extends PartialType(OmitType(RegisterOrganizationDto, ['uscc'] as const), {
  // A field can be changed, not emptied.
  skipNullProperties: false,
}) {}

/** Why a step is taken. */
export class DecideOrganizationDto {
  /** Without names of persons. @example 已核对登记证书原件 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}
