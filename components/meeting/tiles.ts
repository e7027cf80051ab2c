import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { daysSince, longSpan, nextDay, shortDate, shortDay } from '../format/days.ts';
import { shortMoney, totals } from '../format/money.ts';
import { pastWords } from '../renewals/lead.ts';
import { moveLine } from './changes.ts';
import { contactTile, orMore } from './contact-tile.ts';

/** One number of what has changed, with the words under it. */
export interface Tile {
  key: 'contact' | 'opportunities' | 'cases' | 'renewal';
  big: string;
  small: string;
  tone: 'plain' | 'warn' | 'bad';
  /** What is behind it, each a line. */
  why: string[];
}

/** In an explanation; all of it is told below. */
const MOST_LINES = 6;

export function tilesOf(brief: Brief, context: Context, now: number): Tile[] {
  const tiles = [
    contactTile(brief.since, now),
    opportunityTile(brief, context, now),
    caseTile(brief, context, now),
    renewalTile(brief, now),
  ];
  return tiles.map((tile) => refusedTile(tile.key, brief) ?? tile);
}

const parts = {
  contact: ['interactions', 'panel.interactions.title'],
  opportunities: ['opportunities', 'panel.opportunities.title'],
  cases: ['cases', 'panel.cases.title'],
  renewal: ['contracts', 'renewals.contracts'],
} as const;

/** What the source would not tell is not none. */
function refusedTile(key: Tile['key'], { refused }: Brief): Tile | undefined {
  const [part, title] = parts[key];
  const sentence = refused[part];
  if (sentence === undefined) return undefined;
  const small = t('meeting.since.refused', { what: t(title) });
  return { key, tone: 'plain', big: '–', small, why: [sentence].filter((line) => line !== '') };
}

function opportunityTile({ since }: Brief, { opportunities, more }: Context, now: number): Tile {
  const tile = { key: 'opportunities', tone: 'plain' } as const;
  const day = shortDate(new Date(since.from).toISOString(), now);
  const why = [
    t('meeting.since.opportunityWhy', { day }),
    ...since.moves.slice(0, MOST_LINES).map((move) => moveLine(move, now)),
  ];
  const stages = since.moves.filter(({ field }) => field === 'stage');
  const [only] = stages;
  if (only && stages.length === 1 && typeof only.to === 'string' && only.amount)
    return {
      ...tile,
      big: shortMoney(only.amount),
      small: t('meeting.since.movedTo', { stage: only.to }),
      why,
    };
  if (since.moves.length > 0) {
    const big = t('meeting.since.changes', since.moves.length);
    return { ...tile, big, small: t('meeting.since.toOpportunities'), why };
  }
  if (opportunities.length === 0)
    return { ...tile, big: t('meeting.since.noOpportunity'), small: t('meeting.since.opportunities'), why };
  const sums = totals(opportunities.map(({ amount }) => amount)).map(shortMoney);
  const big = orMore(sums.join(' + ') || '–', more.opportunities !== undefined);
  return { ...tile, big, small: t('meeting.since.unmoved'), why };
}

function caseTile({ since }: Brief, { cases, more }: Context, now: number): Tile {
  const open = cases.filter(({ status }) => status !== 'closed');
  const escalated = open.filter((each) => each.escalated);
  const why = [t('meeting.since.caseWhy'), ...open.slice(0, MOST_LINES).map(({ subject }) => subject)];
  const tile = { key: 'cases', tone: escalated.length > 0 ? 'bad' : 'plain', why } as const;
  if (escalated.length > 0) {
    const age = longSpan(Math.max(...escalated.map(({ openedAt }) => daysSince(openedAt, now))));
    const small = t(escalated.length > 1 ? 'meeting.since.escalations' : 'meeting.since.escalation', { age });
    return { ...tile, big: t('meeting.since.open', escalated.length), small };
  }
  const news = [
    since.casesOpened.length > 0 && t('meeting.since.opened', since.casesOpened.length),
    since.casesClosed.length > 0 && t('meeting.since.closed', since.casesClosed.length),
  ].filter((words) => words !== false);
  if (open.length === 0)
    return { ...tile, big: t('meeting.since.noCase'), small: news.join(', ') || t('meeting.since.caseOpen') };
  const small = news.join(', ') || t('meeting.since.noneEscalated');
  return { ...tile, big: orMore(t('meeting.since.cases', open.length), more.cases !== undefined), small };
}

/** A renewal takes effect the day after a contract's last. */
function renewalTile({ renewal }: Brief, now: number): Tile {
  const tile = { key: 'renewal', tone: 'plain' } as const;
  if (!renewal)
    return { ...tile, big: t('meeting.since.noRenewal'), small: t('meeting.since.noContract'), why: [] };
  const { contract, daysToEnd, daysToNotice, clock } = renewal;
  const { name, endDate, noticeDate, autoRenews } = contract;
  const notice = daysToNotice !== null && daysToNotice < 0 ? 'noticePassed' : 'noticeBy';
  const why = [
    t('meeting.since.contractEnds', { name, day: shortDay(endDate, now) }),
    noticeDate === null ? '' : t(`panel.attention.${notice}`, { day: shortDay(noticeDate, now) }),
    pastWords(contract, now) ??
      (autoRenews ? t('panel.attention.renewsOn', { day: shortDay(nextDay(endDate), now) }) : ''),
  ].filter((line) => line !== '');
  if (clock?.state === 'renewed')
    return {
      ...tile,
      tone: 'warn',
      big: t('renewals.clock.renewed'),
      small: t('meeting.since.renewed'),
      why,
    };
  if (daysToEnd < 0)
    return { ...tile, tone: 'bad', big: longSpan(-daysToEnd), small: t('meeting.since.pastEnd'), why };
  const tone = clock ? 'warn' : 'plain';
  const small = t(autoRenews ? 'meeting.since.toRenewal' : 'meeting.since.toEnd');
  return { ...tile, tone, big: longSpan(autoRenews ? daysToEnd + 1 : daysToEnd), small, why };
}
