import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Creates,
  CurrentActor,
  PdfFile,
  Requires,
  fenOf,
  pdfFile,
} from '../../platform/index.js';
import { EndChange } from '../actions/end-change.js';
import { ProposeChange } from '../actions/propose-change.js';
import { SignChange } from '../actions/sign-change.js';
import { printChange } from '../data/change-print.js';
import { ContractChanges } from '../data/contract-changes.js';
import type { ProposedChange } from '../domain/contract-change.js';
import { EndChangeDto, ProposeChangeDto, SignChangeDto } from './contract-change.dto.js';
import { ChangeDocumentView, ContractChangeListView, ContractChangeView } from './contract-change.view.js';

/** Changes of a contract that is in force: proposed by one side, signed by both (政府采购法 art. 49, 50). */
@ApiTags('contracting')
@Controller('api/v1/contracts/:id/changes')
export class ContractChangesController {
  constructor(
    private readonly changes: ContractChanges,
    private readonly proposeChange: ProposeChange,
    private readonly signChange: SignChange,
    private readonly endChange: EndChange,
  ) {}

  /** Propose a change; a supplement's money is set aside at once. */
  @Post()
  @Requires('contract.change')
  @Creates('contracts/:id/changes/:newId')
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProposeChangeDto,
  ): Promise<ContractChangeView> {
    return this.get(actor, id, await this.proposeChange.run(actor, id, proposed(body)));
  }

  /** A contract's changes: for its parties all of them, for others those in effect. */
  @Get()
  @Requires('contract.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractChangeListView> {
    const items = await this.changes.list(actor, id);
    return { items: items.map((details) => ContractChangeView.of(details, actor)), next: null };
  }

  /** One change. */
  @Get(':changeId')
  @Requires('contract.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
  ): Promise<ContractChangeView> {
    return ContractChangeView.of(await this.changes.one(actor, id, changeId), actor);
  }

  /** The text of a change, to be read before signing; for the parties and the overseers. */
  @Get(':changeId/document')
  @Requires('contract.read')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
  ): Promise<ChangeDocumentView> {
    return ChangeDocumentView.of(await this.changes.document(actor, id, changeId));
  }

  /** The text and its signatures as pages for people; each page carries its hash and the text's. */
  @Get(':changeId/document/pdf')
  @Requires('contract.read')
  @PdfFile()
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
  ): Promise<StreamableFile> {
    const change = await this.changes.document(actor, id, changeId);
    const { contract, signatures } = await this.changes.one(actor, id, changeId);
    return pdfFile(await printChange(change, signatures), `${contract.title}-变更${change.number}`);
  }

  /** Sign for the caller's side, in any order; the second signature gives the change its effect. */
  @Post(':changeId/sign')
  @HttpCode(200)
  @Requires('contract.sign')
  @Confirmed()
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
    @Body() { documentSha256 }: SignChangeDto,
  ): Promise<ContractChangeView> {
    await this.signChange.run(actor, id, changeId, documentSha256);
    return this.get(actor, id, changeId);
  }

  /** Decline what the other side proposed; what was set aside for it is free again. */
  @Post(':changeId/decline')
  @HttpCode(200)
  @Requires('contract.change')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
    @Body() { reason }: EndChangeDto,
  ): Promise<ContractChangeView> {
    await this.endChange.run(actor, { contractId: id, changeId }, 'decline', reason);
    return this.get(actor, id, changeId);
  }

  /** Take the own side's proposal back. */
  @Post(':changeId/withdraw')
  @HttpCode(200)
  @Requires('contract.change')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
    @Body() { reason }: EndChangeDto,
  ): Promise<ContractChangeView> {
    await this.endChange.run(actor, { contractId: id, changeId }, 'withdraw', reason);
    return this.get(actor, id, changeId);
  }
}

function proposed(body: ProposeChangeDto): ProposedChange {
  const { kind, ground, reason, fileIds = [], amount, settledAmount, ...terms } = body;
  const money = {
    ...(amount && { amount: fenOf(amount) }),
    ...(settledAmount && { settledAmount: fenOf(settledAmount) }),
  };
  return { kind, ground, reason, fileIds, terms: { ...terms, ...money } };
}
