import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from './identity/identity.module.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { ReferenceModule } from './reference/reference.module.js';

/** The whole program: the contexts in their line. */
@Module({})
export class AppModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(options), ReferenceModule, IdentityModule],
    };
  }
}
