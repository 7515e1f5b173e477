import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  Requires,
  RevealDto,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { CertifyWorker } from '../actions/certify-worker.js';
import { RegisterWorker } from '../actions/register-worker.js';
import { SocialWorkers } from '../data/social-workers.js';
import { ResidentContactView } from './resident.view.js';
import {
  EmploymentDto,
  EndEmploymentDto,
  RegisterWorkerDto,
  WorkerCertificateDto,
  WorkerQueryDto,
  certificateOf,
} from './social-worker.dto.js';
import { SocialWorkerListView, SocialWorkerView } from './social-worker.view.js';

/** Social workers: who they are (masked), what they are certified for, and where they work. */
@ApiTags('registry')
@Controller('api/v1/social-workers')
export class SocialWorkersController {
  constructor(
    private readonly workers: SocialWorkers,
    private readonly registerWorker: RegisterWorker,
    private readonly certifyWorker: CertifyWorker,
    private readonly clock: BusinessClock,
  ) {}

  /** Enter one with the employer; an organization enters its own. 409 for somebody who is there. */
  @Post()
  @Requires('worker.enter')
  @Creates('social-workers')
  async create(@CurrentActor() actor: Actor, @Body() body: RegisterWorkerDto): Promise<SocialWorkerView> {
    const { name, phone, organizationId, post, validFrom } = body;
    const employment = { organizationId, post, validFrom };
    const id = await this.registerWorker.run(actor, { name, phone }, certificateOf(body), employment);
    return this.get(actor, id);
  }

  /** The register, newest first: an organization reads those whom it employs or employed. */
  @Get()
  @Requires('worker.read')
  async list(@CurrentActor() actor: Actor, @Query() query: WorkerQueryDto): Promise<SocialWorkerListView> {
    const { organizationId, level, unattached } = query;
    const filter = { organizationId, level, unattached };
    const { items, next } = await this.workers.page(actor, pageRequest(query), filter);
    return { items: items.map((each) => SocialWorkerView.of(each, this.today())), next };
  }

  /** One social worker. */
  @Get(':id')
  @Requires('worker.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SocialWorkerView> {
    return SocialWorkerView.of(await this.workers.one(actor, id), this.today());
  }

  /** Put a certificate in place of the one before; it waits to be verified. */
  @Patch(':id')
  @Requires('worker.enter')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WorkerCertificateDto,
  ): Promise<SocialWorkerView> {
    await this.certifyWorker.change(actor, id, certificateOf(body));
    return this.get(actor, id);
  }

  /** Note that the certificate was compared with its original, by somebody else than who entered it. */
  @Post(':id/verify')
  @HttpCode(200)
  @Requires('worker.verify')
  async verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SocialWorkerView> {
    await this.certifyWorker.verify(actor, id);
    return this.get(actor, id);
  }

  /** A further employer. 409 for the same at the same time. */
  @Post(':id/employ')
  @HttpCode(200)
  @Requires('worker.enter')
  async employ(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { organizationId, post, validFrom }: EmploymentDto,
  ): Promise<SocialWorkerView> {
    await this.registerWorker.employ(actor, id, { organizationId, post, validFrom });
    return this.get(actor, id);
  }

  /** End an employment with its last day and the reason. */
  @Post(':id/employments/:employmentId/end')
  @HttpCode(200)
  @Requires('worker.enter')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('employmentId', ParseUUIDPipe) employmentId: string,
    @Body() { validTo, reason }: EndEmploymentDto,
  ): Promise<SocialWorkerView> {
    await this.registerWorker.end(actor, id, employmentId, validTo, reason);
    return this.get(actor, id);
  }

  /** Name and phone unmasked, for a reason that auditors read; 429 when the day's looks are used up. */
  @Post(':id/reveal')
  @HttpCode(200)
  @WithoutIdempotency()
  @Requires('worker.reveal')
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealDto,
  ): Promise<ResidentContactView> {
    return ResidentContactView.of(await this.certifyWorker.reveal(actor, id, reason));
  }

  private today() {
    return dayOf(this.clock.now());
  }
}
