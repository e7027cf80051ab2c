import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { ContextContact, Id } from '../../lib/model/index.ts';
import { type ReportingLines, reportingLines } from '../../lib/work/relationships/lines.ts';
import type { Strength } from '../../lib/work/relationships/strength.ts';
import { Button } from '../ui/Button.tsx';
import { Explain } from '../ui/Explain.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';
import { FormulaDialog } from './FormulaDialog.tsx';
import { byWeight } from './order.ts';
import { RoleChip } from './RoleChip.tsx';
import { StrengthMark, StrengthWhy } from './StrengthMark.tsx';
import { standingOf } from './words.ts';

interface Known {
  strengths: ReadonlyMap<Id, Strength>;
  edit?: ((contactId: Id) => void) | undefined;
}

interface Props {
  contacts: readonly ContextContact[];
  known: Known;
  /** On a page of its own. */
  open(): void;
}

/** Who reports to whom, as a list that is indented by it; whom nobody has placed comes last. */
export function CompactMap({ contacts, known, open }: Props) {
  const [asked, setAsked] = useState(false);
  const lines = reportingLines(byWeight(contacts));
  const [placed, loose] = [
    lines.heads.filter(({ id }) => lines.levelOf(id) !== undefined),
    lines.heads.filter(({ id }) => lines.levelOf(id) === undefined),
  ];
  return (
    <>
      <Rows contacts={[...placed, ...loose]} lines={lines} known={known} />
      <div className="mt-1 flex flex-wrap gap-x-4 text-xs">
        <Button look="quiet" className="py-1" onClick={open}>
          {t('relationships.map.whole')}
        </Button>
        <Button look="quiet" className="py-1" onClick={() => setAsked(true)}>
          {t('relationships.formula.link')}
        </Button>
      </div>
      {asked && <FormulaDialog close={() => setAsked(false)} />}
    </>
  );
}

type Lines = ReportingLines<ContextContact>;

function Rows({
  contacts,
  lines,
  known,
}: {
  contacts: readonly ContextContact[];
  lines: Lines;
  known: Known;
}) {
  return (
    <ul>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <Row contact={contact} known={known} />
          {lines.reportsOf(contact.id).length > 0 && (
            <div className="ms-1.5 border-line border-s ps-2.5">
              <Rows contacts={lines.reportsOf(contact.id)} lines={lines} known={known} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Row({ contact, known }: { contact: ContextContact; known: Known }) {
  const strength = known.strengths.get(contact.id);
  const standing = standingOf(contact);
  const edit = known.edit && (() => known.edit?.(contact.id));
  return (
    <div className="flex items-start gap-2 py-1">
      <div className="min-w-0 flex-1">
        <RecordLink
          link={contact.link}
          title={contact.title ?? contact.name}
          className="block w-fit max-w-full truncate font-semibold"
        >
          <bdi>{contact.name}</bdi>
        </RecordLink>
        <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-mut text-xs">
          <RoleChip contact={contact} edit={edit} />
          {standing && <span>{standing}</span>}
        </div>
      </div>
      {strength && (
        <Explain className="text-2xs text-mut" why={() => <StrengthWhy strength={strength} />}>
          <StrengthMark {...strength} />
        </Explain>
      )}
    </div>
  );
}
