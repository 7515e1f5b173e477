import { Injectable, Logger } from '@nestjs/common';
import { SealAudit } from './seal-audit.js';

const EVERY_MS = 1_000;

/** Seals the audit log every second, in every worker; the one that comes first does it. */
@Injectable()
export class AuditSealing {
  private readonly logger = new Logger('audit');
  private timer?: NodeJS.Timeout;
  private inHand?: Promise<void>;

  constructor(private readonly sealAudit: SealAudit) {}

  start(): void {
    this.timer = setInterval(() => {
      this.inHand ??= this.run().finally(() => {
        this.inHand = undefined;
      });
    }, EVERY_MS);
  }

  /** Waits for the batch in hand. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.inHand;
  }

  private async run(): Promise<void> {
    try {
      await this.sealAudit.run();
    } catch (error) {
      this.logger.error(`sealing the audit log failed, tried again in ${EVERY_MS} ms: ${String(error)}`);
    }
  }
}
