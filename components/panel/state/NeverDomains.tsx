import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { neverDomain } from '../account/corrections.ts';
import type { PanelEvents } from '../view.ts';

interface Props {
  domains: readonly string[];
  on: PanelEvents;
}

/** Domains that no account has, each with the way to hear no more of it. */
export function NeverDomains({ domains, on }: Props) {
  if (domains.length === 0) return null;
  return (
    <Section title={domains.length === 1 ? 'Not a client?' : 'Domains no account has'}>
      <ShowSome items={domains} first={5} noun="domains" keyOf={(domain) => domain}>
        {(domain) => (
          <div className="flex items-baseline gap-3 py-1">
            <bdi className="min-w-0 flex-1 truncate" title={domain}>
              {domain}
            </bdi>
            <Button look="quiet" aria-label={`Never show here: ${domain}`} onClick={() => never(domain, on)}>
              Never show here
            </Button>
          </div>
        )}
      </ShowSome>
    </Section>
  );
}

function never(domain: string, on: PanelEvents): void {
  const { corrections, undo } = neverDomain(domain);
  on.correct(corrections, undo);
}
