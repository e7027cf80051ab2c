import type { FindView, Found } from '../../components/panel/view.ts';

export function buildFind(over: Partial<FindView> = {}): FindView {
  return { text: '', found: null, busy: false, ...over };
}

export function buildFound(over: Partial<Found> = {}): Found {
  return {
    accounts: [
      { accountId: 'acc-arden', name: 'Arden Medical', detail: 'arden-medical.com' },
      { accountId: 'acc-arden-foods', name: 'Arden Foods', detail: 'arden-foods.example' },
    ],
    contacts: [
      {
        contactId: 'con-maria',
        accountId: 'acc-arden',
        name: 'Maria Lopes',
        account: 'Arden Medical',
        detail: 'maria.lopes@arden-medical.com',
      },
    ],
    ...over,
  };
}
