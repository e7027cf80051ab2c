import { useEffect } from 'react';
import { ask } from '../../lib/messages/protocol.ts';
import type { Id } from '../../lib/model/index.ts';
import type { Composer } from '../../lib/panel/composer.ts';
import type { PanelState } from '../../lib/panel/panel-state.ts';

/** A form that was asked for in the page comes up as soon as there is an account to write on. */
export function useAskedForm(
  { tabId, isFormAsked }: PanelState,
  accountId: Id | undefined,
  composer: Composer,
) {
  useEffect(() => {
    if (!isFormAsked || tabId === undefined || accountId === undefined) return;
    const open = async () => {
      const { form } = await ask('take-form', { tabId });
      // Whatever was begun before stays as it is.
      if (form) await composer.open(form, true);
    };
    void open().catch(() => undefined);
  }, [tabId, isFormAsked, accountId, composer]);
}
