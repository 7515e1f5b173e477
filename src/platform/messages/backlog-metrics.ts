import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { HttpMetrics } from '../observability/http-metrics.js';
import { Drain } from './drain.js';

/** How far the work is: what is due, what waits in the queue, what died; counted when somebody looks. */
@Injectable()
export class BacklogMetrics {
  constructor(drain: Drain, { registry }: HttpMetrics) {
    new Gauge({
      name: 'sanshe_messages_waiting',
      help: 'Messages due and not relayed (due), deliveries not done (pending), and dead ones (dead)',
      labelNames: ['state'],
      registers: [registry],
      async collect() {
        const { due, pending, dead } = await drain.backlog();
        this.set({ state: 'due' }, due);
        this.set({ state: 'pending' }, pending);
        this.set({ state: 'dead' }, dead);
      },
    });
  }
}
