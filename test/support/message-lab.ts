import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Database,
  type Envelope,
  Handles,
  Outbox,
  type Settings,
  type Tx,
  message,
} from '../../src/platform/index.js';
import { MessageWorker } from '../../src/platform/messages/message-worker.js';
import { prepareQueueStorage } from '../../src/platform/messages/queue-backend.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { PinoLogger } from '../../src/platform/observability/pino-logger.js';
import type { FixedClock } from './fixed-clock.js';

/** A message of the laboratory: its handlers note what they were told. */
export const Pinged = message<{ note: string }>('lab.pinged');

/** Two handlers that write one line per effect, so that a lost or doubled one shows. */
@Injectable()
export class Recorder {
  /** Notes for which the second handler fails, and how often still. */
  readonly failures = new Map<string, number>();
  /** How long an effect takes before its transaction commits. */
  pause: () => Promise<void> = () => Promise.resolve();

  @Handles(Pinged, 'lab.first')
  async first(tx: Tx, { note }: { note: string }, { messageId }: Envelope): Promise<void> {
    await record(tx, 'first', note, messageId);
    await this.pause();
  }

  @Handles(Pinged, 'lab.second')
  async second(tx: Tx, { note }: { note: string }, { messageId }: Envelope): Promise<void> {
    await record(tx, 'second', note, messageId);
    const left = this.failures.get(note) ?? 0;
    if (left === 0) return;
    this.failures.set(note, left - 1);
    throw new Error(`told to fail on ${note}`);
  }
}

async function record(tx: Tx, handler: string, note: string, messageId: string): Promise<void> {
  await tx.query('INSERT INTO lab_effect (handler, note, message_id) VALUES ($1, $2, $3)', [
    handler,
    note,
    messageId,
  ]);
}

@Module({ providers: [Recorder] })
class RecorderModule {}

/** The platform alone, with two handlers and without HTTP. */
export class MessageLab {
  private constructor(private readonly app: INestApplicationContext) {}

  /** With `queue` real BullMQ does the work, once `work()` was called; without, `Drain` does. */
  static async open(settings: Settings, queue: boolean, clock?: FixedClock): Promise<MessageLab> {
    if (queue) await prepareQueueStorage(settings);
    class LabModule {}
    Module({ imports: [PlatformModule.with({ settings, queue, clock }), RecorderModule] })(LabModule);
    const app = await NestFactory.createApplicationContext(LabModule, {
      logger: new PinoLogger(settings),
      abortOnError: false,
    });
    const lab = new MessageLab(app);
    await lab.query('CREATE TABLE IF NOT EXISTS lab_effect (handler text, note text, message_id uuid)');
    return lab;
  }

  /** A provider of the platform. */
  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(type);
  }

  query<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.get(Database).dataSource.query(sql, parameters);
  }

  /** Publishes pings, all in one transaction. */
  async ping(notes: readonly string[], later?: { at: Date; key: string }): Promise<void> {
    await this.get(Database).transaction(async (tx) => {
      for (const note of notes) await this.get(Outbox).publish(tx, Pinged, { note }, later);
    });
  }

  /** So many pings that are due since an instant. */
  async rush(count: number, at: Date): Promise<void> {
    await this.query(
      `INSERT INTO outbox (id, message, payload, occurred_at, due_at)
       SELECT gen_random_uuid(), 'lab.pinged', jsonb_build_object('note', 'r' || n), $2, $2
         FROM generate_series(1, $1::int) n`,
      [count, at],
    );
  }

  /** `handler note` of every effect, sorted. */
  async effects(): Promise<string[]> {
    const rows = await this.query<{ line: string }>(
      `SELECT handler || ' ' || note AS line FROM lab_effect ORDER BY 1`,
    );
    return rows.map((row) => row.line);
  }

  /** Starts the worker. */
  async work(): Promise<void> {
    await this.get(MessageWorker).start();
  }

  async close(): Promise<void> {
    const worker = this.app.get(MessageWorker, { strict: false });
    await worker.stop();
    await this.app.close();
  }

  /** Closes a laboratory without a queue. */
  async closeWithoutQueue(): Promise<void> {
    await this.app.close();
  }
}
