export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface Pipeline {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly Stage[];
}

const dealStage = (id: string, label: string, probability: number): Stage => ({
  id,
  label,
  metadata: { probability: String(probability), isClosed: String(probability === 0 || probability === 1) },
});
const ticketStage = (id: string, label: string, ticketState = 'OPEN'): Stage => ({
  id,
  label,
  metadata: { ticketState },
});

/** As a new portal has them. */
export const standardPipelines: Readonly<Record<'deals' | 'tickets', readonly Pipeline[]>> = {
  deals: [
    {
      id: 'default',
      label: 'Sales Pipeline',
      stages: [
        dealStage('appointmentscheduled', 'Appointment Scheduled', 0.2),
        dealStage('qualifiedtobuy', 'Qualified To Buy', 0.4),
        dealStage('presentationscheduled', 'Proposal', 0.6),
        dealStage('contractsent', 'Contract Sent', 0.9),
        dealStage('closedwon', 'Closed Won', 1),
        dealStage('closedlost', 'Closed Lost', 0),
      ],
    },
  ],
  tickets: [
    {
      id: '0',
      label: 'Support Pipeline',
      stages: [
        ticketStage('1', 'New'),
        ticketStage('2', 'Waiting on contact'),
        ticketStage('3', 'Waiting on us'),
        ticketStage('4', 'Closed', 'CLOSED'),
      ],
    },
  ],
};
