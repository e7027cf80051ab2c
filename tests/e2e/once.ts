import { leaveImage } from '../../server/testing/image.ts';

/** Leaves what the databases behind all browsers begin with; answers what takes it away. */
export default async function setup(): Promise<() => void> {
  const { path, remove } = await leaveImage();
  process.env.KEYSIDE_TEST_IMAGE = path;
  return remove;
}
