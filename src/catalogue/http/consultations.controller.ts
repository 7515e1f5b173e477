import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { AnnounceConsultation } from '../actions/announce-consultation.js';
import { ConcludeConsultation } from '../actions/conclude-consultation.js';
import { Consultations } from '../data/consultations.js';
import { EvidenceFiles } from '../data/evidence-files.js';
import {
  AnnounceConsultationDto,
  ConcludeConsultationDto,
  ConsultationQueryDto,
} from './consultation.dto.js';
import { ConsultationDetailsView, ConsultationListView, ConsultationView } from './consultation.view.js';

/** Residents are heard before a list is published. */
@ApiTags('catalogue')
@Controller('api/v1/consultations')
export class ConsultationsController {
  constructor(
    private readonly consultations: Consultations,
    private readonly announce: AnnounceConsultation,
    private readonly concludeIt: ConcludeConsultation,
    private readonly files: EvidenceFiles,
  ) {}

  /** Announce a consultation about all items of a list. */
  @Post()
  @Requires('consultation.draft')
  @Creates('consultations')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: AnnounceConsultationDto,
  ): Promise<ConsultationDetailsView> {
    const { place = null, ...rest } = body;
    return this.get(actor, await this.announce.run(actor, { ...rest, place }));
  }

  /** Consultations, newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Query() query: ConsultationQueryDto,
  ): Promise<ConsultationListView> {
    const { listId, communityId } = query;
    const { items, next } = await this.consultations.page(caller, pageRequest(query), {
      listId,
      communityId,
    });
    return { items: items.map((row) => ConsultationView.of(row, caller)), next };
  }

  /** One consultation with the items that it is about. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsultationDetailsView> {
    return ConsultationDetailsView.withItems(await this.consultations.one(caller, id), caller);
  }

  /** Conclude it, as somebody else than who announced it; 409 names every reason. */
  @Post(':id/conclude')
  @HttpCode(200)
  @Requires('consultation.conclude')
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConcludeConsultationDto,
  ): Promise<ConsultationDetailsView> {
    const { representatives = null, attendance = null, votesFor = null, votesAgainst = null } = body;
    const { outcome, decision, minutesFileId = null } = body;
    if (minutesFileId) await this.files.demandOwn(actor, [minutesFileId], '/minutesFileId');
    const counts = { representatives, attendance, votesFor, votesAgainst };
    await this.concludeIt.run(actor, id, { outcome, decision, minutesFileId, ...counts });
    return this.get(actor, id);
  }

  /** Take it back before its conclusion. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('consultation.draft')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsultationDetailsView> {
    await this.concludeIt.withdraw(actor, id);
    return this.get(actor, id);
  }
}
