import { type DynamicModule, Module } from '@nestjs/common';
import { LoadDemoData } from './actions/load-demo-data.js';
import { ResetSandbox } from './actions/reset-sandbox.js';
import { SandboxResetController } from './http/sandbox-reset.controller.js';

/** Sample data, and starting over. Never in production. */
@Module({})
export class SandboxModule {
  /** `resettable` when the program has a clock that moves (stories bring one of their own). */
  static with({ resettable }: { resettable: boolean }): DynamicModule {
    return {
      module: SandboxModule,
      controllers: resettable ? [SandboxResetController] : [],
      providers: resettable ? [LoadDemoData, ResetSandbox] : [LoadDemoData],
      exports: [LoadDemoData],
    };
  }
}
