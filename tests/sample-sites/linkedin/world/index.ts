import { companies } from './companies.ts';
import { conversations } from './conversations.ts';
import { members } from './members.ts';
import { viewer } from './strangers.ts';
import type { World } from './world.ts';

export const sampleWorld: World = { viewer, members, companies, conversations };
