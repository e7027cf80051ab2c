import { t } from '../../lib/i18n/index.ts';
import type { ContextContact } from '../../lib/model/index.ts';
import { mainRole, roleWords } from '../format/words.ts';
import { Badge } from '../ui/Badge.tsx';
import { influenceWords, rolesOf } from './words.ts';

interface Props {
  contact: ContextContact;
  /** Not spoken of loudly: they are not on the page. */
  quiet?: boolean;
  /** Nothing: the source takes no change of contacts. */
  edit?: (() => void) | undefined;
}

/** The role that matters most, which a press changes; who has none can be given one. */
export function RoleChip({ contact, quiet = false, edit }: Props) {
  const role = mainRole(contact.roles);
  const words = role ? t(roleWords[role]) : contact.influence === 'high' && t(influenceWords.high);
  if (!words) return edit ? <SetRole name={contact.name} edit={edit} /> : null;
  const badge = <Badge tone={role === 'blocker' ? 'bad' : quiet ? 'plain' : 'acc'}>{words}</Badge>;
  const all = rolesOf(contact) || words;
  if (!edit) return <span title={all}>{badge}</span>;
  return (
    <button
      type="button"
      title={all}
      aria-label={t('relationships.edit.roleOf', { role: all, name: contact.name })}
      onClick={edit}
      className="flex rounded-full hover:brightness-95"
    >
      {badge}
    </button>
  );
}

function SetRole({ name, edit }: { name: string; edit(): void }) {
  return (
    <button
      type="button"
      aria-label={t('relationships.edit.setRoleOf', { name })}
      onClick={edit}
      className="shrink-0 whitespace-nowrap rounded-full border border-edge border-dashed px-2 py-px text-2xs text-mut hover:bg-hover hover:text-acc"
    >
      {t('relationships.edit.setRole')}
    </button>
  );
}
