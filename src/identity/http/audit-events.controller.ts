import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, pageRequest } from '../../platform/index.js';
import { AuditEvents } from '../data/audit-events.js';
import { AuditQueryDto } from './audit.dto.js';
import { AuditEventListView, AuditEventView } from './audit.view.js';

/** What was done. */
@ApiTags('identity')
@Controller('api/v1/audit-events')
export class AuditEventsController {
  constructor(private readonly auditEvents: AuditEvents) {}

  /** The audit log, newest first, without what is under seal. */
  @Get()
  @Requires('audit.read')
  async list(@Query() query: AuditQueryDto): Promise<AuditEventListView> {
    const { accountId, unitId, objectId, route, from, to } = query;
    const filter = { accountId, unitId, objectId, route, from, to };
    const { items, next } = await this.auditEvents.page(pageRequest(query), filter);
    return { items: items.map((row) => AuditEventView.of(row)), next };
  }
}
