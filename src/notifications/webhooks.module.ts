import { Module } from '@nestjs/common';
import { ChangeWebhook } from './actions/change-webhook.js';
import { RegisterWebhook } from './actions/register-webhook.js';
import { ReplayWebhook } from './actions/replay-webhook.js';
import { RotateWebhookSecret } from './actions/rotate-webhook-secret.js';
import { Receivers } from './data/receivers.js';
import { WebhookCaller } from './data/webhook-caller.js';
import { WebhookSecrets } from './data/webhook-secrets.js';
import { Webhooks } from './data/webhooks.js';
import { CallWebhooks } from './handlers/call-webhooks.js';
import { PlanWebhooks } from './handlers/plan-webhooks.js';
import { WebhookDeliveriesController } from './http/webhook-deliveries.controller.js';
import { WebhooksController } from './http/webhooks.controller.js';

/** Programs of units are called when something happens. */
@Module({
  controllers: [WebhooksController, WebhookDeliveriesController],
  providers: [
    Receivers,
    Webhooks,
    WebhookSecrets,
    WebhookCaller,
    RegisterWebhook,
    RotateWebhookSecret,
    ChangeWebhook,
    ReplayWebhook,
    PlanWebhooks,
    CallWebhooks,
  ],
})
export class WebhooksModule {}
