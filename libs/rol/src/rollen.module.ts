import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { RethrowFilter } from '#hub/bus';
import { RolContext } from './rol-context.ts';

/** Gives the roles of this process their context. */
@Global()
@Module({})
export class RollenModule {
  static forRoot(context: RolContext, rollen: readonly Type[]): DynamicModule {
    return {
      module: RollenModule,
      imports: [...rollen],
      providers: [
        { provide: RolContext, useValue: context },
        { provide: APP_FILTER, useClass: RethrowFilter },
      ],
      exports: [RolContext],
    };
  }
}
