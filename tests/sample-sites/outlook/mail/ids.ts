import { createHash } from 'node:crypto';

/** Ids in Outlook's shapes, the same from one run to the next; with the signs that an address has to escape. */
export const conversationId = (key: string) =>
  `AAQkADk0ZmFhLTQ1ZTItNGVhNgAQA${digest(`conversation ${key}`)}`;
export const itemId = (key: string) => `AAMkADk0ZmFhLTQ1ZTItNGVhNgBGA${digest(`item ${key}`)}`;

const digest = (text: string) => createHash('sha256').update(text).digest('base64');
