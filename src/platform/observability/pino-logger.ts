import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { currentContext } from '../database/request-context.js';
import type { Settings } from '../config/settings.js';

const NOISE = new Set([
  'InstanceLoader',
  'RouterExplorer',
  'RoutesResolver',
  'NestFactory',
  'NestApplication',
]);

/** pino behind Nest's logger: a JSON line each, with the request's or the message's id. */
export class PinoLogger implements LoggerService {
  private readonly logger: Logger;

  /** Writes to the standard output unless another place is given. */
  constructor(settings: Settings, destination?: DestinationStream) {
    const options: LoggerOptions = {
      level: settings.logLevel,
      base: { service: 'sanshe' },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const context = currentContext();
        return context ? { requestId: context.requestId } : {};
      },
    };
    this.logger = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells every route and module at each start: for those who look closely.
    this.write(NOISE.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.at(-1);
    const fields = typeof message === 'object' && message !== null ? message : { msg: String(message) };
    this.logger[level]({ context: typeof context === 'string' ? context : undefined, ...fields });
  }
}
