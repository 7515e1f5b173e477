import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Creates,
  CurrentActor,
  PdfFile,
  Requires,
  fenOf,
  pageRequest,
  pdfFile,
} from '../../platform/index.js';
import { DrawUpContract } from '../actions/draw-up-contract.js';
import { SignContract } from '../actions/sign-contract.js';
import { printContract } from '../data/contract-print.js';
import { ContractFiles } from '../data/contract-files.js';
import { printStatement } from '../data/statement-print.js';
import { Statements } from '../data/statements.js';
import { ContractQueryDto, DrawUpContractDto, SignContractDto } from './contract.dto.js';
import { ContractDocumentView, ContractListView, ContractView } from './contract.view.js';
import { StatementView } from './statement.view.js';

/** Contracts: drawn up from an award, signed by both sides, performed, accepted, settled. */
@ApiTags('contracting')
@Controller('api/v1/contracts')
export class ContractsController {
  constructor(
    private readonly files: ContractFiles,
    private readonly statements: Statements,
    private readonly drawUpContract: DrawUpContract,
    private readonly signContract: SignContract,
  ) {}

  /** Draw a contract up from an active award; 409 before the first lawful day, which the answer names. */
  @Post()
  @Requires('contract.draw-up')
  @Creates('contracts')
  async create(@CurrentActor() actor: Actor, @Body() body: DrawUpContractDto): Promise<ContractView> {
    const { performanceBond, ...rest } = body;
    const drawing = { ...rest, performanceBondFen: performanceBond && fenOf(performanceBond) };
    return this.get(actor, await this.drawUpContract.run(actor, drawing));
  }

  /** Contracts, newest first: the parties' own; for the community and the overseers those that are signed. */
  @Get()
  @Requires('contract.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ContractQueryDto): Promise<ContractListView> {
    const { state, awardId, grantId } = query;
    const { items, next } = await this.files.page(actor, pageRequest(query), { state, awardId, grantId });
    return { items: items.map((details) => ContractView.of(details, actor)), next };
  }

  /** One contract. */
  @Get(':id')
  @Requires('contract.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ContractView> {
    return ContractView.of(await this.files.one(actor, id), actor);
  }

  /** The text in force, to be read before signing; for the parties and the overseers. */
  @Get(':id/document')
  @Requires('contract.read')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractDocumentView> {
    return ContractDocumentView.of(await this.files.document(actor, id));
  }

  /** The text in force and its signatures as pages for people; each page carries its hash and the text's. */
  @Get(':id/document/pdf')
  @Requires('contract.read')
  @PdfFile()
  async print(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const document = await this.files.document(actor, id);
    const { contract, signatures } = await this.files.one(actor, id);
    return pdfFile(await printContract(document, signatures), `${contract.title}-合同`);
  }

  /** Where every fen of the contract is, and why. */
  @Get(':id/statement')
  @Requires('contract.read')
  async statement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StatementView> {
    return StatementView.of(await this.statements.of(actor, id));
  }

  /** The statement as pages for people. */
  @Get(':id/statement/pdf')
  @Requires('contract.read')
  @PdfFile()
  async printStatement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const statement = await this.statements.of(actor, id);
    return pdfFile(await printStatement(statement), `${statement.contract.title}-资金说明`);
  }

  /** Sign for the caller's side; the second signature puts the contract in force. 409 for another text than the present. */
  @Post(':id/sign')
  @HttpCode(200)
  @Requires('contract.sign')
  @Confirmed()
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignContractDto,
  ): Promise<ContractView> {
    await this.signContract.run(actor, id, body);
    return this.get(actor, id);
  }
}
