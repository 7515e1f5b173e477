import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, pageRequest } from '../../platform/index.js';
import { AuditEvents } from '../data/audit-events.js';
import { Units } from '../data/units.js';
import { AuditQueryDto, UnitQueryDto } from './unit.dto.js';
import { AuditEventListView, AuditEventView, UnitListView, UnitView } from './unit.view.js';

/** Who takes part, and what was done. */
@ApiTags('identity')
@Controller('api/v1')
export class IdentityController {
  constructor(
    private readonly units: Units,
    private readonly auditEvents: AuditEvents,
  ) {}

  /** Units, newest first. */
  @Get('units')
  @Requires('unit.read')
  async listUnits(@Query() query: UnitQueryDto): Promise<UnitListView> {
    const { items, next } = await this.units.page(pageRequest(query), query.kind);
    return { items: items.map((unit) => UnitView.of(unit)), next };
  }

  /** The audit log, newest first, without what is under seal. */
  @Get('audit-events')
  @Requires('audit.read')
  async listAuditEvents(@Query() query: AuditQueryDto): Promise<AuditEventListView> {
    const { accountId, unitId, objectId, route, from, to } = query;
    const filter = { accountId, unitId, objectId, route, from, to };
    const { items, next } = await this.auditEvents.page(pageRequest(query), filter);
    return { items: items.map((row) => AuditEventView.of(row)), next };
  }
}
