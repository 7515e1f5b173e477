import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, fenOf } from '../../platform/index.js';
import { FileContract } from '../actions/file-contract.js';
import { KeepBond } from '../actions/keep-bond.js';
import { ReviseContract } from '../actions/revise-contract.js';
import { ContractFiles } from '../data/contract-files.js';
import { RunningClocks } from '../data/running-clocks.js';
import { ContractClockQueryDto, FileContractDto, ReviseContractDto } from './contract-duties.dto.js';
import { ReceiveBondDto, ReturnPerformanceBondDto } from './performance-bond.dto.js';
import { ContractClockListView, ContractClockView, PerformanceBondView } from './contract-duties.view.js';
import { ContractView } from './contract.view.js';

/** What the parties of a contract owe by a day: editions, filing, performance bonds, and the clocks of all of it. */
@ApiTags('contracting')
@Controller('api/v1')
export class ContractDutiesController {
  constructor(
    private readonly files: ContractFiles,
    private readonly clocks: RunningClocks,
    private readonly reviseContract: ReviseContract,
    private readonly fileContract: FileContract,
    private readonly keepBond: KeepBond,
  ) {}

  /** Clocks that run, the most urgent first: the parties' own, for overseers all; `overdue=true` is the report of what is late. */
  @Get('contract-clocks')
  @Requires('contract.watch')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { overdue = false }: ContractClockQueryDto,
  ): Promise<ContractClockListView> {
    const items = await this.clocks.list(actor, overdue);
    return { items: items.map((clock) => ContractClockView.of(clock)), next: null };
  }

  /** Write another edition of a contract that is not in force; signatures under the earlier one are void. */
  @Post('contracts/:id/revise')
  @HttpCode(200)
  @Requires('contract.draw-up')
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { performanceBond, ...rest }: ReviseContractDto,
  ): Promise<ContractView> {
    const performanceBondFen = performanceBond && fenOf(performanceBond);
    await this.reviseContract.run(actor, id, { ...rest, performanceBondFen });
    return ContractView.of(await this.files.one(actor, id), actor);
  }

  /** Record that the contract's copy was filed (政府采购法 art. 47). */
  @Post('contracts/:id/file')
  @HttpCode(200)
  @Requires('contract.draw-up')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { filingNumber }: FileContractDto,
  ): Promise<ContractView> {
    await this.fileContract.run(actor, id, filingNumber);
    return ContractView.of(await this.files.one(actor, id), actor);
  }

  /** The performance bond of a contract, for its parties and the overseers. */
  @Get('contracts/:id/performance-bond')
  @Requires('contract.read')
  async bond(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PerformanceBondView> {
    return PerformanceBondView.of(await this.files.bond(actor, id));
  }

  /** Take the agreed performance bond, in whatever form the provider chose. */
  @Post('contracts/:id/performance-bond')
  @Requires('bond.keep')
  @Creates('contracts/:id/performance-bond')
  async receive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { amount, ...bond }: ReceiveBondDto,
  ): Promise<PerformanceBondView> {
    await this.keepBond.receive(actor, id, { ...bond, amountFen: fenOf(amount) });
    return this.bond(actor, id);
  }

  /** Give it back; a part of it is kept only after a breach that ended the contract. */
  @Post('contracts/:id/performance-bond/return')
  @HttpCode(200)
  @Requires('bond.keep')
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { deducted, ...returned }: ReturnPerformanceBondDto,
  ): Promise<PerformanceBondView> {
    await this.keepBond.giveBack(actor, id, { ...returned, deductedFen: deducted ? fenOf(deducted) : 0n });
    return this.bond(actor, id);
  }
}
