import { startPage } from './start.ts';

// The sample LinkedIn. There is no framework and no build; see world/ for who is in it and settings.ts for settings.
startPage();
