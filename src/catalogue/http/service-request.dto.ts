import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageDto, IsQueryBoolean } from '../../platform/index.js';
import {
  REQUEST_CLASSES,
  REQUEST_KINDS,
  type RequestClass,
  type RequestKind,
} from '../domain/service-request-rules.js';
import { serviceRequestLifecycle, type ServiceRequestState } from '../domain/service-request.lifecycle.js';

/** Who asks; nobody has to say. Encrypted, shown in stars, erased when asked for. */
export class ContactDto {
  /** @example 张某 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  name?: string;

  /** Digits, blanks and dashes. @example 13800138000 */
  @IsOptional()
  @Matches(/^\+?[\d -]{5,20}$/)
  phone?: string;
}

/** What a resident says on the phone. */
export class EnterRequestDto extends ContactDto {
  /** The caller's community, or one below his street office. */
  @IsUUID()
  communityId: string;

  /** `emergency` is a one-key call (一键通): community and street are called at once. @example service */
  @IsIn(REQUEST_KINDS)
  kind: RequestKind;

  /** life 生活, information 资讯, affairs 事务, commerce 电子商务; not for an emergency. @example life */
  @IsOptional()
  @IsIn(REQUEST_CLASSES)
  class?: RequestClass;

  /** @example 楼道灯坏了三天，老人出门不便 */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;
}

/** A web form, filled in. */
export class AskOnlineDto extends ContactDto {
  /** The `form` that `GET service-requests/form` gave: it serves once, for a while. */
  @Matches(/^[0-9a-f]{24}\.\d{1,15}\.[\w-]{43}$/)
  form: string;

  @IsUUID()
  communityId: string;

  /** @example affairs */
  @IsIn(REQUEST_CLASSES)
  class: RequestClass;

  /** @example 想了解高龄津贴怎么申请 */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;
}

export const MESSAGE_KINDS = ['request', 'emergency'] as const;

/** A short message, as its gateway hands it over. */
export class ShortMessageDto {
  /** The gateway's own id; the same one twice is taken in once. @example sms-20250303-000017 */
  @Matches(/^[\w.:-]{1,100}$/)
  id: string;

  /** The community whose number was written to. */
  @IsUUID()
  communityId: string;

  /** The sender. @example 13800138000 */
  @Matches(/^\+?[\d -]{5,20}$/)
  from: string;

  /** @example 三号楼电梯停了 */
  @Matches(/\S/)
  @MaxLength(1000)
  text: string;

  /** `emergency` from a one-key device (一键通). @example request */
  @IsIn(MESSAGE_KINDS)
  kind: (typeof MESSAGE_KINDS)[number];
}

/** Who handles a request from now on. */
export class AssignRequestDto {
  /** An account of the community or its street office. */
  @IsUUID()
  handlerId: string;
}

/** What the person who asked is told. */
export class AnswerRequestDto {
  /** Names nobody. @example 已更换楼道灯，今晚起正常照明 */
  @Matches(/\S/)
  @MaxLength(2000)
  answer: string;
}

/** A request that departments have to deal with. */
export class PassOnRequestDto extends AnswerRequestDto {
  /** Departments of the district, the street or its communities. */
  @IsUUID('all', { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  addresseeIds: string[];

  /** Title of the ticket; names nobody. @example 三号楼电梯停运 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** What is to be done; names nobody. @example 请市场监管部门核查电梯维保 */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;
}

/** Query of the service requests. */
export class RequestQueryDto extends PageDto {
  @IsOptional()
  @IsIn(serviceRequestLifecycle.states)
  state?: ServiceRequestState;

  /** @example emergency */
  @IsOptional()
  @IsIn(REQUEST_KINDS)
  kind?: RequestKind;

  /** Only requests of this community. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** Only those that are, or were, late. @example true */
  @IsOptional()
  @IsQueryBoolean()
  overdue?: boolean;

  /** Only those that the caller handles. @example true */
  @IsOptional()
  @IsQueryBoolean()
  mine?: boolean;
}
