import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, WithoutIdempotency } from '../../platform/index.js';
import { ResetSandbox } from '../actions/reset-sandbox.js';

/** Starting over. Absent in production. */
@ApiTags('sandbox')
@Controller('api/v1/sandbox')
export class SandboxResetController {
  constructor(private readonly resetSandbox: ResetSandbox) {}

  /** Restore the sample data and the start instant; every session ends. */
  @Post('reset')
  @HttpCode(204)
  @Public()
  @WithoutIdempotency()
  async reset(): Promise<void> {
    await this.resetSandbox.run();
  }
}
