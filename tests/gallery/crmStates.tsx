import type { ReactNode } from 'react';
import { CrmSettings, type CrmSettingsView } from '../../components/options/crm/CrmSettings.tsx';
import type { MappingView } from '../../components/options/crm/Mapping.tsx';
import { SyncStatus } from '../../components/options/SyncStatus.tsx';
import { t } from '../../lib/i18n/index.ts';
import type { FieldMapping, MappedField } from '../../lib/sources/crm/mapping.ts';
import { choicesOf, type FieldType, type OwnField } from '../../lib/sources/crm/own-fields.ts';
import { NOW } from '../builders/clock.ts';
import { buildStatus } from '../builders/status.ts';

const ignore = () => undefined;

const field = (label: string, type: FieldType, more: Partial<OwnField> = {}): OwnField => ({
  ...{ name: label.toLowerCase().replaceAll(' ', '_'), label, type, custom: true, writable: true },
  ...{ options: [], ...more },
});

const used: readonly MappedField[] = [
  ...(['account.tier', 'account.health', 'account.renewalDate', 'account.territory'] as const),
  ...(['contact.roles', 'contact.influence', 'contact.reportsToId', 'opportunity.nextStep'] as const),
  ...(['case.escalated', 'task.kind', 'changeId'] as const),
];
const choices = choicesOf({
  objects: {
    account: [
      field('Customer tier', 'choice', { options: ['Gold', 'Silver'] }),
      field('Health score', 'number', { writable: false }),
      field('Renewal date', 'day'),
      field('Go-live', 'day'),
      field('Region', 'text'),
      field('Region', 'text', { name: 'region_old' }),
      field('City', 'text', { custom: false }),
    ],
    contact: [field('Role', 'choices', { options: ['Champion', 'Decision maker'] })],
    opportunity: [],
    case: 'forbidden',
    task: 'none',
    change: [],
  },
  used,
  standard: ['opportunity.nextStep', 'contact.reportsToId'],
});

const settings = (mapping: Partial<MappingView>, more: Partial<CrmSettingsView> = {}) => (
  <CrmSettings
    crm="hubspot"
    workspace={null}
    share={{ share: 0.2, saved: false, problem: null }}
    mapping={{ state: { state: 'closed' }, mapping: {}, saving: false, said: null, ...mapping }}
    check={{ state: 'idle' }}
    on={{ mapping: { open: ignore, close: ignore, save: ignore }, share: ignore, check: ignore }}
    {...more}
  />
);
const chosen: FieldMapping = { 'account.tier': 'customer_tier', 'account.territory': 'region_gone' };

const sync = (over: Parameters<typeof buildStatus>[0]) => (
  <SyncStatus
    status={buildStatus({ source: 'HubSpot', ...over })}
    now={NOW}
    on={{ sync: ignore, pause: ignore, resume: ignore }}
  />
);
const half = { done: 18_000, total: 110_000, at: null };
const until = NOW + 2_400_000;

/** What can be set of a CRM, and how far it is read, in every state. */
export const crmStates: Readonly<Record<string, () => ReactNode>> = {
  'crm-settings': () => settings({ mapping: chosen }),
  'crm-settings-several': () => settings({}, { workspace: 'Northbeam Software' }),
  'crm-mapping-asking': () => settings({ state: { state: 'asking' } }),
  'crm-mapping-error': () =>
    settings({
      state: { state: 'error', sentence: t('errors.crm.forbidden', { source: 'HubSpot' }) },
    }),
  'crm-mapping': () => settings({ state: { state: 'open', choices } }),
  'crm-mapping-chosen': () => settings({ state: { state: 'open', choices }, mapping: chosen }),
  'crm-mapping-nothing': () =>
    settings({
      state: {
        state: 'open',
        choices: choicesOf({ objects: { account: [], contact: [] }, used: used.slice(0, 6), standard: [] }),
      },
    }),
  'crm-mapping-saved': () =>
    settings(
      {
        mapping: chosen,
        said: { tone: 'plain', sentence: 'Saved. Keyside reads with these fields from now on.' },
      },
      { share: { share: 0.5, saved: true, problem: null } },
    ),
  'crm-share-failed': () =>
    settings({}, { share: { share: 0.2, saved: false, problem: t('options.crm.gone') } }),
  'crm-check-asking': () => settings({}, { check: { state: 'asking' } }),
  'crm-check-error': () =>
    settings(
      {},
      { check: { state: 'error', sentence: 'The server cannot be reached. Check your connection.' } },
    ),
  'crm-check-missing': () =>
    settings(
      {},
      {
        check: {
          state: 'told',
          findings: [
            { thing: 'accounts', read: 'yes', write: 'unknown', remedies: [] },
            {
              ...{ thing: 'opportunities', read: 'no', write: 'unknown' },
              remedies: [t('sources.check.hubspotScope', { scope: 'crm.objects.deals.read' })],
            },
            { thing: 'contracts', read: 'none', write: null, remedies: [] },
            { thing: 'notes', read: 'yes', write: 'no', remedies: [] },
            {
              ...{ thing: 'people', read: 'partly', write: null },
              remedies: [t('sources.check.hubspotNobody', { email: 'alex.reuter@northbeam-software.com' })],
            },
          ],
        },
      },
    ),
  'crm-check-all': () =>
    settings(
      {},
      {
        check: {
          state: 'told',
          findings: [
            { thing: 'accounts', read: 'yes', write: 'yes', remedies: [] },
            { thing: 'interactions', read: 'yes', write: 'yes', remedies: [] },
          ],
        },
      },
    ),
  'sync-paused': () => sync({ sync: { phase: 'paused', ...half } }),
  'sync-paused-done': () => sync({ sync: { phase: 'paused', done: 0, total: 0, at: NOW - 7_200_000 } }),
  'sync-share': () => sync({ sync: { phase: 'waiting', ...half, waits: { why: 'share', until } } }),
  'sync-day': () =>
    sync({
      sync: { phase: 'waiting', done: 0, total: 0, at: NOW - 7_200_000, waits: { why: 'day', until } },
    }),
  'sync-day-tomorrow': () =>
    sync({ sync: { phase: 'waiting', ...half, waits: { why: 'day', until: NOW + 86_400_000 } } }),
  'sync-pace': () =>
    sync({ sync: { phase: 'waiting', ...half, waits: { why: 'pace', until: NOW + 20_000 } } }),
};
