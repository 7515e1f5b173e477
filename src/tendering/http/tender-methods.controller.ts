import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Confirmed, CurrentActor, Requires } from '../../platform/index.js';
import { ApproveTender } from '../actions/approve-tender.js';
import { InviteSuppliers } from '../actions/invite-suppliers.js';
import { RecordNegotiation } from '../actions/record-negotiation.js';
import { MethodRecords } from '../data/method-records.js';
import { ApproveTenderDto, InviteSuppliersDto, NegotiationRecordDto } from './tender-method.dto.js';
import {
  NegotiationRecordView,
  TenderApprovalListView,
  TenderApprovalView,
  TenderInvitationView,
} from './tender-method.view.js';

/** What single methods need beside the common procedure: approvals, invitations, the record of a negotiation. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class TenderMethodsController {
  constructor(
    private readonly records: MethodRecords,
    private readonly approving: ApproveTender,
    private readonly inviting: InviteSuppliers,
    private readonly recording: RecordNegotiation,
  ) {}

  /** The tender, for If-Match. */
  async get(actor: Actor, id: string): Promise<TenderApprovalListView> {
    return this.approvals(actor, id);
  }

  /** Record a decision that a step waits for, with its paper. */
  @Post('approvals')
  @HttpCode(200)
  @Requires('tender.approve')
  @Confirmed()
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, granted, documentNumber, reason }: ApproveTenderDto,
  ): Promise<TenderApprovalListView> {
    await this.approving.run(actor, id, { kind, granted, documentNumber, reason: reason ?? null });
    return this.approvals(actor, id);
  }

  /** The decisions on a tender, for the buyer and the overseers. */
  @Get('approvals')
  @Requires('tender.read-inside')
  async approvals(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TenderApprovalListView> {
    const rows = await this.records.approvals(actor, id);
    return { items: rows.map((row) => TenderApprovalView.of(row)), next: null };
  }

  /** Draw who is invited, or name the single supplier; once, before the publication. */
  @Post('invitations')
  @HttpCode(200)
  @Requires('tender.draft')
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { source, organizationIds, draw }: InviteSuppliersDto,
  ): Promise<TenderInvitationView> {
    await this.inviting.run(actor, id, { source, organizationIds, draw });
    return this.invitation(actor, id);
  }

  /** Who is invited: all for the buyer and the overseers, a supplier reads of itself. */
  @Get('invitations')
  @Requires('bid.read')
  async invitation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TenderInvitationView> {
    const { row, isInside } = await this.records.invitation(actor, id);
    return isInside ? TenderInvitationView.of(row) : TenderInvitationView.ownOf(row, actor.unitId);
  }

  /** Record what was negotiated with the single supplier (协商情况记录). */
  @Post('negotiation-record')
  @HttpCode(200)
  @Requires('tender.review')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { attendees, priceBasis, terms, fileId }: NegotiationRecordDto,
  ): Promise<NegotiationRecordView> {
    await this.recording.run(actor, id, { attendees, priceBasis, terms, fileId: fileId ?? null });
    return this.negotiation(actor, id);
  }

  /** What was negotiated, for the buyer and the overseers. */
  @Get('negotiation-record')
  @Requires('tender.read-inside')
  async negotiation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NegotiationRecordView> {
    return NegotiationRecordView.of(await this.records.negotiation(actor, id));
  }
}
