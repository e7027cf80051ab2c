import { useRef } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { ComposeView } from '../../compose/view.ts';
import { WholeForm } from '../../compose/WholeForm.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { neverDomain } from '../account/corrections.ts';
import type { PanelEvents } from '../view.ts';

export interface WritingProps {
  compose: ComposeView;
  now: number;
}

interface Props extends WritingProps {
  domains: readonly string[];
  on: PanelEvents;
}

/** Domains that no account has, each with the way to make it one, or to hear no more of it. */
export function NeverDomains({ domains, compose, now, on }: Props) {
  const home = useRef<HTMLDivElement>(null);
  const { open } = compose;
  const isOpen = open?.form.kind === 'account';
  if (domains.length === 0 && !isOpen) return null;
  const adds = compose.offers.includes('account');
  return (
    <div ref={home}>
      {open && isOpen ? (
        <section aria-label={t('compose.title')} className="@container border-line border-b px-4 py-3">
          <WholeForm open={open} home={home} now={now} on={on.write} />
        </section>
      ) : (
        <Section title={titleOf(domains, adds)}>
          <Domains domains={domains} adds={adds} on={on} />
        </Section>
      )}
    </div>
  );
}

function titleOf({ length }: readonly string[], adds: boolean): string {
  if (length > 1) return t('panel.domains.several');
  return t(adds ? 'panel.domains.newClient' : 'panel.domains.notClient');
}

interface DomainsProps {
  domains: readonly string[];
  adds: boolean;
  on: PanelEvents;
}

function Domains({ domains, adds, on }: DomainsProps) {
  const [only] = domains;
  if (adds && only !== undefined && domains.length === 1)
    return (
      <div className="flex flex-wrap gap-2">
        <Button look="primary" data-write onClick={() => on.write.addAccount(only)}>
          {t('panel.domains.newAccount')}
        </Button>
        <Button
          aria-label={t('format.named', { label: t('panel.domains.never'), name: only })}
          onClick={() => never(only, on)}
        >
          {t('panel.domains.never')}
        </Button>
      </div>
    );
  return (
    <ShowSome items={domains} first={5} all="panel.all.domains" keyOf={(domain) => domain}>
      {(domain) => (
        <div className="flex flex-wrap items-baseline gap-x-3 py-1">
          <bdi className="min-w-32 flex-1 truncate" title={domain}>
            {domain}
          </bdi>
          <span className="flex gap-3 text-xs">
            {adds && (
              <Button
                look="quiet"
                data-write
                aria-label={t('format.named', { label: t('panel.domains.newAccount'), name: domain })}
                onClick={() => on.write.addAccount(domain)}
              >
                {t('panel.domains.newAccount')}
              </Button>
            )}
            <Button
              look="quiet"
              aria-label={t('format.named', { label: t('panel.domains.never'), name: domain })}
              onClick={() => never(domain, on)}
            >
              {t('panel.domains.never')}
            </Button>
          </span>
        </div>
      )}
    </ShowSome>
  );
}

function never(domain: string, on: PanelEvents): void {
  const { corrections, undo } = neverDomain(domain);
  on.correct(corrections, undo);
}
