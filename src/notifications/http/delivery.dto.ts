import { IsIn, IsOptional } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { type NoticeDeliveryState, noticeDeliveryLifecycle } from '../domain/notice-delivery.lifecycle.js';

/** Narrows the deliveries. */
export class DeliveryQueryDto extends PageDto {
  @IsOptional()
  @IsIn(noticeDeliveryLifecycle.states)
  state?: NoticeDeliveryState;
}
