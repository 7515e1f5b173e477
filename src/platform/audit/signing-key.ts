import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '../crypto/key-ring.js';
import { declareSealed } from '../crypto/sealed-columns.js';
import type { Tx } from '../database/tx.js';

const ID = 'checkpoints';
const contextOf = () => 'audit-signing-key';

declareSealed({
  table: 'audit_signing_key',
  column: 'sealed_private',
  key: ['id'],
  use: 'sealing',
  contextOf,
});

/** A key that signs checkpoints. */
export interface Signer {
  /** SPKI in base64: who keeps it elsewhere can tell whether a checkpoint is the installation's own. */
  readonly publicKey: string;
  /** Ed25519, in base64. */
  sign(text: Buffer): string;
}

/** The installation's key for checkpoints: made once, kept under the master key, the same through its rotations. */
@Injectable()
export class AuditSigningKey {
  constructor(private readonly keys: KeyRing) {}

  async signer(tx: Tx): Promise<Signer> {
    const row = (await find(tx)) ?? (await this.make(tx));
    const key = createPrivateKey({
      key: this.keys.unseal(row.sealed_private, contextOf()),
      format: 'der',
      type: 'pkcs8',
    });
    return { publicKey: row.public_key, sign: (text) => sign(null, text, key).toString('base64') };
  }

  private async make(tx: Tx): Promise<KeyRow> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const row: KeyRow = {
      public_key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      sealed_private: this.keys.seal(privateKey.export({ format: 'der', type: 'pkcs8' }), contextOf()),
    };
    await tx.query('INSERT INTO audit_signing_key (id, public_key, sealed_private) VALUES ($1, $2, $3)', [
      ID,
      row.public_key,
      row.sealed_private,
    ]);
    return row;
  }
}

interface KeyRow {
  readonly public_key: string;
  readonly sealed_private: Buffer;
}

async function find(tx: Tx): Promise<KeyRow | undefined> {
  const [row]: KeyRow[] = await tx.query(
    'SELECT public_key, sealed_private FROM audit_signing_key WHERE id = $1',
    [ID],
  );
  return row;
}
