import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdsTheContract, type Lacks } from '../contract/source.ts';
import { openReal, settingsIn } from './opened.ts';
import { recordCalls } from './recorder.ts';
import { createRedactor } from './redact.ts';

// `npm run crm:record` starts it, and nothing else does: it writes to the CRM that the environment names.
const settings = settingsIn(process.env);
const [crm, folder] = [settings.KEYSIDE_CRM, settings.KEYSIDE_CRM_FOLDER];

/** No contract can be made there from here, whichever CRM it is. */
const kinds = ['contract', 'initiative', 'target'] as const;
const lacks: Readonly<Record<typeof crm, Lacks>> = {
  hubspot: { kinds, reasons: true, live: true },
  salesforce: {
    ...{ kinds, reasons: true, live: true, unowned: true, undated: true },
    ...{ noteTimes: true, madeNow: true },
  },
  // Whoever makes a record is its owner where nobody is named.
  zoho: { kinds, reasons: true, live: true, unowned: true },
};

holdsTheContract(async () => {
  const recorder = recordCalls(settings.KEYSIDE_CRM_ADDRESS);
  const opened = await openReal(settings);
  return {
    ...opened,
    async close() {
      recorder.stop();
      const own = [...Object.values(JSON.parse(settings.KEYSIDE_CRM_MAPPING) as Record<string, string>)];
      const redact = createRedactor([...own, settings.KEYSIDE_CRM_TOKEN, settings.KEYSIDE_CRM_PERSON]);
      mkdirSync(folder, { recursive: true });
      const told = recorder.calls.map((call) => JSON.stringify(redact(call)));
      writeFileSync(join(folder, `${crm}.jsonl`), `${told.join('\n')}\n`);
      console.log(`${told.length} calls are recorded, without anything that is anybody's.`);
      const left = await opened.clean();
      if (left.length > 0) console.log(`Not taken away again; please do so yourself: ${left.join(', ')}`);
      else console.log('Everything that was made there was taken away again.');
    },
  };
}, lacks[crm]);
