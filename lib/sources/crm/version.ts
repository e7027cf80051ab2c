import type { Version } from '../../model/index.ts';
import { hashOf } from '../hash.ts';

/** As much of a hash as tells two states of one record apart; a version has 64 characters at most. */
const ENOUGH = 16;

/**
 * The version of a record that a CRM gave. Its stamp alone would not do: two edits within one second have the same one.
 * @param stamp when the record was last changed, as the CRM writes it
 * @param read what we read of it
 */
export const versionOf = async (stamp: string, read: object): Promise<Version> =>
  `${stamp.slice(0, 40)}.${(await hashOf(read)).slice(0, ENOUGH)}`;
