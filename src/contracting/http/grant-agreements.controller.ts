import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { DrawUpAgreement } from '../actions/draw-up-agreement.js';
import { ContractFiles } from '../data/contract-files.js';
import { DrawUpAgreementDto } from './contract.dto.js';
import { ContractView } from './contract.view.js';

/** Agreements on grants (公益创投): contracts that come of no purchase. */
@ApiTags('contracting')
@Controller('api/v1/grant-agreements')
export class GrantAgreementsController {
  constructor(
    private readonly drawing: DrawUpAgreement,
    private readonly files: ContractFiles,
  ) {}

  /** Draw the agreement on a grant up after its notice; from then on it is a contract like others. */
  @Post()
  @Requires('contract.draw-up')
  @Creates('contracts')
  async create(@CurrentActor() actor: Actor, @Body() body: DrawUpAgreementDto): Promise<ContractView> {
    const id = await this.drawing.run(actor, body.grantId, body.payeeAccount ?? null);
    return ContractView.of(await this.files.one(actor, id), actor);
  }
}
