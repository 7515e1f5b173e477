import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Queue, type Processor, Worker } from 'bullmq';
import { type DeliveryRef, JobQueue } from './job-queue.js';
import { QueueBackend } from './queue-backend.js';

export const MESSAGES_QUEUE = 'messages';
/** Name of the job that only asks for a look at the outbox. */
export const WAKE_JOB = 'wake';
/** Tries before a delivery is dead: 1 s, 2 s, 4 s … about four minutes in all. */
export const ATTEMPTS = 8;

/** The queue on BullMQ, over Redis or PostgreSQL. */
@Injectable()
export class BullQueue extends JobQueue implements BeforeApplicationShutdown {
  private readonly logger = new Logger('queue');
  private queue?: Queue<DeliveryRef | null>;

  constructor(private readonly backend: QueueBackend) {
    super();
  }

  async add(deliveries: readonly DeliveryRef[]): Promise<void> {
    if (deliveries.length === 0) return;
    await this.open().addBulk(
      deliveries.map((delivery) => ({
        name: delivery.handler,
        data: delivery,
        opts: {
          jobId: `${delivery.handler}-${delivery.messageId}`,
          attempts: ATTEMPTS,
          backoff: { type: 'exponential', delay: 1000 },
          removeOnComplete: true,
          // A kept failed job would swallow the re-drive; what failed stands in the delivery table.
          removeOnFail: true,
        },
      })),
    );
  }

  async wakeIn(delayMs: number): Promise<void> {
    // One waking per second is enough, and equal ids fold into one job.
    const second = Math.ceil((performance.timeOrigin + performance.now() + delayMs) / 1000);
    await this.open().add(WAKE_JOB, null, {
      jobId: `${WAKE_JOB}-at-${second}`,
      delay: Math.max(0, delayMs),
      removeOnComplete: true,
      removeOnFail: true,
    });
  }

  /**
   * Starts a worker on this queue; a killed worker's job moves on in about 4 s. Of a worker that was only too busy to
   * renew its lock the job is begun twice, and the second one finds it done.
   */
  work(processor: Processor<DeliveryRef | null>, concurrency: number): Worker<DeliveryRef | null> {
    const worker = new Worker<DeliveryRef | null>(MESSAGES_QUEUE, processor, {
      ...this.backend.options(),
      concurrency,
      lockDuration: 3_000,
      stalledInterval: 1_000,
      maxStalledCount: 20,
    });
    worker.on('error', (error) => {
      this.logger.error(error.message);
    });
    return worker;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue?.close();
  }

  private open(): Queue<DeliveryRef | null> {
    if (!this.queue) {
      this.queue = new Queue(MESSAGES_QUEUE, this.backend.options());
      this.queue.on('error', (error) => {
        this.logger.error(error.message);
      });
    }
    return this.queue;
  }
}
