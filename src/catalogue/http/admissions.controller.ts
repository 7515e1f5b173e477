import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { DecideAdmission } from '../actions/decide-admission.js';
import { Admissions } from '../data/admissions.js';
import { AdmissionQueryDto, DecideAdmissionDto } from './admission.dto.js';
import { AdmissionListView, AdmissionView } from './admission.view.js';

/** Admissions (准入): no task enters a community without its street office's decision and the money for it. */
@ApiTags('catalogue')
@Controller('api/v1/admissions')
export class AdmissionsController {
  constructor(
    private readonly admissions: Admissions,
    private readonly decideAdmission: DecideAdmission,
  ) {}

  /** Admit a submitted item, which reserves its ceiling in the fund, or refuse it with a reason. */
  @Post()
  @Requires('item.admit')
  @Creates('admissions')
  async create(@CurrentActor() actor: Actor, @Body() body: DecideAdmissionDto): Promise<AdmissionView> {
    const { itemId, ...facts } = body;
    return this.get(actor, await this.decideAdmission.run(actor, itemId, facts));
  }

  /** Decisions, newest first: of the caller's street or community; supervisors and auditors see all. */
  @Get()
  @Requires('list.read')
  async list(@CurrentActor() actor: Actor, @Query() query: AdmissionQueryDto): Promise<AdmissionListView> {
    const { items, next } = await this.admissions.page(actor, pageRequest(query), query.itemId);
    return { items: items.map((admission) => AdmissionView.of(admission)), next };
  }

  /** One decision. */
  @Get(':id')
  @Requires('list.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AdmissionView> {
    return AdmissionView.of(await this.admissions.one(actor, id));
  }
}
