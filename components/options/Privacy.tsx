import { useId } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import type { SentRequest } from '../../lib/messages/writes.ts';
import type { Id } from '../../lib/model/index.ts';
import { dayAndTime } from '../format/days.ts';
import { Button } from '../ui/Button.tsx';

interface Props {
  /** Newest first. */
  requests: readonly SentRequest[];
  nameOf(accountId: Id): string | undefined;
  /** The accounts are a workbook in this browser: nobody is asked for anything. */
  isWorkbook?: boolean;
  /** There are older ones. */
  more: boolean;
  now: number;
  onMore(): void;
}

const purposes: Readonly<Record<string, Key>> = {
  directory: 'options.purpose.directory',
  context: 'options.purpose.context',
  'sign-in': 'options.purpose.signIn',
  'sign-out': 'options.purpose.signOut',
  person: 'options.purpose.person',
  setup: 'options.purpose.setup',
  search: 'options.purpose.search',
  change: 'options.purpose.change',
  colleagues: 'options.purpose.colleagues',
  live: 'options.purpose.live',
  access: 'options.purpose.access',
  workspace: 'options.purpose.workspace',
  portfolio: 'options.purpose.portfolio',
  team: 'options.purpose.team',
};
const scrolls = 'overflow-x-auto rounded-lg border border-line';
const heads = ['options.when', 'options.whatFor', 'options.account', 'options.whereTo'] as const;

/** Every request that left the browser. There is nothing else. */
export function Privacy({ requests, isWorkbook = false, nameOf, more, now, onMore }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.left')}
      </h2>
      <p className="mb-3 text-mut">{t(isWorkbook ? 'options.leftWorkbook' : 'options.leftSentence')}</p>
      {requests.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed p-4 text-mut">{t('options.leftNothing')}</p>
      ) : (
        <Requests requests={requests} nameOf={nameOf} now={now} />
      )}
      {more && (
        <Button className="mt-3" onClick={onMore}>
          {t('options.olderRequests')}
        </Button>
      )}
    </section>
  );
}

function Requests({ requests, nameOf, now }: Pick<Props, 'requests' | 'nameOf' | 'now'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard.
    <section aria-label={t('options.requests')} tabIndex={0} className={scrolls}>
      <table className="tabular w-full min-w-120 text-start">
        <thead className="bg-sub text-mut text-xs">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-3 py-2 text-start font-semibold">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {requests.map((request, index) => (
            // Requests have no id, and the list is only ever replaced as a whole.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <Row key={index} request={request} nameOf={nameOf} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ request, nameOf, now }: { request: SentRequest } & Pick<Props, 'nameOf' | 'now'>) {
  const { at, method, origin, purpose, accountId } = request;
  const known = purposes[purpose];
  const iso = new Date(at).toISOString();
  return (
    <tr className="border-line border-t align-top">
      <td className="whitespace-nowrap px-3 py-2">
        <time dateTime={iso}>{dayAndTime(iso, now)}</time>
      </td>
      <td className="px-3 py-2" title={method}>
        {known ? t(known) : purpose}
      </td>
      <td className="px-3 py-2">{accountId === null ? '–' : <bdi>{nameOf(accountId) ?? accountId}</bdi>}</td>
      <td className="break-all px-3 py-2 text-mut">{origin}</td>
    </tr>
  );
}
