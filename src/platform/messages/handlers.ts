import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type ClaimMethod, type HandlerMark, type HandlerMethod, handlerMark } from './handles.js';

interface Registered extends HandlerMark {
  readonly run: HandlerMethod<unknown> | ClaimMethod<unknown>;
}

/** Every handler of the program, found at boot. Two with one name stop the start. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly byName = new Map<string, Registered>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const instance: unknown = wrapper.instance;
      if (typeof instance === 'object' && instance !== null) this.register(instance);
    }
  }

  /** Names of the handlers of a message. */
  of(message: string): string[] {
    return [...this.byName.values()]
      .filter((each) => each.message.name === message)
      .map((each) => each.handler);
  }

  /** The handler of that name, or undefined when an older program had it. */
  find(handler: string): Registered | undefined {
    return this.byName.get(handler);
  }

  private register(instance: object): void {
    for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const method = (instance as Record<string, unknown>)[name];
      const mark = typeof method === 'function' ? handlerMark(method) : undefined;
      if (!mark) continue;
      if (this.byName.has(mark.handler)) throw new Error(`two handlers are named ${mark.handler}`);
      this.byName.set(mark.handler, { ...mark, run: (method as Registered['run']).bind(instance) });
    }
  }
}
