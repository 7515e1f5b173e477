import { Injectable, Logger } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import { Settings } from '../config/settings.js';
import { CLOCK_CHANNEL } from '../clock/sandbox-clock.js';
import { DatabaseNotifications } from '../database/notifications.js';
import { ATTEMPTS, BullQueue, WAKE_JOB } from './bull-queue.js';
import { Dispatcher } from './dispatcher.js';
import type { DeliveryRef } from './job-queue.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { Relay } from './relay.js';

const POLL_MS = 1_000;
const RESEND_EVERY_MS = 3_000;
const RESEND_AFTER_MS = 5_000;

/** The working half of the program: relays the outbox, runs handlers, and sends again what the queue lost. */
@Injectable()
export class MessageWorker {
  private readonly logger = new Logger('worker');
  private worker?: Worker<DeliveryRef | null>;
  private timers: NodeJS.Timeout[] = [];
  private relaying?: Promise<void>;
  private again = false;
  private resending?: Promise<void>;

  constructor(
    private readonly relay: Relay,
    private readonly dispatcher: Dispatcher,
    private readonly queue: BullQueue,
    private readonly notifications: DatabaseNotifications,
    private readonly settings: Settings,
  ) {}

  /** Starts; whatever an earlier process left undone is taken up at once. */
  async start(): Promise<void> {
    this.worker = this.queue.work((job) => this.process(job), this.settings.workerConcurrency);
    this.worker.on('drained', () => {
      if (this.relay.heldBack) this.wake();
    });
    await this.notifications.on(OUTBOX_CHANNEL, () => {
      this.wake();
    });
    await this.notifications.on(CLOCK_CHANNEL, () => {
      this.wake();
    });
    await this.relay.resend(0);
    this.timers = [
      setInterval(() => {
        this.wake();
      }, POLL_MS),
      setInterval(() => {
        this.resend();
      }, RESEND_EVERY_MS),
    ];
    this.wake();
  }

  /** Stops taking work, and waits for what is in hand. */
  async stop(): Promise<void> {
    this.timers.forEach((timer) => {
      clearInterval(timer);
    });
    await Promise.all([this.relaying, this.resending]);
    await this.worker?.close();
  }

  private async process(job: Job<DeliveryRef | null>): Promise<void> {
    if (job.name === WAKE_JOB || job.data === null) {
      this.wake();
      return;
    }
    await this.dispatcher.deliver(job.data, job.attemptsMade + 1 >= ATTEMPTS);
  }

  /** Relays now; a call during a run makes one more run, so that nothing that came meanwhile waits. */
  private wake(): void {
    if (this.relaying) {
      this.again = true;
      return;
    }
    this.relaying = this.run().finally(() => {
      this.relaying = undefined;
    });
  }

  private async run(): Promise<void> {
    try {
      for (this.again = true; this.again;) {
        this.again = false;
        await this.relay.relayDue();
      }
      await this.relay.scheduleWake();
    } catch (error) {
      this.logger.error(`relaying failed, tried again in ${POLL_MS} ms: ${String(error)}`);
    }
  }

  /** One sweep at a time: under a rush one may take longer than the pause between two. */
  private resend(): void {
    this.resending ??= this.relay
      .resend(RESEND_AFTER_MS)
      .then(
        () => undefined,
        (error: unknown) => {
          this.logger.error(`sending again failed: ${String(error)}`);
        },
      )
      .finally(() => {
        this.resending = undefined;
      });
  }
}
