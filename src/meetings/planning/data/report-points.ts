/** What a body is proposed to decide when it takes a report on an assignment of its own. In Swedish: minutes are. */
export const reportPoints = ['Redovisningen godkänns.', 'Uppdraget avslutas.'] as const
