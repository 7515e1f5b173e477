import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC, type Permission, REQUIRES } from '../../platform/index.js';

/** One route of the program and who may call it. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission | null;
  readonly open: boolean;
}

/** Lists every route, and stops the start when one doesn't say who may call it. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent = this.routes().filter((route) => route.open === (route.permission !== null));
    if (silent.length === 0) return;
    const names = silent.map((route) => `${route.method} ${route.path}`).join(', ');
    throw new Error(`these routes must say either @Requires or @Public: ${names}`);
  }

  /** Every route of every controller. */
  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap((wrapper) => {
      const { metatype } = wrapper;
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      const base = this.reflector.get<string | undefined>(PATH_METADATA, metatype) ?? '';
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => this.routeOf(prototype[name], base));
    });
  }

  private routeOf(handler: object | undefined, base: string): DeclaredRoute[] {
    if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string;
    return [
      {
        method: RequestMethod[method],
        path: `/${[base, path].filter((part) => part !== '' && part !== '/').join('/')}`,
        permission: (Reflect.getMetadata(REQUIRES, handler) as Permission | undefined) ?? null,
        open: Reflect.getMetadata(PUBLIC, handler) === true,
      },
    ];
  }
}
