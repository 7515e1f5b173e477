import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, fenOf, pageRequest } from '../../platform/index.js';
import { AnswerConsent } from '../actions/answer-consent.js';
import { VacateKeyPerson } from '../actions/vacate-key-person.js';
import { RequestConsent } from '../actions/request-consent.js';
import { ContractConsents } from '../data/contract-consents.js';
import { RefuseConsentDto, RequestConsentDto, VacateKeyPersonDto } from './contract-consent.dto.js';
import { ContractConsentListView, ContractConsentView } from './contract-consent.view.js';
import { BelowContractQueryDto } from './contract.dto.js';

/** What the provider does with the buyer's consent only: another key person, a part given on. */
@ApiTags('contracting')
@Controller('api/v1')
export class ContractConsentsController {
  constructor(
    private readonly consents: ContractConsents,
    private readonly requestConsent: RequestConsent,
    private readonly answerConsent: AnswerConsent,
    private readonly vacateKeyPerson: VacateKeyPerson,
  ) {}

  /** Ask for the buyer's consent; the time for the answer begins. */
  @Post('contracts/:id/consents')
  @Requires('consent.request')
  @Creates('contract-consents')
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { amount, replaces, ...asked }: RequestConsentDto,
  ): Promise<ContractConsentView> {
    const money = amount && { amountFen: fenOf(amount) };
    const consentId = await this.requestConsent.run(actor, id, {
      ...{ ...asked, ...money },
      ...(replaces !== undefined && { replacesId: replaces }),
    });
    return this.get(actor, consentId);
  }

  /** Requests, newest first, for the parties and the overseers. */
  @Get('contract-consents')
  @Requires('consent.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: BelowContractQueryDto,
  ): Promise<ContractConsentListView> {
    const { contractId } = query;
    const { items, next } = await this.consents.page(actor, pageRequest(query), { contractId });
    return { items: items.map((details) => ContractConsentView.of(details, actor)), next };
  }

  /** One request. */
  @Get('contract-consents/:id')
  @Requires('consent.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractConsentView> {
    return ContractConsentView.of(await this.consents.one(actor, id), actor);
  }

  /** Consent to it; whoever is replaced is a key person no more. */
  @Post('contract-consents/:id/grant')
  @HttpCode(200)
  @Requires('consent.answer')
  async grant(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractConsentView> {
    await this.answerConsent.grant(actor, id);
    return this.get(actor, id);
  }

  /** Refuse it with a reason. */
  @Post('contract-consents/:id/refuse')
  @HttpCode(200)
  @Requires('consent.answer')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RefuseConsentDto,
  ): Promise<ContractConsentView> {
    await this.answerConsent.refuse(actor, id, reason);
    return this.get(actor, id);
  }

  /** Take a request back before it is answered. */
  @Post('contract-consents/:id/withdraw')
  @HttpCode(200)
  @Requires('consent.request')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractConsentView> {
    await this.answerConsent.withdraw(actor, id);
    return this.get(actor, id);
  }

  /** Say that a key person has left; a successor is asked for by the day that the answer names. */
  @Post('contract-consents/:id/vacate')
  @HttpCode(200)
  @Requires('consent.request')
  async vacate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { leftOn: on, reason }: VacateKeyPersonDto,
  ): Promise<ContractConsentView> {
    await this.vacateKeyPerson.run(actor, id, { on, reason });
    return this.get(actor, id);
  }
}
