import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whether this process can serve, and what stands against it. */
export interface ReadinessReport {
  readonly status: 'ready' | 'starting' | 'stopping' | 'database-unreachable';
}

/** Knows whether this process should get requests. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private phase: 'starting' | 'ready' | 'stopping' = 'starting';

  constructor(private readonly dataSource: DataSource) {}

  /** Called when everything listens and works. */
  serving(): void {
    this.phase = 'ready';
  }

  get stopping(): boolean {
    return this.phase === 'stopping';
  }

  beforeApplicationShutdown(): void {
    this.phase = 'stopping';
  }

  async report(): Promise<ReadinessReport> {
    if (this.phase !== 'ready') return { status: this.phase };
    try {
      await this.dataSource.query('SELECT 1');
      return { status: 'ready' };
    } catch {
      // The reason stands in the log of the pool; a balancer only needs to know that it is so.
      return { status: 'database-unreachable' };
    }
  }
}
