import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** What only this server can open again, and only for what and for whom it was closed. Nothing of it is kept here. */
export interface Seal {
  close(text: string, whatFor: string): string;
  /** Undefined: it was not closed here, or for something else. */
  open(sealed: string, whatFor: string): string | undefined;
}

/** @param secret with another one, nothing opens any more that was closed with this */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'keyside seal', 32));
  return {
    close(text, whatFor) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(whatFor));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
    },
    open(sealed, whatFor) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
        cipher.setAAD(Buffer.from(whatFor)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        return cipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + cipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
